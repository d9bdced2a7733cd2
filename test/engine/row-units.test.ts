import { describe, expect, test } from "vitest";
import { type Dimension, LINKS } from "../../src/engine/dimensions.ts";
import { Ledger } from "../../src/engine/ledger.ts";
import { RowUnits } from "../../src/engine/row-units.ts";
import { Units } from "../../src/engine/units.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import type { TableId } from "../../src/tables/table.ts";
import { batchOf, type Row } from "../support/batch.ts";

/** Units of rows, and what they are called. */
function rowUnits(dimension: Dimension) {
  const dictionaries = createDictionaries();
  const units = new Units();
  const ledger = new Ledger(dictionaries, {
    links: LINKS,
    dimensions: [dimension],
    loan: [],
    opening: [],
    lending: [],
  });
  const byRow = new RowUnits(new Map([[dimension, units]]), ledger, dictionaries);
  return {
    of(table: TableId, ...rows: readonly Row[]) {
      const batch = batchOf(table, rows, dictionaries);
      const found = byRow.of(table, batch, dimension);
      if (table === "loans") ledger.keep(batch, new Map([[dimension, found]]));
      return [...found];
    },
    identity: (unit: number) => units.identity(unit),
    name: (unit: number) => units.identity(unit).code ?? units.identity(unit).name,
    met: () => [...(byRow.met.get(dimension) ?? [])].sort((a, b) => a - b),
  };
}

describe("the unit of a row", () => {
  test("by its code, by its name, by none", () => {
    const { of, name, met } = rowUnits("commune");
    expect(
      of("loans", { communeCode: "31", communeName: "Xã A" }, { communeName: "Xã A" }, {}, { communeCode: "32" }),
    ).toEqual([1, 1, 0, 2]);
    expect([1, 2].map(name)).toEqual(["31", "32"]);
    expect(met()).toEqual([0, 1, 2]);
  });

  test("a session's by its point only where no commune is named", () => {
    const { of, name } = rowUnits("commune");
    expect(of("sessions", { point: "Điểm GD Ấp Hai" }, { communeName: "Xã B", point: "Điểm GD Ấp Ba" })).toEqual([
      0, 1,
    ]);
    expect(name(1)).toBe("Xã B");
    const other = rowUnits("commune");
    expect(other.of("sessions", { point: "Điểm GD Ấp Hai" })).toEqual([1]);
    expect(other.name(1)).toBe("Điểm GD Ấp Hai");
    const coded = rowUnits("commune");
    expect(coded.of("sessions", { communeCode: "31", point: "Điểm GD Ấp Hai" })).toEqual([1]);
    expect(coded.identity(1)).toEqual({ code: "31" });
    expect(rowUnits("hamlet").of("sessions", { point: "Điểm GD Ấp Hai" })).toEqual([0]);
  });

  test("units that some row belongs to, met once or often", () => {
    const { of, met } = rowUnits("programme");
    of("loans", { programmeCode: "01" }, { programmeCode: "02" });
    of("loans", { programmeCode: "02" }, { programmeCode: "03" });
    expect(met()).toEqual([1, 2, 3]);
  });
});

describe("rows of other tables", () => {
  const LOANS: readonly Row[] = [
    { contractId: "1", customerId: "7", groupId: "10", communeCode: "31" },
    { contractId: "2", customerId: "8", groupId: "11", communeCode: "32" },
  ];

  test("their own unit stands before that of their contract, this before the group's, this before the customer's", () => {
    const { of, name } = rowUnits("commune");
    of("loans", ...LOANS);
    expect(
      of("collections", { contractId: "2", communeCode: "31" }, { contractId: "2" }, { contractId: "9" }).map(name),
    ).toEqual(["31", "32", undefined]);
    expect(
      of("deposits", { customerId: "8", groupId: "10" }, { customerId: "8", groupId: "99" }, { customerId: "9" }).map(
        name,
      ),
    ).toEqual(["31", "32", undefined]);
  });

  test("nothing leads to a programme but the contract", () => {
    const { of } = rowUnits("programme");
    of("loans", { contractId: "1", customerId: "7", groupId: "10", programmeCode: "01" });
    expect(of("deposits", { customerId: "7", groupId: "10" })).toEqual([0]);
    expect(of("collections", { contractId: "1" })).toEqual([1]);
  });
});

describe("loans without a group", () => {
  const LOANS: readonly Row[] = [{ groupId: "10" }, { groupId: "0000000" }, { groupId: "0000000" }];
  test("are a unit of their own among groups and organisations", () => {
    for (const dimension of ["group", "organisation"] as const) {
      const { of, identity } = rowUnits(dimension);
      const found = of("loans", ...LOANS);
      expect(found[1]).toBe(found[2]);
      expect(identity(found[1] ?? 0)).toEqual({
        ...(dimension === "group" ? { code: "0000000" } : {}),
        name: "Cho vay trực tiếp",
      });
      expect(found[0]).toBe(dimension === "group" ? 1 : 0);
    }
  });

  test("but not where an organisation is named, nor in communes, nor in a file without groups", () => {
    const { of, name } = rowUnits("organisation");
    expect(of("loans", { groupId: "0000000", organisationCode: "11" }, { groupId: "10" }).map(name)).toEqual([
      "11",
      undefined,
    ]);
    expect(rowUnits("commune").of("loans", ...LOANS)).toEqual([0, 0, 0]);
    expect(of("loans", { contractId: "1" })).toEqual([0]);
    expect(rowUnits("organisation").of("loans", { groupId: "10" })).toEqual([0]);
  });

  test("other tables' rows without a group are not loans", () => {
    const { of } = rowUnits("organisation");
    of("loans", { groupId: "0000000", contractId: "1" });
    expect(of("deposits", { customerId: "1", groupId: "0000000" })).toEqual([0]);
  });
});
