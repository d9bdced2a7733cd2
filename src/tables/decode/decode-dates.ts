import { type CellBlock, DATE, EMPTY, NUMBER, SHARED, TEXT } from "../../read/block.ts";
import { dayOf } from "../../values/day.ts";
import { digitsValue, fourDigits, wordsOf } from "../digits.ts";
import { RANGE } from "../fields.ts";
import { UNKNOWN } from "./byte-cache.ts";
import type { Column } from "./column.ts";
import { SKIPPED } from "./row-fates.ts";

const SLASH = 0x2f;
const DASH = 0x2d;
const WRITTEN = 10;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const DAYS_BEFORE_YEAR = Int32Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, years) => dayOf(FIRST_YEAR + years, 1, 1) ?? 0,
);
const MONTH_DAYS = Uint8Array.of(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
const DAYS_BEFORE = Int32Array.of(0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334);

/** Dates: serials, `31/12/2020` in the column's order, `2020-12-31`, and shared texts met before. */
export function decodeDates(block: CellBlock, column: Column): void {
  const { kind: kinds, from, to, bytes, rows, serialEpoch } = block;
  const [least, most] = RANGE.date;
  const isDayFirst = column.judge.source.style.dates === "dmy";
  const { values, shared, blank } = column;
  const { fate } = column.fates;
  const base = column.position * block.capacity;
  const words = wordsOf(bytes);
  for (let row = 0; row < rows; row++) {
    if (fate[row] === SKIPPED) continue;
    const cell = base + row;
    const kind = kinds[cell];
    let day = Number.NaN;
    if (kind === EMPTY && blank !== undefined) {
      values[row] = blank;
      continue;
    }
    if (kind === TEXT) {
      if ((to[cell] as number) - (from[cell] as number) === WRITTEN) {
        day = writtenDay(words, from[cell] as number, isDayFirst);
      }
    } else if (kind === DATE || kind === NUMBER) {
      // what is no serial of a day that loans have is out of range
      day = digitsValue(words, from[cell] as number, to[cell] as number) + serialEpoch;
    } else if (kind === SHARED) {
      const known = shared.get(from[cell] as number);
      if (known !== UNKNOWN) day = known;
    }
    if (day >= least && day <= most) {
      values[row] = day;
      continue;
    }
    const value = column.unsure(block, row);
    values[row] = value;
    if (kind === SHARED && column.judge.clean && !Number.isNaN(value)) shared.set(from[cell] as number, value);
  }
}

/** The day that ten bytes say, `31/12/2020` or `2020-12-31`, or NaN where they surely say none. */
function writtenDay(words: DataView, at: number, isDayFirst: boolean): number {
  const third = words.getUint8(at + 2);
  if (third === SLASH || third === DASH) {
    if (words.getUint8(at + 5) !== third) return Number.NaN;
    const pair = twoAndTwo(words, at, at + 3);
    const year = fourDigits(words.getInt32(at + 6, true));
    return isDayFirst ? dayNumber(year, pair % 100, div100(pair)) : dayNumber(year, div100(pair), pair % 100);
  }
  if (words.getUint8(at + 4) !== DASH || words.getUint8(at + 7) !== DASH) return Number.NaN;
  const pair = twoAndTwo(words, at + 5, at + 8);
  return dayNumber(fourDigits(words.getInt32(at, true)), div100(pair), pair % 100);
}

/** The number of four digits that stand two here and two there; negative where they are none. */
function twoAndTwo(words: DataView, first: number, second: number): number {
  return fourDigits(words.getUint16(first, true) | (words.getUint16(second, true) << 16));
}

function div100(number: number): number {
  return (number / 100) | 0;
}

/** `dayOf` without an object, for years of the Gregorian calendar that dates of loans fall in. */
function dayNumber(year: number, month: number, date: number): number {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && date >= 1)) return Number.NaN;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (date > (MONTH_DAYS[month] as number) + (isLeap && month === 2 ? 1 : 0)) return Number.NaN;
  return (
    (DAYS_BEFORE_YEAR[year - FIRST_YEAR] as number) +
    (DAYS_BEFORE[month] as number) +
    (isLeap && month > 2 ? 1 : 0) +
    date -
    1
  );
}
