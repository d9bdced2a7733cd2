import type { HeadRow } from "../../read/sheet.ts";
import { columnLetters } from "../../read/xlsx/cell-reference.ts";
import type { SheetTables } from "./file-tables.ts";
import { type HeaderColumn, headerText } from "./header-columns.ts";

/** A column with a name that no table of its sheet uses. */
export function unmappedColumn(column: HeaderColumn): SheetTables["unmapped"][number] {
  return { index: column.index, letter: columnLetters(column.index), header: headerText(column) };
}

/** Columns that hold something below a header and have no name in it: nobody reads them, and the user is told so. */
export function namelessColumns(named: readonly HeaderColumn[], sample: readonly HeadRow[]): SheetTables["unmapped"] {
  const seen = new Set(named.map(({ index }) => index));
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const found: number[] = [];
  for (let index = 0; index < width; index++) {
    if (!seen.has(index) && sample.some(({ cells }) => (cells[index]?.kind ?? "empty") !== "empty")) found.push(index);
  }
  return found.map((index) => ({ index, letter: columnLetters(index), header: "" }));
}
