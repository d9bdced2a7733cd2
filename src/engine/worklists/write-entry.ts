import { fieldNamed } from "../../indicators/language/names.ts";
import type { Dictionaries } from "../../tables/dictionary.ts";
import { tableIds } from "../../tables/registry.ts";
import { SCALE, type TableId } from "../../tables/table.ts";
import { type Day, firstOfMonth, isoDay } from "../../values/day.ts";
import { writtenValue } from "../explain/written-value.ts";
import type { ListEntry } from "./list.ts";
import type { ListObserver, RawEntry } from "./list-observer.ts";
import { maskedName, maskedNumber } from "./mask.ts";
import type { WorklistDefinition } from "./worklist.ts";

export interface WriteContext {
  readonly definition: WorklistDefinition;
  readonly asOf: Day;
  readonly isMasked: boolean;
  readonly dictionaries: Dictionaries;
  readonly observer: ListObserver | undefined;
}

/** An entry as it is printed: its fields, its amount, its day. */
export function writeEntry(entry: RawEntry, context: WriteContext): ListEntry {
  const { definition, asOf } = context;
  const { date, amount, file, sheet, row } = entry;
  const fields: Record<string, string> = {};
  const numbers: Record<string, { readonly numerator: number; readonly denominator: number }> = {};
  for (const field of definition.columns) {
    const { value, table } = valueOfField(entry, field, context);
    const info = fieldNamed(table, field);
    if (Number.isNaN(value) || info === undefined) continue;
    if (info.kind === "money" || info.kind === "points") {
      numbers[field] = { numerator: value, denominator: SCALE[info.kind] };
      continue;
    }
    const text = writtenValue(table, field, value, context.dictionaries);
    if (text !== undefined) fields[field] = context.isMasked ? masked(field, text, info.personal) : text;
  }
  const lost = definition.parts?.flatMap((field) => {
    const value = entry.fields.get(field) ?? Number.NaN;
    const most = (fieldNamed(entry.table, field)?.maximum ?? 0) * SCALE.points;
    return value < most ? [{ field, points: most - value }] : [];
  });
  const days = Number.isNaN(date) ? Number.NaN : definition.day?.counts === "until" ? date - asOf : asOf - date;
  const isSince = definition.day?.counts === "since";
  return {
    fields,
    numbers,
    amount,
    ...(Number.isNaN(date) ? {} : { date: isoDay(date) }),
    ...(Number.isNaN(days) || (isSince && days < 0) ? {} : { days }),
    ...(isSince && date >= firstOfMonth(asOf) && date <= asOf ? { isNew: true as const } : {}),
    ...(lost && lost.length > 0 ? { lost: lost.sort((a, b) => b.points - a.points) } : {}),
    file,
    sheet,
    row,
  };
}

/** The entry's own, else what the ledger says of its contract, customer or group. */
function valueOfField(entry: RawEntry, field: string, { observer }: WriteContext) {
  const own = entry.fields.get(field);
  if (own !== undefined) return { value: own, table: ownerOf(entry, field) };
  const value = observer?.directory.lookUp(field, (link) => entry.fields.get(link) ?? Number.NaN) ?? Number.NaN;
  return { value, table: "loans" as const };
}

/** The table that defines the field: rows of several may have made the entry. */
function ownerOf({ table }: RawEntry, field: string): TableId {
  if (fieldNamed(table, field)) return table;
  return tableIds.find((id) => fieldNamed(id, field) !== undefined) ?? table;
}

function masked(field: string, text: string, isPersonal: boolean): string {
  if (isPersonal) return maskedName(text);
  return field === "customerId" || field === "contractId" ? maskedNumber(text) : text;
}
