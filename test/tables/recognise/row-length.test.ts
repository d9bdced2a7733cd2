import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/read/cell.ts";
import type { HeadRow } from "../../../src/read/sheet.ts";
import { rowLength } from "../../../src/tables/recognise/row-length.ts";

const FIELDS = ["contractId", "customerId", "communeCode", "disbursedOn", "current", "overdue", "frozen"];

function columnsOf(...fields: readonly string[]): ReadonlyMap<string, number> {
  return new Map(fields.map((field, at) => [field, at]));
}

/** A row of a CSV; an empty text is an empty cell. */
function row(...texts: readonly string[]): HeadRow {
  const cells = texts.map((text): Cell => (text === "" ? { kind: "empty" } : { kind: "text", text }));
  return { rowNumber: 1, hidden: false, cells, length: cells.length };
}

const loan = (...rest: readonly string[]) => row("6600000700000001", "1", "310701", "15/03/2019", ...rest);

describe("the length that rows of a table have to have", () => {
  const header = row(...FIELDS, "Ghi chú");

  it("is up to the last column that is required; usual is what all rows have", () => {
    const sample = [loan("1", "2", "3", "x"), loan("1", "2", "3", "x")];
    expect(rowLength("loans", columnsOf(...FIELDS), header, sample)).toEqual({ needed: 7, usual: 8 });
  });

  it("reaches to money in which a blank is nothing owed, not to other columns", () => {
    const sample = [loan("1", "2", "3", "4", "5")];
    const withDue = columnsOf(...FIELDS, "principalDueToDate");
    expect(rowLength("loans", withDue, header, sample)?.needed).toBe(8);
    const withDate = columnsOf(...FIELDS, "dueContract");
    expect(rowLength("loans", withDate, header, sample)?.needed).toBe(7);
  });

  it("does not reach to amounts that may be unknown, nor to marks that may be missing", () => {
    const groups = columnsOf("groupId", "score", "balance");
    expect(rowLength("groups", groups, row("a", "b", "c"), [row("1000001", "90", "5")])?.needed).toBe(2);
    const collections = columnsOf("contractId", "dueOn", "interestDue", "interestPaid", "extended");
    const sample = [row("6600000700000001", "31/12/2020", "5", "5", "x")];
    expect(rowLength("collections", collections, row("a", "b", "c", "d", "e"), sample)?.needed).toBe(4);
  });

  it("does not reach to columns that a longer row has empty", () => {
    expect(rowLength("loans", columnsOf(...FIELDS), header, [loan("1", "2", "", "x")])?.needed).toBe(6);
    expect(rowLength("loans", columnsOf(...FIELDS), header, [loan("1", "", "", "")])?.needed).toBe(5);
    // a row that ends before the column says nothing of it
    expect(rowLength("loans", columnsOf(...FIELDS), header, [loan("1", "2")])?.needed).toBe(7);
  });

  it("is learned from rows of data alone", () => {
    const sample = [
      row("", "Cộng"),
      row("", "", "", "", "1", "2", "", ""),
      loan("1", "2", "3", "x"),
      loan("1", "2", "3", "x"),
    ];
    expect(rowLength("loans", columnsOf(...FIELDS), header, sample)).toEqual({ needed: 7, usual: 8 });
  });

  it("of any of the columns that would do is the first", () => {
    const columns = columnsOf("contractId", "dueOn", "principalDue", "principalPaid", "period");
    const sample = [row("6600000700000001", "31/12/2020", "5", "5", "12/2020")];
    expect(rowLength("collections", columns, row("a", "b", "c", "d", "e"), sample)?.needed).toBe(4);
  });

  it("is usually that of the shortest row, the last one left aside, and never more than the header's", () => {
    const sample = [loan("1", "2", "3", "x"), loan("1", "2", "3"), loan("1")];
    expect(rowLength("loans", columnsOf(...FIELDS), header, sample)?.usual).toBe(7);
    expect(rowLength("loans", columnsOf(...FIELDS), row(...FIELDS), [loan("1", "2", "3", "x"), loan("1")])?.usual).toBe(
      7,
    );
  });

  it("is not known where rows have none, as in a workbook", () => {
    const { length: _, ...ofWorkbook } = header;
    expect(rowLength("loans", columnsOf(...FIELDS), ofWorkbook, [loan("1", "2", "3")])).toBeUndefined();
  });

  it("is that of the identity alone where nothing of the table is required otherwise", () => {
    expect(rowLength("loans", columnsOf("contractId"), row("Số khế ước"), [])).toEqual({ needed: 1, usual: 1 });
    expect(rowLength("loans", new Map(), row("Ghi chú"), [row("x")])).toEqual({ needed: 0, usual: 1 });
  });
});
