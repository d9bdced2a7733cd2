/** Stands for bytes that are not digits alone. */
export const NOT_DIGITS = -1;

/** Four bytes `0000`, in a word. */
const ZEROS = 0x30303030;
const HIGH_NIBBLES = 0xf0f0f0f0 | 0;

/** How the bytes of a text are read four at a time. */
export function wordsOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * The whole number that the bytes `[from, to)` say, exact up to 15 digits; `NOT_DIGITS` where they are not one digit or
 * more and nothing else. Four bytes at a time; what the first word has before the digits is taken for zeros.
 */
export function digitsValue(words: DataView, from: number, to: number): number {
  let at = from + ((to - from) & 3);
  if (from >= to) return NOT_DIGITS;
  let value = 0;
  if (at > from) {
    if (at < 4) return shortValue(words, from, to);
    const before = (1 << (8 * (4 - (at - from)))) - 1;
    value = fourDigits((words.getInt32(at - 4, true) & ~before) | (ZEROS & before));
    if (value < 0) return NOT_DIGITS;
  }
  for (; at < to; at += 4) {
    const four = fourDigits(words.getInt32(at, true));
    if (four < 0) return NOT_DIGITS;
    value = value * 10_000 + four;
  }
  return value;
}

/** The number that four bytes say, the first one in the lowest byte; negative where one is no digit. */
export function fourDigits(word: number): number {
  // of a digit the high half is 3, and stays so when 6 is added
  if ((word & HIGH_NIBBLES) !== ZEROS || ((word + 0x06060606) & HIGH_NIBBLES) !== ZEROS) return NOT_DIGITS;
  const digits = word & 0x0f0f0f0f;
  const pairs = (digits * 10 + (digits >> 8)) & 0x00ff00ff;
  return (pairs & 0xff) * 100 + (pairs >> 16);
}

/** The same byte by byte, for the first bytes of a buffer: no word stands before them. */
function shortValue(words: DataView, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = words.getUint8(at) - 0x30;
    if (digit < 0 || digit > 9) return NOT_DIGITS;
    value = value * 10 + digit;
  }
  return value;
}
