import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/read/cell.ts";
import { verdictOn } from "../../../src/tables/decode/verdict.ts";
import { fieldOf } from "../../../src/tables/registry.ts";
import type { TableId } from "../../../src/tables/table.ts";
import { VIETNAMESE } from "../../support/readable-table.ts";

const text = (text: string): Cell => ({ kind: "text", text });
const number = (value: number): Cell => ({ kind: "number", value, digits: String(value) });

function verdict(table: TableId, field: string, cell: Cell) {
  return verdictOn(cell, fieldOf(table, field), VIETNAMESE, -25_569);
}

describe("why a cell is refused", () => {
  it.each<[TableId, string, Cell, string]>([
    ["loans", "contractId", text("???"), "not-a-key"],
    ["loans", "contractId", text("6.6E+15"), "key-as-exponent"],
    ["loans", "disbursedOn", text("hôm qua"), "not-a-date"],
    ["loans", "disbursedOn", text("31/12/1949"), "out-of-range"],
    ["loans", "disbursedOn", text("01/01/2101"), "out-of-range"],
    ["groups", "month", text("quý 1"), "not-a-month"],
    ["groups", "month", text("12/1949"), "out-of-range"],
    ["loans", "current", text("mười"), "not-a-number"],
    ["loans", "current", number(1e16), "number-too-large"],
    ["loans", "current", number(-1e300), "number-too-large"],
    ["groups", "score", text("mười"), "not-a-number"],
    ["groups", "score", number(1001), "out-of-range"],
    ["loans", "ratePerYear", text("mười"), "not-a-number"],
    ["loans", "ratePerYear", number(101), "out-of-range"],
    ["loans", "current", { kind: "error", code: "#N/A" }, "error-value"],
  ])("as %s.%s: %j", (table, field, cell, issue) => {
    expect(verdict(table, field, cell).issue).toBe(issue);
  });

  it("is not said of a cell that is good, nor a note where all is plain", () => {
    expect(verdict("loans", "current", number(5))).toEqual({ value: 5 });
    expect(verdict("loans", "contractId", number(5))).toEqual({ value: "0000000000000005", note: "padded-key" });
    expect(verdict("loans", "communeName", text("?"))).toEqual({ value: "?" });
  });
});
