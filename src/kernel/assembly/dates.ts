import { DATE, NUMBER, SHARED, TEXT } from "./block";
import { sharedGet, UNKNOWN } from "./shared-cache";
import { froms, isSettled, kinds, rows, shared, text, tos, values } from "./column";
import { digitsValue, twoDigits } from "./digits";

const SLASH: u8 = 0x2f;
const DASH: u8 = 0x2d;
/** Bytes of `31/12/2020` and `2020-12-31`. */
const WRITTEN = 10;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
/** Stands for what surely is no day: less than any. */
const NO_DAY: i64 = i64.MIN_VALUE;

let least: i64 = 0;
let most: i64 = 0;
let serialEpoch: i64 = 0;
let isDayFirst: bool = false;

/** The order in which the column at hand writes dates, and the days that it may hold. */
export function datesStart(itsLeast: i32, itsMost: i32, itsSerialEpoch: i32, itsIsDayFirst: bool): void {
  least = itsLeast;
  most = itsMost;
  serialEpoch = itsSerialEpoch;
  isDayFirst = itsIsDayFirst;
}

/**
 * Decodes dates from row `first` on: serials, `31/12/2020` in the column's order, `2020-12-31`, and shared texts met before.
 * Gives the next row that is not surely that, or how many rows there are.
 */
export function datesFrom(first: i32): i32 {
  for (let row = first; row < rows; row++) {
    if (isSettled(row)) continue;
    const kind = load<u8>(kinds + row);
    const from = load<i32>(froms + (row << 2));
    let day = NO_DAY;
    if (kind == TEXT) {
      if (load<i32>(tos + (row << 2)) - from == WRITTEN) day = writtenDay(text + from);
    } else if (kind == DATE || kind == NUMBER) {
      const serial = digitsValue(text + from, text + load<i32>(tos + (row << 2)));
      // what is no serial of a day that loans have is out of range
      if (serial >= 0) day = serial + serialEpoch;
    } else if (kind == SHARED) {
      const known = sharedGet(shared, from);
      if (known != UNKNOWN) day = known;
    }
    if (day < least || day > most) return row;
    store<f64>(values + (row << 3), <f64>day);
  }
  return rows;
}

/** The day that ten bytes say, or `NO_DAY` where they surely say none. */
function writtenDay(at: usize): i64 {
  const third = load<u8>(at, 2);
  if (third == SLASH || third == DASH) {
    if (load<u8>(at, 5) != third) return NO_DAY;
    const first = twoDigits(at);
    const second = twoDigits(at + 3);
    const year = fourDigits(at + 6);
    return isDayFirst ? dayNumber(year, second, first) : dayNumber(year, first, second);
  }
  if (load<u8>(at, 4) != DASH || load<u8>(at, 7) != DASH) return NO_DAY;
  return dayNumber(fourDigits(at), twoDigits(at + 5), twoDigits(at + 8));
}

@inline
function fourDigits(at: usize): i32 {
  return twoDigits(at) * 100 + twoDigits(at + 2);
}

/** The day of the Gregorian calendar, for years that dates of loans fall in. */
function dayNumber(year: i32, month: i32, date: i32): i64 {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || date < 1) return NO_DAY;
  const isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  // 31 in January, and in turn: July and August both
  const length = month == 2 ? (isLeap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
  if (date > length) return NO_DAY;
  const before = year - 1;
  const leapDays = before / 4 - before / 100 + before / 400 - LEAP_DAYS_BEFORE;
  const months = (367 * month - 362) / 12 - (month <= 2 ? 0 : isLeap ? 1 : 2);
  return <i64>(365 * (year - FIRST_YEAR) + leapDays + months + date - 1);
}

/** In the years 1 to 1969. */
const LEAP_DAYS_BEFORE = 477;
