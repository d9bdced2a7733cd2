import type { ColumnSource, TableSource } from "../../src/tables/recognise/file-tables.ts";
import type { TableId } from "../../src/tables/table.ts";

/** A recognised table that has these columns, and says those fields once for all rows; nobody reads it. */
export function tableSource(table: TableId, fields: readonly string[], constants: readonly string[] = []): TableSource {
  const known = {
    table,
    file: "tệp.csv",
    columns: new Map(fields.map((field) => [field, { field } as ColumnSource])),
    constants: new Map(constants.map((field) => [field, 0])),
  };
  return known as unknown as TableSource;
}
