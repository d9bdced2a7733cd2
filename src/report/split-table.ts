import { type Cell, type ColumnGroup, cellAt, type Row, type Table } from "./grid.ts";

/** More groups of one family than these are too many to set each with all its columns. */
const FEW = 3;

/**
 * A table in two, for pages and files where cells can't be stacked: `main` with the first figure (and its status) of
 * every group of a large family, under the group's head alone; `compared` with the other figures, all gaps beside each
 * other, then all changes, without columns that are empty or may be left out.
 */
export interface SplitTable {
  readonly main: Table;
  /** One group for each further figure, one column in it for each of the family's groups. */
  readonly compared?: Table;
}

export function splitTable(table: Table): SplitTable {
  const placed = placedGroups(table);
  const large = placed.filter(({ group }) => isLarge(group, table.groups));
  const [first] = large;
  if (!first) return { main: table };
  const main = placed.map((one) => (large.includes(one) ? firstFigure(one) : one));
  const compared = furtherFigures(first, large, table.rows);
  if (compared.length === 0) return { main: assembled(table, main, table.rows) };
  const keys = placed.filter(({ group }) => group.isKey).map(withoutOptional);
  const rows = table.rows.filter((row) => compared.some(({ cells }) => cells.some((at) => isFilled(row.cells[at]))));
  return {
    main: assembled(table, main, table.rows),
    compared: { ...assembled(table, [...keys, ...compared], rows), id: `${table.id}-compared`, notes: [] },
  };
}

/** A group and where its cells stand in a row. */
interface PlacedGroup {
  readonly group: ColumnGroup;
  readonly cells: readonly number[];
}

function placedGroups({ groups }: Table): PlacedGroup[] {
  let from = 0;
  return groups.map((group) => {
    const cells = group.columns.map((_, index) => from + index);
    from += cells.length;
    return { group, cells };
  });
}

function isLarge(group: ColumnGroup, groups: readonly ColumnGroup[]): boolean {
  const figures = group.columns.filter((column) => column.mark === undefined);
  const isRepeated = groups.filter(({ family }) => family === group.family).length > FEW;
  return isRepeated && group.head !== undefined && figures.length > 1;
}

function isOfFirstFigure({ columns }: ColumnGroup, index: number): boolean {
  return index === 0 || columns[index]?.mark !== undefined;
}

function firstFigure({ group: { head, ...group }, cells }: PlacedGroup): PlacedGroup {
  const columns = group.columns.map((column, index) => (index === 0 && head ? { ...column, head } : column));
  return filtered({ group: { ...group, columns }, cells }, (index) => isOfFirstFigure(group, index));
}

function furtherFigures(first: PlacedGroup, large: readonly PlacedGroup[], rows: readonly Row[]): PlacedGroup[] {
  return first.group.columns.flatMap(({ head }, index): PlacedGroup[] => {
    if (isOfFirstFigure(first.group, index)) return [];
    const figures = large.flatMap(({ group, cells }) => {
      const column = group.columns[index];
      const at = cells[index];
      if (!column || at === undefined || !rows.some((row) => isFilled(row.cells[at]))) return [];
      return [{ column: { ...column, head: group.head ?? column.head }, at }];
    });
    if (figures.length === 0) return [];
    const columns = figures.map(({ column }) => column);
    return [{ group: { head, family: `${first.group.family}-compared`, columns }, cells: figures.map(({ at }) => at) }];
  });
}

function withoutOptional(placed: PlacedGroup): PlacedGroup {
  return filtered(placed, (index) => !placed.group.columns[index]?.isOptional);
}

function filtered({ group, cells }: PlacedGroup, isKept: (index: number) => boolean): PlacedGroup {
  const columns = group.columns.filter((_, index) => isKept(index));
  return { group: { ...group, columns }, cells: cells.filter((_, index) => isKept(index)) };
}

function assembled(table: Table, groups: readonly PlacedGroup[], rows: readonly Row[]): Table {
  const cells = groups.flatMap((group) => group.cells);
  return {
    ...table,
    groups: groups.map(({ group }) => group),
    rows: rows.map((row) => ({ ...row, cells: cells.map((at) => cellAt(row, at)) })),
  };
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.kind !== "empty";
}
