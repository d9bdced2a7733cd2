import { fieldInfo } from "../tables/fields.ts";
import { tables } from "../tables/registry.ts";
import type { FieldInfo, TableId } from "../tables/table.ts";

/** What a table's definition says of one of its fields. */
export function fieldOf(table: TableId, field: string): FieldInfo {
  const schema = tables[table].row.shape[field];
  const info = schema === undefined ? undefined : fieldInfo(schema);
  if (!info) throw new Error(`table ${table} has no field ${field}`);
  return info;
}

/** The field's usual header, for messages. */
export function headerOf(table: TableId, field: string): string {
  return fieldOf(table, field).headers[0] ?? field;
}

/** The fields of a table that hold amounts, in order. */
export function moneyFields(table: TableId): readonly string[] {
  return Object.keys(tables[table].row.shape).filter((field) => fieldOf(table, field).kind === "money");
}
