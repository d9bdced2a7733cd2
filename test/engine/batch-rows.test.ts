import { describe, expect, test } from "vitest";
import { BatchRows } from "../../src/engine/batch-rows.ts";
import { Ledger } from "../../src/engine/ledger.ts";
import type { FieldRef, Scope } from "../../src/indicators/language/measure.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import type { TableId } from "../../src/tables/table.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { batchOf, type Row } from "../support/batch.ts";

const NONE = Number.NaN;
const day = (iso: string) => dayFromIso(iso) ?? NONE;
const ref = (table: TableId, field: string, scope: Scope = "row"): FieldRef => ({
  kind: "field",
  scope,
  table,
  field,
  optional: false,
});

/** What formulas see of the rows, at the end of 2020 unless told otherwise. */
function rowsOf() {
  const dictionaries = createDictionaries();
  const ledger = new Ledger(dictionaries, {
    links: [],
    dimensions: [],
    loan: ["current"],
    opening: ["current"],
    lending: ["current"],
  });
  const rows = new BatchRows(dictionaries, ledger);
  return {
    rows,
    ledger,
    batch: (table: TableId, some: readonly Row[]) => batchOf(table, some, dictionaries),
    show(table: TableId, some: readonly Row[], asOf = "2020-12-31") {
      rows.show(batchOf(table, some, dictionaries), new Map([["asOf", { array: undefined, scalar: day(asOf) }]]));
    },
    values: (...field: Parameters<typeof ref>) => [...rows.field(ref(...field))].slice(0, rows.count),
  };
}

describe("what formulas see of a batch", () => {
  test("its own columns; a field that is not there is absent in every row", () => {
    const { show, values, rows } = rowsOf();
    expect(rows.count).toBe(0);
    show("loans", [{ current: 1 }, { current: 2 }]);
    expect([values("loans", "current"), values("loans", "overdue")]).toEqual([
      [1, 2],
      [NONE, NONE],
    ]);
    show("loans", [{ current: 3 }, { current: 4 }, { current: 5 }]);
    expect([values("loans", "current"), values("loans", "overdue")]).toEqual([
      [3, 4, 5],
      [NONE, NONE, NONE],
    ]);
    expect(rows.count).toBe(3);
  });

  test("the ledger's loan of the row's contract, now and at the opening; the group's lending", () => {
    const { show, values, ledger, batch } = rowsOf();
    ledger.keep(
      batch("loans", [
        { contractId: "1", groupId: "10", current: 7 },
        { contractId: "2", groupId: "10", current: 8 },
      ]),
      new Map(),
    );
    ledger.keepOpening(batch("loans", [{ contractId: "2", current: 80 }]));
    show("collections", [{ contractId: "2" }, { contractId: "1" }, { contractId: "3" }, {}]);
    expect(values("loans", "current", "loan")).toEqual([8, 7, NONE, NONE]);
    expect(values("loans", "current", "opening")).toEqual([80, NONE, NONE, NONE]);
    show("groups", [{ groupId: "11" }, { groupId: "10" }]);
    expect(values("loans", "current", "lending")).toEqual([NONE, 15]);
    expect(values("loans", "current", "loan")).toEqual([NONE, NONE]);
  });

  test("a month is its last day; one that still runs ends at the date of the data", () => {
    const { show, values } = rowsOf();
    const months = ["2020-10-31", "2020-11-30", "2020-12-31"];
    const rows = months.map((period): Row => ({ period }));
    show("collections", rows, "2020-11-15");
    expect(values("collections", "period")).toEqual([day("2020-10-31"), day("2020-11-15"), day("2020-12-31")]);
    show("collections", rows, "2020-12-31");
    expect(values("collections", "period")).toEqual(months.map(day));
    show("collections", [{ contractId: "1" }], "2020-11-15");
    expect(values("collections", "period")).toEqual([NONE]);
  });

  test("a due date that happens to be a month's last day stays what it is", () => {
    const { show, values } = rowsOf();
    show("collections", [{ dueOn: "2020-11-30", period: "2020-11-30" }], "2020-11-15");
    expect(values("collections", "dueOn")).toEqual([day("2020-11-30")]);
  });

  test("days that hold for the run; one that nobody fixed is absent", () => {
    const { show, rows } = rowsOf();
    show("loans", [{ current: 1 }]);
    expect(rows.parameter("asOf")).toEqual({ array: undefined, scalar: day("2020-12-31") });
    expect(rows.parameter("plan.start")).toEqual({ array: undefined, scalar: NONE });
  });

  test("the code of a text, where some row has it", () => {
    const { show, rows, values } = rowsOf();
    show("loans", [{ fund: "central" }, { fund: "local" }]);
    expect([rows.code(ref("loans", "fund"), "local")]).toEqual([values("loans", "fund")[1]]);
    expect(rows.code(ref("loans", "fund"), "tỉnh")).toBe(NONE);
    expect(rows.code(ref("loans", "current"), "local")).toBe(NONE);
  });
});
