import { type Day, dayOf } from "../../values/day.ts";

/** Which of day and month a column writes first. */
export type DateOrder = "dmy" | "mdy";

/** Days between 1970-01-01 and serial 0 of the 1900 system: for serials that a CSV carries as text. */
const CSV_SERIAL_EPOCH = -25_569;

const TIME = String.raw`(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AaPp][Mm])?Z?)?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`);
const NUMERIC = new RegExp(String.raw`^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})${TIME}$`);
const NAMED = new RegExp(String.raw`^(\d{1,2})[-\s/]([A-Za-z]{3})[-\s/](\d{4}|\d{2})${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Ways in which systems write "no date": nothing but zeros and marks, or the first days of the 1900 system. */
const NO_DATE = /^[0\s/.:-]*$|^0?1[-/.]0?1[-/.]1900|^1900-01-0[01]/;

export interface WrittenDate {
  /** Undefined: a way to say that there is none. */
  readonly day: Day | undefined;
  readonly twoDigitYear: boolean;
}

/** The day that a text says in a column of this order, or undefined where it says none. */
export function writtenDate(text: string, order: DateOrder): WrittenDate | undefined {
  const body = text.trim().replace(/^['’`]+/, "");
  if (NO_DATE.test(body)) return { day: undefined, twoDigitYear: false };
  const iso = ISO.exec(body) ?? COMPACT.exec(body);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), false);
  const serial = SERIAL.exec(body);
  if (serial) return { day: Number(serial[1]) + CSV_SERIAL_EPOCH, twoDigitYear: false };
  const numeric = NUMERIC.exec(body);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const [date, month] = order === "dmy" ? [first, second] : [second, first];
    return datedWritten(numeric[3] ?? "", month, date);
  }
  const named = NAMED.exec(body);
  if (named) return datedWritten(named[3] ?? "", MONTHS.indexOf((named[2] ?? "").toLowerCase()) + 1, Number(named[1]));
  return undefined;
}

/** Which order a date's own writing proves; `either` where day and month could change places. */
export function dateOrderShown(text: string): DateOrder | "either" | undefined {
  const numeric = NUMERIC.exec(text.trim());
  if (!numeric) return undefined;
  const [first, second] = [Number(numeric[1]), Number(numeric[2])];
  if (first === second) return undefined;
  if (first > 12 && first <= 31 && second >= 1 && second <= 12) return "dmy";
  if (second > 12 && second <= 31 && first >= 1 && first <= 12) return "mdy";
  return first >= 1 && first <= 12 && second >= 1 && second <= 12 ? "either" : undefined;
}

function datedWritten(year: string, month: number, date: number): WrittenDate | undefined {
  return dated(year.length === 2 ? century(Number(year)) : Number(year), month, date, year.length === 2);
}

function dated(year: number, month: number, date: number, twoDigitYear: boolean): WrittenDate | undefined {
  const day = dayOf(year, month, date);
  return day === undefined ? undefined : { day, twoDigitYear };
}

/** The bank was founded in 2002; its loans reach into the 2050s, and those it took over back into the 1990s. */
function century(year: number): number {
  return year >= 90 ? 1900 + year : 2000 + year;
}
