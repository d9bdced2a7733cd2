import { fieldNamed } from "../../indicators/language/names.ts";
import type { Dictionaries } from "../../tables/dictionary.ts";
import type { TableId } from "../../tables/table.ts";
import { calendarDate, writtenDay } from "../../values/day.ts";

/** A field's value as people read it; undefined where it is absent. */
export function writtenValue(
  table: TableId,
  field: string,
  value: number,
  dictionaries: Dictionaries,
): string | undefined {
  const info = fieldNamed(table, field);
  if (Number.isNaN(value) || info === undefined) return undefined;
  if (info.dictionary !== undefined) return dictionaries.get(info.dictionary).key(value);
  if (info.kind === "month") {
    const { year, month } = calendarDate(value);
    return `${String(month).padStart(2, "0")}/${year}`;
  }
  return info.kind === "date" ? writtenDay(value) : String(value);
}
