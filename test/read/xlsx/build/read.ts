import type { Cell } from "../../../../src/read/cell.ts";
import type { OpenFile, Sheet } from "../../../../src/read/sheet.ts";
import { type ByteSource, memorySource } from "../../../../src/read/source.ts";
import { UnreadableFile } from "../../../../src/read/unreadable.ts";
import type { XlsxLimits } from "../../../../src/read/xlsx/limits.ts";
import { openXlsx } from "../../../../src/read/xlsx/open.ts";
import { type WorkbookParts, workbookOf } from "./workbook.ts";

export interface RowRead {
  readonly rowNumber: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
}

export function open(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): Promise<OpenFile> {
  return openXlsx(memorySource("test.xlsx", bytes), limits);
}

/** The first sheet of a workbook made of these parts. */
export async function sheetOf(workbook: WorkbookParts): Promise<Sheet> {
  return firstSheet(await open(workbookOf(workbook)));
}

export function firstSheet(file: OpenFile): Sheet {
  const [sheet] = file.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** All rows, read through whole rows and through the columns asked for, which have to agree. */
export async function rowsOf(sheet: Sheet, columns: readonly number[] = [0, 1, 2, 3, 4, 5], afterRow = 0) {
  const rows: RowRead[] = [];
  for await (const block of sheet.blocks({ columns, afterRow })) {
    for (let row = 0; row < block.rows; row++) {
      const cells = block.wholeRow(row);
      columns.forEach((column, i) => {
        const projected = JSON.stringify(block.cell(row, i));
        const whole = JSON.stringify(cells[column] ?? { kind: "empty" });
        if (projected !== whole) throw new Error(`row ${row}, column ${column}: ${projected} is not ${whole}`);
      });
      rows.push({ rowNumber: block.rowNumber[row] ?? 0, hidden: block.hidden[row] === 1, cells });
    }
  }
  return rows;
}

/** The cells of the rows of `<sheetData>` given. */
export async function cellsOf(rows: string, workbook: Omit<WorkbookParts, "rows"> = {}): Promise<(readonly Cell[])[]> {
  return (await rowsOf(await sheetOf({ ...workbook, rows }))).map((row) => row.cells);
}

/** The one cell that stands in column A of row 1. */
export async function cellOf(cell: string, workbook: Omit<WorkbookParts, "rows"> = {}): Promise<Cell | undefined> {
  return (await cellsOf(`<row r="1">${cell}</row>`, workbook))[0]?.[0];
}

/** Reads everything there is; the reason why it can't be read, or "read". */
export async function outcome(source: Uint8Array | ByteSource, limits: Partial<XlsxLimits> = {}): Promise<string> {
  try {
    const bytes = source instanceof Uint8Array ? memorySource("test.xlsx", source) : source;
    const file = await openXlsx(bytes, limits);
    for (const sheet of file.sheets) await rowsOf(sheet, [0, 1, 2]);
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
}
