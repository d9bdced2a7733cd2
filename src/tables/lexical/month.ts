import { type Day, dayOf, lastOfMonth } from "../../values/day.ts";
import { withoutMarks } from "../../values/fold.ts";

const MONTH_YEAR = /^(?:t|thang|ky)?\s*(\d{1,2})\s*[/.\-\s]\s*(?:nam\s*)?(\d{4})$/;
const YEAR_MONTH = /^(\d{4})\s*[/.-]?\s*(\d{2})$/;
const MONTH_ONLY = /^(?:t|thang)?\s*(\d{1,2})$/;

/**
 * The last day of the month that a text says: `12/2020`, `Tháng 12 năm 2020`, `2020-12`, `202012`, or `12` where the
 * year is known. Undefined where it says none, or a day.
 */
export function writtenMonth(text: string, year: number | undefined): Day | undefined {
  const body = withoutMarks(text).trim();
  const named = MONTH_YEAR.exec(body);
  if (named) return endOf(Number(named[2]), Number(named[1]));
  const sorted = YEAR_MONTH.exec(body);
  if (sorted) return endOf(Number(sorted[1]), Number(sorted[2]));
  const alone = MONTH_ONLY.exec(body);
  return alone && year !== undefined ? endOf(year, Number(alone[1])) : undefined;
}

function endOf(year: number, month: number): Day | undefined {
  const first = dayOf(year, month, 1);
  return first === undefined ? undefined : lastOfMonth(first);
}
