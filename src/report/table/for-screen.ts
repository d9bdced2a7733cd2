import type { Table } from "../grid.ts";

/** A table without the columns that are to be filled in by hand. */
export function forScreen(table: Table): Table {
  const columns = table.groups.flatMap((group) => group.columns);
  if (!columns.some(({ isByHand }) => isByHand)) return table;
  const groups = table.groups.map((group) => ({
    ...group,
    columns: group.columns.filter(({ isByHand }) => !isByHand),
  }));
  return {
    ...table,
    groups: groups.filter((group) => group.columns.length > 0),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => !columns[at]?.isByHand) })),
  };
}
