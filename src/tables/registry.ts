import type { z } from "zod";
import { collections } from "./definitions/collections.ts";
import { deposits } from "./definitions/deposits.ts";
import { groups } from "./definitions/groups.ts";
import { loans } from "./definitions/loans.ts";
import { office } from "./definitions/office.ts";
import { sessions } from "./definitions/sessions.ts";
import { schemaOf } from "./fields.ts";
import type { FieldInfo, TableDefinition, TableId } from "./table.ts";

/** Every table that ltq knows; where one column of a sheet could serve two of them, the earlier one has it. */
export const tables: Readonly<Record<TableId, TableDefinition>> = {
  loans,
  collections,
  groups,
  sessions,
  deposits,
  office,
};

/** The ids of all tables, in that order. */
export const tableIds = Object.keys(tables) as readonly TableId[];

/** A field of a table: what it says of itself, and its schema, which judges. */
export class Field {
  constructor(
    readonly name: string,
    readonly info: FieldInfo,
  ) {}

  get schema(): z.core.$ZodType {
    return schemaOf(this.info.kind);
  }
}

/** All fields of a table, in the order of its definition. */
export function fieldsOf(table: TableId): readonly Field[] {
  return Object.entries(tables[table].fields).map(([name, info]) => new Field(name, info));
}

/** One field of a table; throws a RangeError where the table has none of that name. */
export function fieldOf(table: TableId, name: string): Field {
  const { fields } = tables[table];
  const info = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!info) throw new RangeError(`table ${table} has no field ${name}`);
  return new Field(name, info);
}
