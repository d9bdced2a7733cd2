import { describe, expect, test } from "vitest";
import { DIMENSIONS, LINKS } from "../../src/engine/dimensions.ts";
import { Ledger } from "../../src/engine/ledger.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { batchOf, type Row } from "../support/batch.ts";

const NONE = Number.NaN;

/** A ledger that has read these rows; `unit` and `value` look a key up by its text. */
function ledger(rows: readonly Row[], wanted: Partial<ConstructorParameters<typeof Ledger>[1]> = {}) {
  const dictionaries = createDictionaries();
  const made = new Ledger(dictionaries, {
    links: LINKS,
    dimensions: DIMENSIONS,
    loan: [],
    opening: [],
    lending: [],
    ...wanted,
  });
  const batch = (some: readonly Row[]) => batchOf("loans", some, dictionaries);
  const code = (dictionary: string, key: string) => dictionaries.get(dictionary).find(key) ?? NONE;
  /** Rows' communes: 1, 2, 3, … */
  const keep = (some: readonly Row[], units = some.map((_, at) => at + 1)) =>
    made.keep(batch(some), new Map([["commune", Int32Array.from(units)]]));
  keep(rows);
  return {
    made,
    batch,
    keep,
    unit: (link: "contractId" | "groupId" | "customerId", key: string) =>
      made.unit("commune", link, code({ contractId: "contract", groupId: "group", customerId: "customer" }[link], key)),
    value: (scope: "loan" | "opening" | "lending", field: string, key: string) =>
      made.value(scope, field, code(scope === "lending" ? "group" : "contract", key)),
  };
}

const LOANS: readonly Row[] = [
  { contractId: "1", customerId: "7", groupId: "10", current: 100, overdue: 1 },
  { contractId: "2", customerId: "8", groupId: "10", current: 20, overdue: 2 },
  { contractId: "3", customerId: "7", groupId: "0000000", current: 3, overdue: 3 },
];

describe("where a key belongs", () => {
  test("a contract, a customer, a group: where it was met first", () => {
    const { unit } = ledger(LOANS);
    expect(["1", "2", "3"].map((key) => unit("contractId", key))).toEqual([1, 2, 3]);
    expect(["7", "8"].map((key) => unit("customerId", key))).toEqual([1, 2]);
    expect(unit("groupId", "10")).toBe(1);
  });

  test("loans without a group are none; an unknown key, or none, belongs nowhere", () => {
    const { unit } = ledger(LOANS);
    expect(unit("groupId", "0000000")).toBe(0);
    expect(unit("contractId", "99")).toBe(0);
  });

  test("a row without a key tells nothing", () => {
    const { unit, keep } = ledger([{ contractId: "1", customerId: "7" }, { contractId: "2" }]);
    keep([{ contractId: "4", customerId: "9" }], [5]);
    expect([unit("customerId", "7"), unit("customerId", "9"), unit("contractId", "2")]).toEqual([1, 5, 2]);
  });

  test("what it can tell: only links that are wanted, of dimensions that were kept", () => {
    const { made } = ledger(LOANS, { links: ["contractId"] });
    expect([made.knows("commune", "contractId"), made.knows("commune", "groupId")]).toEqual([true, false]);
    expect(made.knows("programme", "contractId")).toBe(false);
    expect(ledger([{ contractId: "1" }]).made.knows("commune", "groupId")).toBe(false);
    expect(ledger(LOANS, { dimensions: [] }).made.knows("commune", "contractId")).toBe(false);
  });

  test("a group has no programme, whatever its loans have", () => {
    const { made, batch } = ledger([]);
    const units = new Map([["programme", Int32Array.of(1, 2, 3)]] as const);
    made.keep(batch(LOANS), units);
    expect(LINKS.map((link) => made.knows("programme", link))).toEqual([true, false, false]);
  });
});

describe("what is kept of a loan", () => {
  test("the wanted fields; a contract printed twice counts once", () => {
    const { value, keep } = ledger(LOANS, { loan: ["current"] });
    keep([
      { contractId: "1", current: 555 },
      { contractId: "4", current: 4 },
    ]);
    expect(["1", "2", "4", "9"].map((key) => value("loan", "current", key))).toEqual([100, 20, 4, NONE]);
    expect(value("loan", "overdue", "1")).toBe(NONE);
  });

  test("what a group is lent is added up; absent amounts add nothing, loans without a group have none", () => {
    const { value, keep } = ledger(LOANS, { lending: ["current", "overdue"] });
    keep([{ groupId: "10", current: 1000 }, { groupId: "10", overdue: 500 }, { current: 9 }]);
    keep([{ contractId: "5", current: 7 }]);
    expect(value("lending", "current", "10")).toBe(1120);
    expect(value("lending", "overdue", "10")).toBe(503);
    expect(value("loan", "current", "1")).toBe(NONE);
  });

  test("a value of 0 is a value: the first one stays", () => {
    const { value } = ledger(
      [
        { contractId: "1", current: 0 },
        { contractId: "1", current: 5 },
      ],
      { loan: ["current"] },
    );
    expect(value("loan", "current", "1")).toBe(0);
  });

  test("the ledger at the opening is kept apart", () => {
    const { made, batch, value } = ledger(LOANS, { loan: ["current"], opening: ["current", "frozen"] });
    made.keepOpening(
      batch([
        { contractId: "1", current: 70 },
        { contractId: "1", current: 71 },
        { contractId: "5", current: 50 },
      ]),
    );
    expect(["1", "2", "5"].map((key) => value("opening", "current", key))).toEqual([70, NONE, 50]);
    expect(["1", "2", "5"].map((key) => value("loan", "current", key))).toEqual([100, 20, NONE]);
    expect(value("opening", "frozen", "1")).toBe(NONE);
  });
});

describe("fields that it wants to see", () => {
  const fields = (wanted: Partial<ConstructorParameters<typeof Ledger>[1]>, role: "data" | "opening") =>
    ledger([], { links: [], ...wanted }).made.fields(role);

  test("keys beside what is kept by them, and nothing where nothing is", () => {
    expect(fields({}, "data")).toEqual([]);
    expect(fields({}, "opening")).toEqual([]);
    expect(fields({ loan: ["current"] }, "data")).toEqual(["contractId", "current"]);
    expect(fields({ lending: ["overdue"] }, "data")).toEqual(["groupId", "overdue"]);
    expect(fields({ links: ["customerId"] }, "data")).toEqual(["customerId"]);
    expect(fields({ opening: ["current"], links: ["customerId"] }, "opening")).toEqual(["contractId", "current"]);
    expect(fields({ opening: ["current"] }, "data")).toEqual([]);
  });
});
