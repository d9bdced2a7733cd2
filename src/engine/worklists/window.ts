import { calendarDate, type Day, dayOf, daysInMonth, lastOfMonth } from "../../values/day.ts";
import type { Span } from "../period.ts";
import type { Window } from "./worklist.ts";

/** The days that a list is about, at a date of the data. */
export function spanOf(window: Window, asOf: Day): Span {
  switch (window.kind) {
    case "next-month": {
      const from = lastOfMonth(asOf) + 1;
      return { from, to: lastOfMonth(from) };
    }
    case "days":
      return { from: asOf + 1, to: asOf + window.days };
    case "months-back":
      return { from: monthsBefore(asOf, window.months) + 1, to: asOf };
  }
}

/** The same day of an earlier month, or its last; of a month's last day the last. */
function monthsBefore(day: Day, months: number): Day {
  const { year, month, date } = calendarDate(day);
  const index = year * 12 + month - 1 - months;
  const [beforeYear, beforeMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysInMonth(beforeYear, beforeMonth);
  const isLast = day === lastOfMonth(day);
  return dayOf(beforeYear, beforeMonth, isLast ? last : Math.min(date, last)) ?? day;
}
