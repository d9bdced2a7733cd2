import { cellText } from "../../../src/read/cell.ts";
import { type CsvOptions, openCsv } from "../../../src/read/csv/open.ts";
import type { BlockRequest, Sheet } from "../../../src/read/sheet.ts";
import { memorySource } from "../../../src/read/source.ts";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A CSV text or its bytes, opened, its chunks `chunkSize` bytes long. */
export async function opened(content: string | Uint8Array, options: CsvOptions = {}, chunkSize?: number) {
  const bytes = typeof content === "string" ? utf8(content) : content;
  const file = await openCsv(memorySource("test.csv", bytes, chunkSize), options);
  const [sheet] = file.sheets;
  if (!sheet) throw new Error("a CSV file has one sheet");
  return { file, sheet };
}

export interface ReadRow {
  readonly line: number;
  readonly texts: readonly string[];
}

type Request = Partial<BlockRequest> & { columns: readonly number[] };

/** The asked-for cells of every row as texts, copied out of the blocks. */
export async function rowsOf(sheet: Sheet, request: Request): Promise<ReadRow[]> {
  return (await blocksOf(sheet, request)).flat();
}

/** The same, block by block. */
export async function blocksOf(sheet: Sheet, request: Request): Promise<ReadRow[][]> {
  const blocks: ReadRow[][] = [];
  for await (const block of sheet.blocks({ afterRow: 0, ...request })) {
    const rows = Array.from({ length: block.rows }, (_, row) => ({
      line: block.rowNumber[row] ?? 0,
      texts: request.columns.map((_, column) => cellText(block.cell(row, column))),
    }));
    blocks.push(rows);
  }
  return blocks;
}

/** All cells of every row, through `wholeRow`. */
export async function wholeRowsOf(sheet: Sheet): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const block of sheet.blocks({ columns: [], afterRow: 0 })) {
    for (let row = 0; row < block.rows; row++) rows.push(block.wholeRow(row).map(cellText));
  }
  return rows;
}

/** Columns 0, 1, … `count` − 1. */
export const firstColumns = (count: number): number[] => Array.from({ length: count }, (_, column) => column);

/** The texts of the first `count` columns of a CSV text. */
export async function texts(
  content: string | Uint8Array,
  count: number,
  options?: CsvOptions,
): Promise<(readonly string[])[]> {
  const { sheet } = await opened(content, options);
  return (await rowsOf(sheet, { columns: firstColumns(count) })).map((row) => row.texts);
}
