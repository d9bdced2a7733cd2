import { fieldInfo } from "../../tables/fields.ts";
import { tables } from "../../tables/registry.ts";
import type { FieldInfo, TableId } from "../../tables/table.ts";

export function isTableId(name: string): name is TableId {
  return Object.hasOwn(tables, name);
}

/** What a table's definition says of one of its fields; undefined where it has no such field. */
export function fieldNamed(table: TableId, field: string): FieldInfo | undefined {
  const schema = tables[table].row.shape[field];
  return schema === undefined ? undefined : fieldInfo(schema);
}
