import { collections } from "./definitions/collections.ts";
import { deposits } from "./definitions/deposits.ts";
import { groups } from "./definitions/groups.ts";
import { loans } from "./definitions/loans.ts";
import { office } from "./definitions/office.ts";
import { sessions } from "./definitions/sessions.ts";
import type { TableDefinition, TableId } from "./table.ts";

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
