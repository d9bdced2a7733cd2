import type { Sheet } from "../../src/read/sheet.ts";
import type { ColumnStyle } from "../../src/tables/lexical/convert.ts";
import type { ColumnSource, TableSource } from "../../src/tables/recognise/file-tables.ts";
import type { TableId } from "../../src/tables/table.ts";
import { memorySheet } from "./memory-sheet.ts";

/** Columns written the Vietnamese way, as the file itself shows, in đồng. */
export const VIETNAMESE: ColumnStyle = {
  numbers: { decimal: ",", proven: true },
  dates: "dmy",
  year: undefined,
  power: 0,
};

/** A table whose columns are these fields, from column A on; an empty name is a column that nobody reads. */
export function readableTable(
  table: TableId,
  fields: readonly string[],
  {
    sheet = memorySheet([]),
    style = VIETNAMESE,
    ...others
  }: Partial<TableSource> & { readonly sheet?: Sheet; readonly style?: ColumnStyle } = {},
): TableSource {
  const columns = fields.flatMap((field, index): [string, ColumnSource][] =>
    field === "" ? [] : [[field, { field, index, letter: "ABCDEFGHIJKLMNO"[index] ?? "", header: field, style }]],
  );
  return {
    table,
    file: "a.xlsx",
    sheet,
    headerRow: 0,
    columns: new Map(columns),
    constants: new Map(),
    headerWords: new Set(),
    ...others,
  };
}
