import {
  COLON,
  EQUALS,
  GT,
  isPrefixed,
  LOWER_A,
  LOWER_O,
  LOWER_R,
  LOWER_W,
  LOWER_Z,
  LT,
  NINE,
  ONE,
  QUOTE,
  SLASH,
  SPACE,
  startsWith,
  UPPER_A,
  UPPER_Z,
  ZERO,
} from "./ascii.ts";
import { LAST_ROW } from "./cell-reference.ts";

/** Recognises the start and end tags of rows as practically all programs write them; see `PlainCell`. */
export class PlainRow {
  number = 0;
  isHidden = false;
  isEmptyElement = false;

  constructor(private readonly prefixLength: number) {}

  /** Reads the row's start tag at `at`. Returns where it ends; −1: not plain. */
  read(bytes: Uint8Array, at: number): number {
    const p = this.prefixLength;
    if (p !== 0 && !isPrefixed(bytes, at + 1, p)) return -1;
    if (bytes[at] !== LT || bytes[at + 1 + p] !== LOWER_R || bytes[at + 2 + p] !== LOWER_O) return -1;
    if (bytes[at + 3 + p] !== LOWER_W) return -1;
    this.number = 0;
    this.isHidden = false;
    let i = at + 4 + p;
    while (bytes[i] === SPACE) {
      const nameFrom = i + 1;
      i++;
      while (isNameByte(bytes[i] as number)) i++;
      const valueFrom = i + 2;
      if (bytes[i] !== EQUALS || bytes[i + 1] !== QUOTE) return -1;
      const nameLength = i - nameFrom;
      i = valueFrom;
      while (bytes[i] !== QUOTE) if (bytes[i++] === LT) return -1;
      if (nameLength === 1 && bytes[nameFrom] === LOWER_R) this.number = rowNumber(bytes, valueFrom, i);
      else if (nameLength === 6 && startsWith(bytes, nameFrom, "hidden")) {
        this.isHidden = bytes[valueFrom] === ONE || startsWith(bytes, valueFrom, "true");
      }
      i++;
    }
    this.isEmptyElement = bytes[i] === SLASH;
    if (this.isEmptyElement) i++;
    return bytes[i] === GT && this.number > 0 ? i + 1 : -1;
  }

  /** Where the row's end tag at `at` ends; −1: not that. */
  end(bytes: Uint8Array, at: number): number {
    const p = this.prefixLength;
    const i = at + p;
    if (p !== 0 && !isPrefixed(bytes, at + 2, p)) return -1;
    if (bytes[at] !== LT || bytes[at + 1] !== SLASH || bytes[i + 2] !== LOWER_R || bytes[i + 3] !== LOWER_O) return -1;
    return bytes[i + 4] === LOWER_W && bytes[i + 5] === GT ? i + 6 : -1;
  }
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= LOWER_A && byte <= LOWER_Z) || (byte >= UPPER_A && byte <= UPPER_Z) || isDigit(byte) || byte === COLON
  );
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

/** 0 for what is no row's number in plain digits. */
function rowNumber(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if (!isDigit(byte)) return 0;
    number = number * 10 + byte - ZERO;
  }
  return number <= LAST_ROW ? number : 0;
}
