import { Buffer } from "node:buffer";
import ExcelJS from "exceljs";
import { afterEach, describe, expect, it } from "vitest";
import * as SheetJS from "xlsx";
import type { Scorecard } from "../../../src/engine/scorecard.ts";
import type { Cell } from "../../../src/read/cell.ts";
import { openFile } from "../../../src/read/open.ts";
import { memorySource } from "../../../src/read/source.ts";
import { formatCell, plainNumber, STATUS_SIGN } from "../../../src/report/format.ts";
import type { Cell as GridCell, PrintStyle, Row, Table } from "../../../src/report/grid.ts";
import { scorecardGrid } from "../../../src/report/scorecard-grid.ts";
import { splitTable } from "../../../src/report/split-table.ts";
import type { Language } from "../../../src/values/words.ts";
import { largestScorecard, smallestScorecard } from "../../support/extreme-scorecards.ts";
import { sampleScorecard } from "../../support/sample-scorecard.ts";
import { bytesOf } from "../../support/written.ts";

const SCORECARDS = { smallest: smallestScorecard(), sample: sampleScorecard(), largest: largestScorecard() };

async function workbookOf(scorecard: Scorecard, language: Language = "vi"): Promise<Uint8Array> {
  return await bytesOf("xlsx", scorecard, { language });
}

function tablesOf(scorecard: Scorecard): readonly Table[] {
  const { blocks } = scorecardGrid(scorecard, "vi", { sort: "code" });
  return blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const { main, compared } = splitTable(block);
    return compared ? [main, compared] : [main];
  });
}

/** The cells of a row that a sheet prints, those with nothing in them left out. */
function printedCells({ groups }: Table, { cells }: Row): readonly GridCell[] {
  const columns = groups.flatMap((group) => group.columns);
  return cells.filter((cell, index) => {
    const isSign = columns[index]?.mark === "always";
    const isEmpty = cell.kind === "empty" || (cell.kind === "text" && cell.text === "");
    return !isEmpty && !(isSign && cell.kind === "status" && !["met", "missed"].includes(cell.status));
  });
}

/** A cell's value in a workbook; the sign only, where a status stands behind its figure. */
function sheetValue(cell: GridCell, style: PrintStyle, isSign: boolean): string | number {
  if (cell.kind === "status" && isSign) return STATUS_SIGN[cell.status];
  if (!("printed" in cell)) return formatCell(cell, style);
  const isPercent = cell.kind === "percent" || (cell.kind === "change" && cell.unit === "growth");
  const { units, digits } = cell.printed;
  return plainNumber({ units, digits: digits + (isPercent ? 2 : 0) });
}

function contentOf(cell: Cell): string | number {
  if (cell.kind === "text") return cell.text;
  if (cell.kind === "number") return cell.value;
  throw new TypeError(`a ${cell.kind} in a report`);
}

/** Every row of every sheet as our own reader reads it, empty cells left out. */
async function rowsRead(bytes: Uint8Array): Promise<readonly (readonly (string | number)[])[]> {
  const file = await openFile(memorySource("report.xlsx", bytes));
  const rows = await Promise.all(file.sheets.map((sheet) => sheet.head(100_000)));
  return rows.flat().map(({ cells }) => cells.filter(({ kind }) => kind !== "empty").map(contentOf));
}

describe.each(Object.entries(SCORECARDS))("the workbook of the %s scorecard", (_, scorecard) => {
  it("reads back through our own reader to the same values, row by row", async () => {
    const rows = (await rowsRead(await workbookOf(scorecard))).map((row) => JSON.stringify(row));
    const style: PrintStyle = { language: "vi", zeros: scorecard.plan.rounding.zeros };
    for (const table of tablesOf(scorecard)) {
      const columns = table.groups.flatMap((group) => group.columns);
      for (const row of table.rows) {
        const printed = new Set(printedCells(table, row));
        const expected = row.cells.flatMap((cell, index) =>
          printed.has(cell) ? [sheetValue(cell, style, columns[index]?.mark === "always")] : [],
        );
        expect(rows).toContain(JSON.stringify(expected));
      }
    }
  });

  it("shows exactly the printed figures", async () => {
    const book = SheetJS.read(await workbookOf(scorecard), { cellNF: true });
    const shown = Object.values(book.Sheets).flatMap((sheet) =>
      Object.values(sheet).flatMap((cell: SheetJS.CellObject) => (cell.t === "n" ? [cell.w?.trim() ?? ""] : [])),
    );
    const style: PrintStyle = { language: "en", zeros: scorecard.plan.rounding.zeros };
    const expected = tablesOf(scorecard).flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell) =>
          "printed" in cell ? [formatCell(cell, style) + (cell.kind === "percent" ? "%" : "")] : [],
        ),
      ),
    );
    expect([...shown].sort()).toEqual(expected.sort());
  });

  it("is not read as formulas by anybody", async () => {
    const book = SheetJS.read(await workbookOf(scorecard));
    const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet) as SheetJS.CellObject[]);
    expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
  });
});

describe("text from somebody's files", () => {
  const NASTY = [
    "=1+1",
    "+84 901",
    "-2+3",
    "@SUM(A1)",
    '=HYPERLINK("http://x","y")',
    "a_x000D_b",
    "x\ufffey",
    "<b>&amp;",
  ];

  it.each(NASTY)("%s stays the text that it is", async (name) => {
    const sample = sampleScorecard();
    const [communes] = sample.units;
    const [first, ...others] = communes?.units ?? [];
    if (!communes || !first) throw new RangeError("the sample has no communes");
    const scorecard = sampleScorecard({
      office: { name },
      units: [{ ...communes, units: [{ ...first, name, owner: name }, ...others] }],
    });
    const bytes = await workbookOf(scorecard);
    const rows = await rowsRead(bytes);
    const expected = name.replace("\ufffe", "\ufffd");
    expect(rows.filter((row) => row.filter((value) => value === expected).length >= 2)).not.toEqual([]);
    const book = SheetJS.read(bytes, { cellNF: true });
    const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet) as SheetJS.CellObject[]);
    expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
    if (/^[=+\-@]/.test(name)) {
      // the text code: typing into the cell and leaving it does not make a formula of it
      expect(cells.filter((cell) => cell.v === name).map((cell) => cell.z)).not.toContain("General");
    }
  });

  it("can't put codes into the page's footer", async () => {
    const bytes = await workbookOf(sampleScorecard({ office: { name: "A&B &Z&F" } }));
    const [sheet] = (await opened(bytes)).worksheets;
    expect(sheet?.headerFooter.oddFooter).toContain("A&&B &&Z&&F");
  });
});

describe("the sheets", () => {
  it.each([
    ["vi", ["Toàn đơn vị", "Từng xã", "Từng xã – so sánh", "Vốn, dư nợ", "Số liệu đầu vào", "Cách tính"]] as const,
    ["en", ["Office", "Communes", "Communes – compared", "Figures", "Input data", "Definitions"]] as const,
  ])("are named by what they hold, in %s", async (language, names) => {
    const book = await opened(await workbookOf(sampleScorecard(), language));
    expect(book.worksheets.map(({ name }) => name)).toEqual(names);
  });

  it("print on A4, landscape, one page wide, with the head on every page and the page's number", async () => {
    for (const sheet of (await opened(await workbookOf(largestScorecard()))).worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1 });
      expect(sheet.headerFooter.oddFooter).toMatch(/&RTrang &P\/&N|Trang &P\/&N$/);
      expect(sheet.name.length).toBeLessThanOrEqual(31);
    }
  });

  it("keep names and head in sight, repeat it in print, and filter below it", async () => {
    const book = await opened(await workbookOf(sampleScorecard()));
    const communes = book.getWorksheet("Từng xã");
    // a title, the heads, the targets, the numbers of the indicators
    expect(communes?.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 4 });
    expect(communes?.pageSetup.printTitlesRow).toBe("2:4");
    // eleven communes below the fourth row; the office's row is no part of the filter
    expect(communes?.autoFilter).toBe("A4:T15");
    expect(communes?.getCell("A3").value).toBe("Mục tiêu");
    expect(communes?.getCell("A16").value).toBe("Toàn đơn vị");
  });

  it("colour met and missed by the sign beside the figure", async () => {
    const sheet = (await opened(await workbookOf(sampleScorecard()))).getWorksheet("Từng xã");
    const formats = (sheet as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[] })
      .conditionalFormattings;
    expect(formats[0]?.ref).toBe("C5:C16 D5:D16");
    expect(formats[0]?.rules.map(({ formulae }) => formulae[0])).toEqual(['LEFT($D5,1)="✓"', 'LEFT($D5,1)="✗"']);
    expect([sheet?.getCell("C10").value, sheet?.getCell("D10").value]).toEqual([0.8695, "✗"]);
  });
});

describe("the bytes", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it("are the same in every time zone", async () => {
    const made: Uint8Array[] = [];
    for (const name of ["Asia/Ho_Chi_Minh", "America/St_Johns", "Pacific/Kiritimati"]) {
      process.env.TZ = name;
      made.push(await workbookOf(sampleScorecard()));
    }
    expect(new Set(made.map((bytes) => Buffer.from(bytes).toString("base64"))).size).toBe(1);
  });
});

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}
