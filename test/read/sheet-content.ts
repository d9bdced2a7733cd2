import { cellText } from "../../src/read/cell.ts";
import type { OpenFile, Sheet } from "../../src/read/sheet.ts";

/** All rows of a sheet, through blocks of all its columns, as texts; blank ends of rows left away. */
export async function contentOf(sheet: Sheet): Promise<{ row: number; texts: string[] }[]> {
  const rows: { row: number; texts: string[] }[] = [];
  for await (const block of sheet.blocks({ columns: [], afterRow: 0 })) {
    for (let row = 0; row < block.rows; row++) {
      const texts = block.wholeRow(row).map(cellText);
      rows.push({
        row: block.rowNumber[row] ?? 0,
        texts: texts.slice(0, texts.findLastIndex((text) => text !== "") + 1),
      });
    }
  }
  return rows;
}

export const textsOf = async (sheet: Sheet): Promise<string[][]> => (await contentOf(sheet)).map((row) => row.texts);

export function firstSheet(file: OpenFile): Sheet {
  const [sheet] = file.sheets;
  if (!sheet) throw new Error(`${file.name} has no sheet`);
  return sheet;
}
