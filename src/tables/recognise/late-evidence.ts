import { ESCAPED, SHARED, TEXT } from "../../read/block.ts";
import type { Cell } from "../../read/cell.ts";
import type { Sheet } from "../../read/sheet.ts";
import { dateOrderShown } from "../lexical/date.ts";
import { decimalMarkShown } from "../lexical/number.ts";

/** What a column's sample left open. */
export type OpenQuestion = "decimal-mark" | "date-order";

/**
 * Reads on, through columns whose sample could be read two ways (`1.234`, `05/06/2020`), until each has shown a cell that
 * decides, or the sheet ends. Returns the deciding cells by sheet column. Costs a reading of these columns, and is needed
 * by files that are ambiguous for hundreds of rows only.
 */
export async function lateEvidence(
  sheet: Sheet,
  afterRow: number,
  questions: ReadonlyMap<number, OpenQuestion>,
): Promise<ReadonlyMap<number, Cell>> {
  const found = new Map<number, Cell>();
  const columns = [...questions.keys()].sort((a, b) => a - b);
  if (columns.length === 0) return found;
  for await (const block of sheet.blocks({ columns, afterRow })) {
    for (const [position, column] of columns.entries()) {
      for (let row = 0; row < block.rows && !found.has(column); row++) {
        const kind = block.kind[position * block.capacity + row];
        if (kind !== TEXT && kind !== ESCAPED && kind !== SHARED) continue;
        const cell = block.cell(row, position);
        if (cell.kind === "text" && decides(cell.text, questions.get(column))) found.set(column, cell);
      }
    }
    if (found.size === columns.length) break;
  }
  return found;
}

function decides(text: string, question: OpenQuestion | undefined): boolean {
  const shown = question === "decimal-mark" ? decimalMarkShown(text) : dateOrderShown(text);
  return shown !== undefined && shown !== "either";
}
