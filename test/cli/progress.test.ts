import { describe, expect, it } from "vitest";
import { progress } from "../../src/cli/progress.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import type { TableSource } from "../../src/tables/recognise/file-tables.ts";
import { memorySheet } from "../support/memory-sheet.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const MEGABYTE = 2 ** 20;

function told(given: Partial<Terminal>, storedSize: number | undefined) {
  const lines: string[] = [];
  let time = 5000;
  const terminal: Terminal = { ...fakeTerminal(given), rewriteLine: (text) => lines.push(text) };
  const { report, end } = progress(terminal, () => time);
  const sheet = { ...memorySheet([], { name: "BCQUERY" }), ...(storedSize === undefined ? {} : { storedSize }) };
  const source: TableSource = {
    table: "loans",
    file: "so-lieu.xlsx",
    sheet,
    headerRow: 1,
    columns: new Map(),
    constants: new Map(),
    headerWords: new Set(),
  };
  return {
    lines,
    end,
    after(milliseconds: number, bytes: number, rows: number) {
      time += milliseconds;
      report(source, bytes, rows);
    },
  };
}

describe("progress", () => {
  it("is told after a second, five times a second at most, and wiped at the end", () => {
    const run = told({ isErrorTerminal: true }, 4 * MEGABYTE);
    run.after(900, MEGABYTE, 1000);
    expect(run.lines).toEqual([]);
    run.after(100, 1.5 * MEGABYTE, 12_500);
    run.after(150, 2 * MEGABYTE, 15_000);
    run.after(50, 3 * MEGABYTE, 1_500_000);
    expect(run.lines).toEqual([
      "BCQUERY: 1,5 / 4,0 MB (37 %) · 12.500 dòng · 12.500 dòng/giây",
      "BCQUERY: 3,0 / 4,0 MB (75 %) · 1.500.000 dòng · 1.250.000 dòng/giây",
    ]);
    run.end();
    expect(run.lines.at(-1)).toBe("");
  });

  it("says no share where nobody knows the size, and never more than all", () => {
    const piped = told({ isErrorTerminal: true, language: "en" }, undefined);
    piped.after(2000, 2.5 * MEGABYTE, 4000);
    expect(piped.lines).toEqual(["BCQUERY: 2.5 MB · 4,000 rows · 2,000 rows/s"]);
    const grown = told({ isErrorTerminal: true, language: "en" }, MEGABYTE);
    grown.after(1000, 2 * MEGABYTE, 10);
    expect(grown.lines).toEqual(["BCQUERY: 2.0 / 1.0 MB (100 %) · 10 rows · 10 rows/s"]);
  });

  it("is silent where it is over before, and where nobody looks at a terminal", () => {
    const short = told({ isErrorTerminal: true }, MEGABYTE);
    short.after(500, MEGABYTE, 10);
    short.end();
    const piped = told({ isErrorTerminal: false }, MEGABYTE);
    piped.after(5000, MEGABYTE, 10);
    piped.end();
    expect([short.lines, piped.lines]).toEqual([[], []]);
  });
});
