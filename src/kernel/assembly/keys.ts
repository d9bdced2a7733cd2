import { NUMBER, SHARED, TEXT } from "./block";
import { sharedGet, UNKNOWN } from "./shared-cache";
import { froms, isSettled, kinds, note, rows, shared, text, tos, values } from "./column";
import { digitsValue } from "./digits";

/** Longest key, in digits, that is kept as two whole numbers: as in src/tables/digit-keys.ts. */
const MOST_DIGITS = 18;
const LOW_DIGITS = 9;
/** Most digits of a number that a spreadsheet keeps. */
const NUMBER_DIGITS = 15;

/** Addresses, a row each: the digits before the last nine, the last nine (u32), how many there are (u8). */
let highs: usize = 0;
let lows: usize = 0;
let lengths: usize = 0;
/** Fewest digits of a key that is taken without a second look; how many it usually has. */
let shortest: i32 = 1;
let usual: i32 = 0;

/** Where the keys of the column at hand go: none are there yet. */
export function keysStart(
  itsHighs: usize,
  itsLows: usize,
  itsLengths: usize,
  itsShortest: i32,
  itsUsual: i32,
): void {
  highs = itsHighs;
  lows = itsLows;
  lengths = itsLengths;
  shortest = itsShortest;
  usual = itsUsual;
  memory.fill(lengths, 0, rows);
}

/**
 * Takes keys from row `first` on: of nothing but digits, shorter ones padded, which is noted; shared texts met before are
 * values at once. Gives the next row that is not surely that, or how many rows there are.
 */
export function keysFrom(first: i32): i32 {
  for (let row = first; row < rows; row++) {
    if (isSettled(row)) continue;
    const kind = load<u8>(kinds + row);
    const from = load<i32>(froms + (row << 2));
    if (kind == SHARED) {
      const known = sharedGet(shared, from);
      if (known == UNKNOWN) return row;
      store<f64>(values + (row << 3), <f64>known);
      continue;
    }
    const to = load<i32>(tos + (row << 2));
    const digits = to - from;
    if (kind != TEXT && (kind != NUMBER || digits > NUMBER_DIGITS)) return row;
    if (digits < shortest || !keysPut(row, text + from, text + to)) return row;
    if (digits < usual) note(row);
  }
  return rows;
}

/** Keeps the bytes `[from, to)` as a row's key, zeros put before it up to the usual length; false where they are no such key. */
export function keysPut(row: i32, from: usize, to: usize): bool {
  const length = <i32>(to - from);
  if (length > MOST_DIGITS || usual > MOST_DIGITS) return false;
  const split = length > LOW_DIGITS ? to - LOW_DIGITS : from;
  const low = digitsValue(split, to);
  const high = split > from ? digitsValue(from, split) : 0;
  if (low < 0 || high < 0) return false;
  store<u32>(highs + (row << 2), <u32>high);
  store<u32>(lows + (row << 2), <u32>low);
  store<u8>(lengths + row, <u8>max(length, usual));
  return true;
}
