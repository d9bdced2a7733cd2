import { describe, expect, it } from "vitest";
import type { FindingId } from "../../../src/findings/catalogue.ts";
import type { Place } from "../../../src/findings/finding.ts";
import { marksOf } from "../../../src/report/marked/marks.ts";

const finding = (kind: FindingId, place: Omit<Place, "file">) => ({ kind, place: { file: "a.xlsx", ...place } });
const [NUMBER, DATE] = ["not-a-number", "not-a-date"] as const;

/** `row column severity count` of every mark; `-` of a row as a whole. */
function said(findings: Parameters<typeof marksOf>[0], known: Parameters<typeof marksOf>[1]) {
  return [...marksOf(findings, known, "en")].flatMap(([sheet, rows]) =>
    [...rows].flatMap(([row, { cells, whole }]) =>
      [...cells, ...(whole ? [["-", whole] as const] : [])].map(
        ([column, { severity, remarks }]) => `${sheet} ${row} ${column} ${severity} ${remarks.length}`,
      ),
    ),
  );
}

describe("marks", () => {
  it("join what is found in one cell: the gravest colours it, three are told", () => {
    const cell = { sheet: "S", row: 4, column: "F" };
    const warning = finding("number-format-assumed", cell);
    expect(said([warning], [{ name: "S" }])).toEqual(["S 4 5 warning 1"]);
    expect(said([warning, warning], [{ name: "S" }])).toEqual(["S 4 5 warning 2"]);
    expect(said([warning, finding(NUMBER, cell)], [{ name: "S" }])).toEqual(["S 4 5 error 2"]);
    expect(said([finding(NUMBER, cell), warning, finding(DATE, cell), warning], [{ name: "S" }])).toEqual([
      "S 4 5 error 3",
    ]);
  });

  it("stand in the row as a whole, or in the header where a column is meant", () => {
    const known = [{ name: "S", headerRow: 2 }, { name: "T" }];
    expect(said([finding(NUMBER, { sheet: "S", row: 4 })], known)).toEqual(["S 4 - error 1"]);
    expect(said([finding("duplicate-column", { sheet: "S", column: "B" })], known)).toEqual(["S 2 1 warning 1"]);
    expect(said([finding("duplicate-column", { sheet: "T", column: "B" })], known)).toEqual([]);
    expect(said([finding("lost-sheet", { sheet: "S" })], known)).toEqual([]);
  });

  it("are in the only sheet where none is named, and never a note's", () => {
    expect(said([finding(NUMBER, { row: 4, column: "A" })], [{ name: "S" }])).toEqual(["S 4 0 error 1"]);
    expect(said([finding(NUMBER, { row: 4, column: "A" })], [{ name: "S" }, { name: "T" }])).toEqual([]);
    expect(said([finding("duplicate-contract", { sheet: "S", row: 4 })], [{ name: "S" }])).toEqual([]);
  });
});
