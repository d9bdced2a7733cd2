import type { Day } from "../values/day.ts";
import { calendarDate } from "../values/day.ts";

/** Months counted since January of the year 0: equal exactly for days of one month. */
export function monthNumber(day: Day): number {
  const { year, month } = calendarDate(day);
  return year * 12 + month - 1;
}

/** `12/2020` */
export function writtenMonth(month: number): string {
  return `${String((month % 12) + 1).padStart(2, "0")}/${Math.floor(month / 12)}`;
}
