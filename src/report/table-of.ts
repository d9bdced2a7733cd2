import type { Cell, Column, ColumnGroup, Row, Table } from "./grid.ts";

/** A column with what stands in it: its head and its cells cannot come apart. */
export interface ColumnOf<Item> extends Column {
  readonly cell: (item: Item) => Cell;
}

export interface GroupOf<Item> extends Omit<ColumnGroup, "columns"> {
  readonly columns: readonly ColumnOf<Item>[];
}

/** A group of one column. */
export function alone<Item>(family: string, column: ColumnOf<Item>): GroupOf<Item> {
  return { family, columns: [column] };
}

/** A group of one column that says what the row is about. */
export function key<Item>(family: string, column: ColumnOf<Item>): GroupOf<Item> {
  return { family, isKey: true, columns: [column] };
}

export function tableOf<Item extends { readonly role: Row["role"] }>(
  id: string,
  groups: readonly GroupOf<Item>[],
  items: readonly Item[],
  notes: readonly string[] = [],
): Table {
  const columns = groups.flatMap((group) => group.columns);
  return {
    kind: "table",
    id,
    groups: groups.map((group) => ({ ...group, columns: group.columns.map(({ cell: _, ...column }) => column) })),
    rows: items.map((item) => ({ role: item.role, cells: columns.map(({ cell }) => cell(item)) })),
    notes,
  };
}
