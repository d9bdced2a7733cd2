import { NUMBER, TEXT } from "./block";
import { froms, isSettled, kinds, note, rows, text, tos, values } from "./column";
import { digitsValue, ZERO } from "./digits";

const MINUS: u8 = 0x2d;
const COMMA: u8 = 0x2c;
const POINT: u8 = 0x2e;
const NO_MARK: u8 = 0;
/** Most digits that a double holds with certainty. */
const SURE_DIGITS: i32 = 15;

let least: f64 = 0;
let most: f64 = 0;
/** Power of ten between a number as it is written and its value. */
let power: i32 = 0;
let factor: f64 = 1;
let textDecimal: u8 = COMMA;
let isProven: bool = false;

/** How the column at hand writes numbers, and what its values may be. */
export function amountsStart(
  itsLeast: f64,
  itsMost: f64,
  itsPower: i32,
  isPointDecimal: bool,
  itsIsProven: bool,
): void {
  least = itsLeast;
  most = itsMost;
  power = itsPower;
  factor = <f64>tenTo(itsPower);
  textDecimal = isPointDecimal ? POINT : COMMA;
  isProven = itsIsProven;
}

/**
 * Decodes money, points, rates from row `first` on: plain digits, and numbers in the column's own proven way of writing.
 * Gives the next row that is not surely that, or how many rows there are. Noted are numbers read by assumption.
 */
export function amountsFrom(first: i32): i32 {
  const textThousands = textDecimal == COMMA ? POINT : COMMA;
  const mostDigits = SURE_DIGITS - power;
  for (let row = first; row < rows; row++) {
    if (isSettled(row)) continue;
    const kind = load<u8>(kinds + row);
    if (kind != NUMBER && kind != TEXT) return row;
    const from = text + load<i32>(froms + (row << 2));
    const to = text + load<i32>(tos + (row << 2));
    const isNegative = from < to && load<u8>(from) == MINUS;
    const start = isNegative ? from + 1 : from;
    const whole = <i32>(to - start) <= mostDigits ? digitsValue(start, to) : -1;
    let value: f64;
    if (whole >= 0) value = <f64>whole * factor;
    else if (kind == NUMBER) value = markedNumber(start, to, POINT, NO_MARK);
    else value = markedNumber(start, to, textDecimal, textThousands);
    if (isNegative) value = 0 - value;
    if (!(value >= least && value <= most)) return row;
    store<f64>(values + (row << 3), value);
    if (whole < 0 && kind == TEXT && !isProven && couldBeEither(start, to)) note(row);
  }
  return rows;
}

/** Whether an unsigned number's one mark stands before its last three digits: `1.234`, `123,456`. */
function couldBeEither(from: usize, to: usize): bool {
  const length = to - from;
  if (length < 5 || length > 7 || load<u8>(from) == ZERO) return false;
  const mark = load<u8>(to - 4);
  return mark == COMMA || mark == POINT;
}

/**
 * A number with decimals and perhaps groups of three, × 10^power; NaN for whatever is not surely that, whole, and exact.
 */
function markedNumber(from: usize, to: usize, decimal: u8, thousands: u8): f64 {
  // 0.500 is no 500, whatever the column's way
  const group = from < to && load<u8>(from) == ZERO ? NO_MARK : thousands;
  let digits: i64 = 0;
  let total = 0;
  let run = 0;
  let isGrouped = false;
  let isDecimal = false;
  for (let at = from; at < to; at++) {
    const byte = load<u8>(at);
    const digit = <u32>byte - ZERO;
    if (digit <= 9) {
      digits = digits * 10 + digit;
      total++;
      run++;
    } else if (group != NO_MARK && byte == group && !isDecimal && run > 0 && (isGrouped ? run == 3 : run <= 3)) {
      isGrouped = true;
      run = 0;
    } else if (byte == decimal && !isDecimal && run > 0 && (!isGrouped || run == 3)) {
      isDecimal = true;
      run = 0;
    } else return NaN;
  }
  if (run == 0 || (isGrouped && !isDecimal && run != 3)) return NaN;
  const shift = power - (isDecimal ? run : 0);
  return shift < 0 || total + shift > SURE_DIGITS ? NaN : <f64>(digits * tenTo(shift));
}

function tenTo(exponent: i32): i64 {
  let value: i64 = 1;
  for (let i = 0; i < exponent; i++) value *= 10;
  return value;
}
