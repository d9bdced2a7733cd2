import type { HeadRow } from "../../read/sheet.ts";
import { fieldOf, tables } from "../registry.ts";
import type { TableId } from "../table.ts";

/** How many cells a row of data has to have, in a file whose rows have a length (CSV). */
export interface RowLength {
  /** A row with fewer was cut, and what it needs is not empty but lost. */
  readonly needed: number;
  /** What the rows looked at have at least: a last row without line end that has fewer shows that the file was cut off. */
  readonly usual: number;
}

/**
 * The length that rows of a table need: up to the last column that it requires or in which a blank means that nothing is
 * owed. Some programs leave empty cells at a row's end away; so columns found empty in a longer row are not needed.
 *
 * @param columns sheet column by field
 * @param header the last row of the header
 * @param sample the rows below it
 */
export function rowLength(
  table: TableId,
  columns: ReadonlyMap<string, number>,
  header: HeadRow,
  sample: readonly HeadRow[],
): RowLength | undefined {
  if (header.length === undefined) return undefined;
  const identity = columns.get(tables[table].identity);
  const data = sample.filter(({ cells }) => identity !== undefined && (cells[identity]?.kind ?? "empty") !== "empty");
  const isLeftEmpty = (column: number) =>
    data.some(({ cells, length = 0 }) => length > column && (cells[column]?.kind ?? "empty") === "empty");
  const required = tables[table].requires.flatMap((group) => {
    const found = group.flatMap((field) => columns.get(field) ?? []);
    return found.length > 0 ? [Math.min(...found)] : [];
  });
  const owed = [...columns].flatMap(([field, column]) => {
    const { kind, blank } = fieldOf(table, field).info;
    return kind === "money" && blank === "zero" ? [column] : [];
  });
  const needed = [...required, ...owed].filter((column) => !isLeftEmpty(column));
  const lengths = data.slice(0, -1).flatMap(({ length }) => length ?? []);
  return { needed: Math.max(0, ...needed.map((column) => column + 1)), usual: Math.min(header.length, ...lengths) };
}
