import type { FindingLog } from "../../findings/log.ts";
import type { CellBlock } from "../../read/block.ts";
import { columnLetters } from "../../read/xlsx/cell-reference.ts";
import type { TableSource } from "../recognise/file-tables.ts";
import { GOOD, type RowFates } from "./row-fates.ts";

/** Tells of rows and cells that the sheet gives more than once. */
export function noteRepeats({ repeats = [] }: CellBlock, { file, sheet }: TableSource, log: FindingLog): void {
  for (const { rowNumber, column } of repeats) {
    const place = { file, sheet: sheet.name, row: rowNumber };
    if (column === undefined) log.add({ kind: "repeated-row", place });
    else log.add({ kind: "repeated-cell", place: { ...place, column: columnLetters(column) } });
  }
}

/** Tells of rows that the sheet hides and that are used all the same. */
export function noteHidden(block: CellBlock, fates: RowFates, { file, sheet }: TableSource, log: FindingLog): void {
  for (let row = 0; row < block.rows; row++) {
    if (block.hidden[row] !== 1 || fates.fate[row] !== GOOD) continue;
    const place = { file, sheet: sheet.name, row: block.rowNumber[row] as number };
    if (log.wants("hidden-row")) log.add({ kind: "hidden-row", place });
    else log.count("hidden-row");
  }
}
