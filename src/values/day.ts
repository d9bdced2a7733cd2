/**
 * A calendar day as a whole number of days since 1970-01-01. It has no time and no time zone, so the same file gives
 * the same day on every machine.
 */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day of a year, month (1–12) and day of month, or undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  return Math.round(Date.UTC(year, month - 1, date) / MS_PER_DAY);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly date: number;
}

export function calendarDate(day: Day): CalendarDate {
  const at = new Date(day * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** `2020-12-31` → day; undefined for anything else, `2020-02-30` included. */
export function dayFromIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** `2020-12-31`, for files and JSON. */
export function isoDay(day: Day): string {
  const { year, month, date } = calendarDate(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** `31/12/2020`, as people write it, in Vietnamese and in English alike. */
export function writtenDay(day: Day): string {
  const { year, month, date } = calendarDate(day);
  return `${String(date).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}

export function firstOfMonth(day: Day): Day {
  return day - calendarDate(day).date + 1;
}

export function lastOfMonth(day: Day): Day {
  const { year, month, date } = calendarDate(day);
  return day - date + daysInMonth(year, month);
}

export function firstOfQuarter(day: Day): Day {
  const { year, month } = calendarDate(day);
  return Math.round(Date.UTC(year, month - 1 - ((month - 1) % 3), 1) / MS_PER_DAY);
}

export function firstOfYear(day: Day): Day {
  return Math.round(Date.UTC(calendarDate(day).year, 0, 1) / MS_PER_DAY);
}
