import { tables } from "../../tables/registry.ts";
import type { FieldInfo, TableId } from "../../tables/table.ts";

export function isTableId(name: string): name is TableId {
  return Object.hasOwn(tables, name);
}

/** What a table's definition says of one of its fields; undefined where it has no such field. */
export function fieldNamed(table: TableId, field: string): FieldInfo | undefined {
  const { fields } = tables[table];
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
