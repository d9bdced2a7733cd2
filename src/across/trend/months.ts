import { calendarDate, dayFromIso, daysInMonth } from "../../values/day.ts";
import { known } from "../../values/known.ts";

/** `YYYY-MM` */
export type YearMonth = string;

export function yearMonthOf(iso: string): YearMonth {
  return iso.slice(0, 7);
}

/** The month so many months later (earlier, below 0). */
export function monthsLater(month: YearMonth, count: number): YearMonth {
  const at = numberOf(month) + count;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** December of the year before. */
export function yearEndBefore(month: YearMonth): YearMonth {
  return monthsLater(month, -(numberOf(month) % 12) - 1);
}

/**
 * Every month from the first to the last, those between included; every quarter or year where all of them are ends of
 * one: whoever keeps a scorecard a quarter has no gaps.
 */
export function monthsBetween(months: readonly YearMonth[]): readonly YearMonth[] {
  const numbers = months.map(numberOf);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const step = [12, 3].find((size) => numbers.every((number) => number % size === size - 1)) ?? 1;
  return Array.from({ length: (last - first) / step + 1 }, (_, index) => monthsLater("0000-01", first + index * step));
}

/** Whether a day is the last of its month. */
export function isMonthEnd(iso: string): boolean {
  const { year, month, date } = calendarDate(known(dayFromIso(iso)));
  return date === daysInMonth(year, month);
}

function numberOf(month: YearMonth): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}
