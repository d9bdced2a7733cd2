import { calendarDate, type Day, dayOf, lastOfMonth } from "../../values/day.ts";
import { withoutMarks } from "../../values/fold.ts";

/** The date that a file's data are of, and what says so. */
export interface StatedDate {
  readonly day: Day;
  readonly from: "column" | "title" | "file-name";
  /** It was stated as a month. */
  readonly isMonth: boolean;
}

const DATE = String.raw`(?:(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4}))`;
const UNTIL = new RegExp(String.raw`\b(?:den|het)\s*(?:het\s*)?(?:ngay\s*)?:?\s*${DATE}`);
const DATED = new RegExp(String.raw`\b(?:so lieu|bao cao|du lieu|thoi diem|sao ke|tai ngay)\D{0,20}${DATE}`);
const ON = new RegExp(String.raw`\bngay\s*:?\s*${DATE}`);
const BARE = new RegExp(String.raw`^\D*${DATE}\s*\)?\s*$`);
const MONTH = /\b(?:thang|ky)\s*:?\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4})\b/;
/** When somebody pressed a button, or signed (`Long Phú, ngày …`): no date of the data. */
const PRINTED =
  /\b(?:ngay|gio|thoi gian)\s*(?:in|lap|xuat|ky|tao|ket xuat|trich xuat)\b|\b(?:in|lap|xuat|ket xuat)\s*(?:luc|ngay)\b|,\s*ngay\s*\d/;

/** The date that the lines above a table state: up to a day before a day of the data, before a month, before any day. */
export function dateOfTitle(lines: readonly string[]): StatedDate | undefined {
  const plain = lines.map(withoutMarks).filter((line) => !PRINTED.test(line));
  for (const pattern of [UNTIL, DATED]) {
    const found = firstDay(plain, pattern);
    if (found !== undefined) return { day: found, from: "title", isMonth: false };
  }
  for (const line of plain) {
    const match = MONTH.exec(line);
    const day = match ? endOfMonth(Number(match[2]), Number(match[1])) : undefined;
    // `ngày 31 tháng 12 năm 2020` is a day, and found as one below
    if (day !== undefined && !ON.test(line)) return { day, from: "title", isMonth: true };
  }
  for (const pattern of [ON, BARE]) {
    const found = firstDay(plain, pattern);
    if (found !== undefined) return { day: found, from: "title", isMonth: false };
  }
  return undefined;
}

function firstDay(lines: readonly string[], pattern: RegExp): Day | undefined {
  for (const line of lines) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [date, month, year] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
    const day = plausible(Number(year), Number(month), Number(date));
    if (day !== undefined) return day;
  }
  return undefined;
}

const YEAR_FIRST = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/;
const DATE_FIRST = /(?<!\d)(\d{1,2})([-_.])(\d{1,2})\2(\d{4})(?!\d)/;
const COMPACT_DATE_FIRST = /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/;
const MONTH_YEAR = /(?<!\d)(?:[tT]|thang|[-_. ])?[-_. ]?(\d{1,2})[-_.](\d{4})(?!\d)/;
const YEAR_MONTH = /(?<!\d)(\d{4})[-_.](\d{2})(?![\d])/;

/** The date in a file's name: `so-lieu-2020-12-31.xlsx`, `20201231`, `31-12-2020`, `T12-2020`. */
export function dateOfFileName(path: string): StatedDate | undefined {
  const name = withoutMarks(path.split(/[/\\]/).at(-1) ?? path);
  const yearFirst = YEAR_FIRST.exec(name);
  const dateFirst = DATE_FIRST.exec(name);
  const compact = COMPACT_DATE_FIRST.exec(name);
  const day =
    (yearFirst && plausible(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))) ??
    (dateFirst && plausible(Number(dateFirst[4]), Number(dateFirst[3]), Number(dateFirst[1]))) ??
    (compact && plausible(Number(compact[3]), Number(compact[2]), Number(compact[1])));
  if (day !== undefined && day !== null) return { day, from: "file-name", isMonth: false };
  const yearMonth = YEAR_MONTH.exec(name);
  const monthYear = MONTH_YEAR.exec(name);
  const month =
    (yearMonth && endOfMonth(Number(yearMonth[1]), Number(yearMonth[2]))) ??
    (monthYear && endOfMonth(Number(monthYear[2]), Number(monthYear[1])));
  return month === undefined || month === null ? undefined : { day: month, from: "file-name", isMonth: true };
}

/** A day on which there can be data: from the bank's first year on. */
function plausible(year: number, month: number, date: number): Day | undefined {
  return year >= 2002 && year <= 2100 ? dayOf(year, month, date) : undefined;
}

function endOfMonth(year: number, month: number): Day | undefined {
  const first = plausible(year, month, 1);
  return first === undefined ? undefined : lastOfMonth(first);
}

/** The year of a stated date, for months that stand without one. */
export function yearOf(stated: StatedDate | undefined): number | undefined {
  return stated && calendarDate(stated.day).year;
}
