import * as z from "zod";
import type { FindingId } from "../../findings/catalogue.ts";
import type { Cell } from "../../read/cell.ts";
import { type ColumnStyle, convert } from "../lexical/convert.ts";
import type { Field } from "../registry.ts";

/** What a cell turned out to be. */
export interface Verdict {
  /** In batch units; keys and texts as strings; undefined is absent. */
  readonly value: number | string | undefined;
  /** How it was read, where that is not plain. */
  readonly note?: FindingId;
  /** Why it was refused: the value counts for nothing. */
  readonly issue?: FindingId;
}

/** What a cell says for a field, and whether the field's schema has it. */
export function verdictOn(cell: Cell, field: Field, style: ColumnStyle, serialEpoch: number): Verdict {
  const { value, refused, note } = convert(cell, field.info, style, serialEpoch);
  if (refused) return { value, issue: refused };
  if (!z.safeParse(field.schema, value).success) return { value, issue: issueOf(field, typeof value === "string") };
  return note ? { value, note } : { value };
}

/** The finding that a refusal by the schema amounts to: nothing readable was given, or nothing possible. */
function issueOf({ info }: Field, unread: boolean): FindingId {
  switch (info.kind) {
    case "key":
    case "text":
      return "not-a-key";
    case "date":
      return unread ? "not-a-date" : "out-of-range";
    case "month":
      return unread ? "not-a-month" : "out-of-range";
    case "money":
      return unread ? "not-a-number" : "number-too-large";
    case "points":
    case "rate":
    case "flag":
      return unread ? "not-a-number" : "out-of-range";
  }
}
