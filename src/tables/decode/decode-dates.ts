import { type CellBlock, DATE, EMPTY, NUMBER, SHARED, TEXT } from "../../read/block.ts";
import { RANGE } from "../fields.ts";
import { LEAST_SERIAL, MOST_SERIAL } from "../lexical/convert.ts";
import { UNKNOWN } from "./byte-cache.ts";
import type { Column } from "./column.ts";
import { SKIPPED } from "./row-fates.ts";

const ZERO = 0x30;
const SLASH = 0x2f;
const DASH = 0x2d;
const WRITTEN = 10;
const SERIAL_DIGITS = 5;
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
        day = writtenDay(bytes, from[cell] as number, isDayFirst);
      }
    } else if (kind === DATE || kind === NUMBER) {
      const serial = serialOf(bytes, from[cell] as number, to[cell] as number);
      if (serial >= LEAST_SERIAL && serial < MOST_SERIAL) day = serial + serialEpoch;
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

/** Five digits as a number, or NaN. */
function serialOf(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== SERIAL_DIGITS) return Number.NaN;
  let serial = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    serial = serial * 10 + digit;
  }
  return serial;
}

/** The day that ten bytes say, `31/12/2020` or `2020-12-31`, or NaN where they surely say none. */
function writtenDay(bytes: Uint8Array, at: number, isDayFirst: boolean): number {
  const third = bytes[at + 2];
  if (third === SLASH || third === DASH) {
    if (bytes[at + 5] !== third) return Number.NaN;
    const first = number(bytes, at, 2);
    const second = number(bytes, at + 3, 2);
    const year = number(bytes, at + 6, 4);
    return isDayFirst ? dayNumber(year, second, first) : dayNumber(year, first, second);
  }
  if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return Number.NaN;
  return dayNumber(number(bytes, at, 4), number(bytes, at + 5, 2), number(bytes, at + 8, 2));
}

function number(bytes: Uint8Array, from: number, length: number): number {
  let value = 0;
  for (let at = from; at < from + length; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** `dayOf` without an object, for years of the Gregorian calendar that dates of loans fall in. */
function dayNumber(year: number, month: number, date: number): number {
  if (!(year >= 1970 && year <= 2100 && month >= 1 && month <= 12 && date >= 1)) return Number.NaN;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (date > (MONTH_DAYS[month] as number) + (isLeap && month === 2 ? 1 : 0)) return Number.NaN;
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477;
  return (year - 1970) * 365 + leaps + (DAYS_BEFORE[month] as number) + (isLeap && month > 2 ? 1 : 0) + date - 1;
}
