import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/read/cell.ts";
import { RowAmounts } from "../../../src/tables/decode/row-amounts.ts";
import { readableTable } from "../../support/readable-table.ts";

const EPOCH = -25_569;
const number = (value: number): Cell => ({ kind: "number", value, digits: String(value) });
const text = (text: string): Cell => ({ kind: "text", text });
const empty: Cell = { kind: "empty" };

function weightOf(fields: readonly string[], ...cells: readonly Cell[]) {
  return new RowAmounts(readableTable("loans", fields)).weight(cells, EPOCH);
}

describe("what a row weighs", () => {
  const parts = ["current", "overdue", "frozen"];

  it("is its balance, or else the sum of its parts", () => {
    expect(weightOf([...parts, "outstanding"], number(1), number(2), number(3), number(7))).toBe(7);
    expect(weightOf([...parts, "outstanding"], number(1), number(2), number(3), text("x"))).toBe(6);
    expect(weightOf(parts, number(1), text("2.000"), number(3))).toBe(2004);
  });

  it("counts what is missing behind the row's end, or blank, as nothing", () => {
    expect(weightOf(parts, number(1))).toBe(1);
    expect(weightOf(parts, empty, text(" "), number(3))).toBe(3);
  });

  it("has no sign", () => {
    expect(weightOf(parts, number(-5), number(2), number(0))).toBe(3);
  });

  it("is not known where a part can't be read, or the sheet does not have it", () => {
    expect(weightOf(parts, number(1), text("x"), number(3))).toBeUndefined();
    expect(weightOf(["current", "overdue"], number(1), number(2))).toBeUndefined();
  });

  it("is not known by an amount that nobody can owe", () => {
    expect(weightOf(parts, number(1e300), number(2), number(3))).toBeUndefined();
  });

  it("can be told where the sheet has all columns of a sum", () => {
    const canWeigh = (...fields: readonly string[]) => new RowAmounts(readableTable("loans", fields)).canWeigh;
    expect([canWeigh(...parts), canWeigh("outstanding"), canWeigh("current", "overdue"), canWeigh()]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("the amounts of a row", () => {
  it("are those of its money cells that hold one", () => {
    const amounts = new RowAmounts(
      readableTable("loans", ["contractId", "current", "overdue", "frozen", "ratePerYear", "outstanding"]),
    );
    const cells = [text("1"), number(5), text("x"), empty, number(6.6)];
    expect(amounts.all(cells, EPOCH)).toEqual(new Map([["current", 5]]));
    expect(amounts.all([empty, text("(1.234)"), number(0), text("-")], EPOCH)).toEqual(
      new Map([
        ["current", -1234],
        ["overdue", 0],
        ["frozen", 0],
      ]),
    );
  });
});
