import { fieldOf, fieldsOf } from "../tables/registry.ts";
import type { TableId } from "../tables/table.ts";
import { known } from "../values/known.ts";

/** The field's usual header, for messages. */
export function headerOf(table: TableId, field: string): string {
  return known(fieldOf(table, field).info.headers[0]);
}

/** The fields of a table that hold amounts, in order. */
export function moneyFields(table: TableId): readonly string[] {
  return fieldsOf(table).flatMap(({ name, info }) => (info.kind === "money" ? [name] : []));
}
