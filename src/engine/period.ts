import type { PeriodChoice } from "../plan/plan.ts";
import { type Day, firstOfMonth, firstOfQuarter, firstOfYear, lastOfMonth } from "../values/day.ts";

/** Days, both inclusive. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The period that the plan chose, up to the date of the data. */
export function periodOf(choice: PeriodChoice, asOf: Day): Span {
  switch (choice) {
    case "year":
      return { from: firstOfYear(asOf), to: asOf };
    case "quarter":
      return { from: firstOfQuarter(asOf), to: asOf };
    case "month":
      return { from: firstOfMonth(asOf), to: asOf };
    default:
      return choice;
  }
}

/** The whole month of the date: monthly scores may be dated on any of its days. */
export function monthOf(asOf: Day): Span {
  return { from: firstOfMonth(asOf), to: lastOfMonth(asOf) };
}
