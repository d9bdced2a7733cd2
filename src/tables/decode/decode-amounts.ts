import { type CellBlock, EMPTY, NUMBER, TEXT } from "../../read/block.ts";
import { digitsValue, NOT_DIGITS, wordsOf } from "../digits.ts";
import { RANGE } from "../fields.ts";
import { unitPower } from "../lexical/convert.ts";
import type { Column } from "./column.ts";
import { GOOD, SKIPPED } from "./row-fates.ts";

const MINUS = 0x2d;
const COMMA = 0x2c;
const POINT = 0x2e;
const ZERO = 0x30;
const NO_MARK = -1;
/** Most digits that a double holds with certainty. */
const SURE_DIGITS = 15;

/** Money, points, rates: plain digits, and numbers in the column's own proven way of writing. */
export function decodeAmounts(block: CellBlock, column: Column): void {
  const { kind: kinds, from, to, bytes, rows } = block;
  const { field, source } = column.judge;
  const kindOfField = field.info.kind;
  if (kindOfField !== "money" && kindOfField !== "points" && kindOfField !== "rate") return;
  const [least, most] = RANGE[kindOfField];
  const power = unitPower(kindOfField, source.style);
  const factor = 10 ** power;
  const mostDigits = SURE_DIGITS - power;
  const { decimal, proven } = source.style.numbers;
  const textDecimal = decimal === "," ? COMMA : POINT;
  const textThousands = decimal === "," ? POINT : COMMA;
  const { values, blank } = column;
  const { fate } = column.fates;
  const base = column.position * block.capacity;
  const words = wordsOf(bytes);
  let blanks = 0;
  let firstBlank = 0;
  let assumed = 0;
  let firstAssumed = 0;
  for (let row = 0; row < rows; row++) {
    if (fate[row] === SKIPPED) continue;
    const cell = base + row;
    const kind = kinds[cell];
    if (kind === EMPTY && blank !== undefined) {
      values[row] = blank;
      if (fate[row] === GOOD && blanks++ === 0) firstBlank = row;
      continue;
    }
    if (kind === NUMBER || kind === TEXT) {
      const start = from[cell] as number;
      const end = to[cell] as number;
      const isNegative = start < end && bytes[start] === MINUS;
      const at = isNegative ? start + 1 : start;
      const whole = end - at <= mostDigits ? digitsValue(words, at, end) : NOT_DIGITS;
      const isPlain = whole >= 0;
      let value: number;
      if (isPlain) value = whole * factor;
      else if (kind === NUMBER) value = markedNumber(bytes, at, end, POINT, NO_MARK, power);
      else value = markedNumber(bytes, at, end, textDecimal, textThousands, power);
      if (isNegative) value = 0 - value;
      if (value >= least && value <= most) {
        values[row] = value;
        if (isPlain || proven || kind !== TEXT) continue;
        if (couldBeEither(bytes, start, end) && assumed++ === 0) firstAssumed = row;
        continue;
      }
    }
    values[row] = column.unsure(block, row);
  }
  column.note("number-format-assumed", block, firstAssumed, assumed);
  if (blank === 0) column.note("blank-as-zero", block, firstBlank, blanks);
}

/** Whether a number's one mark stands before its last three digits: `1.234`, `-123,456`. */
function couldBeEither(bytes: Uint8Array, from: number, to: number): boolean {
  const start = bytes[from] === MINUS ? from + 1 : from;
  const length = to - start;
  const mark = bytes[to - 4];
  return length >= 5 && length <= 7 && (mark === COMMA || mark === POINT) && bytes[start] !== ZERO;
}

/**
 * A number with decimals and perhaps groups of three, × 10^power; NaN for whatever is not surely that, whole, and exact.
 */
function markedNumber(
  bytes: Uint8Array,
  from: number,
  to: number,
  decimal: number,
  thousands: number,
  power: number,
): number {
  // 0.500 is no 500, whatever the column's way
  const group = from < to && bytes[from] === ZERO ? NO_MARK : thousands;
  let digits = 0;
  let total = 0;
  let run = 0;
  let isGrouped = false;
  let isDecimal = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      total++;
      run++;
    } else if (byte === group && !isDecimal && run > 0 && (isGrouped ? run === 3 : run <= 3)) {
      isGrouped = true;
      run = 0;
    } else if (byte === decimal && !isDecimal && run > 0 && (!isGrouped || run === 3)) {
      isDecimal = true;
      run = 0;
    } else return Number.NaN;
  }
  if (run === 0 || (isGrouped && !isDecimal && run !== 3)) return Number.NaN;
  const shift = power - (isDecimal ? run : 0);
  return shift < 0 || total + shift > SURE_DIGITS ? Number.NaN : digits * 10 ** shift;
}
