import { type Cell, cellText } from "../../read/cell.ts";
import type { HeadRow } from "../../read/sheet.ts";
import type { ColumnSource, SheetTables, TableSource } from "../../tables/recognise/file-tables.ts";
import { fieldOf } from "../../tables/registry.ts";
import type { FieldInfo } from "../../tables/table.ts";
import { isoDay } from "../../values/day.ts";
import type { ColumnInspection, InspectedFile, Inspection, SheetInspection } from "./inspection.ts";

/** How far below the header an example is looked for, in rows from the sheet's top. */
const HEAD = 100;

/** How a file was read, with an example of every column. */
export async function inspect({ open, tables }: InspectedFile): Promise<Inspection> {
  const sheets: SheetInspection[] = [];
  for (const sheet of tables.sheets) sheets.push(await inspectSheet(sheet));
  return {
    file: open.name,
    format: open.format,
    ...(open.size === undefined ? {} : { size: open.size }),
    notes: open.notes,
    sheets,
  };
}

async function inspectSheet(understood: SheetTables): Promise<SheetInspection> {
  const { sheet, title, asOf, header, tables, unmapped, nearest } = understood;
  const head = tables.length > 0 ? await sheet.head(HEAD) : [];
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    title,
    ...(asOf ? { asOf: { date: isoDay(asOf.day), from: asOf.from } } : {}),
    ...(header ? { header } : {}),
    tables: tables.map((source) => ({
      table: source.table,
      columns: [...source.columns.values()]
        .sort((a, b) => a.index - b.index)
        .map((column) => inspectColumn(source, column, head)),
    })),
    leftOut: unmapped.map(({ letter, header: name }) => ({ letter, header: name })),
    ...(nearest ? { nearest } : {}),
  };
}

function inspectColumn(source: TableSource, column: ColumnSource, head: readonly HeadRow[]): ColumnInspection {
  const { info } = fieldOf(source.table, column.field);
  const cell = info.personal ? undefined : exampleOf(source, column, head);
  const example = cell && textOf(cell);
  const written = cell?.kind === "text" ? writtenAs(info, column, cell.text) : undefined;
  return {
    letter: column.letter,
    header: column.header,
    field: column.field,
    ...(column.unit ? { unit: column.unit } : {}),
    ...(written ? { written } : {}),
    ...(example === undefined ? {} : { example }),
  };
}

/** The first cell below the header that holds something; rows of column numbers and repeated headers are none. */
function exampleOf(source: TableSource, column: ColumnSource, head: readonly HeadRow[]): Cell | undefined {
  for (const { rowNumber, cells } of head) {
    const cell = cells[column.index];
    if (rowNumber <= source.headerRow || cell === undefined) continue;
    const text = textOf(cell);
    if (text !== "" && !/^\(\d{1,3}\)$/.test(text)) return cell;
  }
  return undefined;
}

function textOf(cell: Cell): string {
  return cell.kind === "date" ? isoDay(Math.floor(cell.day)) : cellText(cell).trim();
}

function writtenAs(info: FieldInfo, { style }: ColumnSource, example: string): ColumnInspection["written"] {
  if (info.kind === "date") return style.dates === "mdy" ? { as: "mm/dd/yyyy", isAssumed: false } : undefined;
  const isNumber = info.kind === "money" || info.kind === "points" || info.kind === "rate";
  if (!isNumber || !/[.,]/.test(example)) return undefined;
  return { as: style.numbers.decimal === "," ? "1.234,56" : "1,234.56", isAssumed: !style.numbers.proven };
}
