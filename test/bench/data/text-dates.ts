import { calendarDate, type Day } from "../../../src/values/day.ts";

const written = new Map<Day, string>();

/** `dd/mm/yyyy`, as the core system writes dates into text. */
export function writtenDate(day: Day): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const { year, month, date } = calendarDate(day);
  const text = `${String(date).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
  written.set(day, text);
  return text;
}
