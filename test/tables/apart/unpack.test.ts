import { describe, expect, it } from "vitest";
import { addAccount, placedFindings, placedTotals } from "../../../src/tables/apart/unpack.ts";
import type { RowAccount } from "../../../src/tables/table.ts";

describe("what became of the rows of a part", () => {
  it("is added to that of the sheet, the skipped by their reason", () => {
    const sum: RowAccount = { seen: 10, used: 6, rejected: 2, rejectedMoney: 50, skipped: { total: 2 } };
    addAccount(sum, { seen: 7, used: 3, rejected: 1, rejectedMoney: 5, skipped: { total: 1, blank: 2 } });
    expect(sum).toEqual({ seen: 17, used: 9, rejected: 3, rejectedMoney: 55, skipped: { total: 3, blank: 2 } });
  });
});

describe("places in a part", () => {
  const place = { file: "a.csv", sheet: "a.csv" };
  const found = [
    {
      kind: "blank-as-zero",
      count: 3,
      money: 0,
      examples: [
        { kind: "blank-as-zero", place: { ...place, row: 5 }, cell: "" },
        { kind: "blank-as-zero", place },
      ],
    },
  ] as const;

  it("are counted from the start of the sheet; what has no row keeps none", () => {
    expect(placedFindings(found, 100)).toEqual([
      {
        kind: "blank-as-zero",
        count: 3,
        money: 0,
        examples: [
          { kind: "blank-as-zero", place: { ...place, row: 105 }, cell: "" },
          { kind: "blank-as-zero", place },
        ],
      },
    ]);
    expect(placedFindings(found, 0)).toEqual(found);
  });

  it("are those of its totals, too", () => {
    const total = { before: 2, rowNumber: 5, label: "Cộng", values: new Map([["current", 7]]) };
    expect(placedTotals([total], 100)).toEqual([{ ...total, rowNumber: 105 }]);
  });
});
