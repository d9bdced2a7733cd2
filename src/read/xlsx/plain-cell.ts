import { DATE, EMPTY, ESCAPED, NUMBER, OTHER, SHARED, TEXT } from "../block.ts";
import {
  AMPERSAND,
  CR,
  GT,
  isPrefixed,
  LOWER_C,
  LOWER_F,
  LOWER_N,
  LOWER_S,
  LOWER_T,
  LOWER_V,
  LOWER_X,
  LT,
  NINE,
  QUOTE,
  SLASH,
  SPACE,
  startsWith,
  UNDERSCORE,
  UPPER_A,
  UPPER_Z,
  ZERO,
} from "./ascii.ts";
import { LAST_COLUMN } from "./cell-reference.ts";

const PRESERVING_TEXT = ' xml:space="preserve">';

/** Several bytes of markup as one little-endian number: `c r=`, ` s="`, ` t="`, `</`. */
const C_R_EQUALS = 0x3d722063;
const S_ATTRIBUTE = 0x223d7320;
const T_ATTRIBUTE = 0x223d7420;
const END_TAG = 0x2f3c;

/**
 * Recognises cells written as practically all programs write them, byte by byte. What it finds is in its fields; it
 * never judges: a cell that is in any way special, or not all there yet, is not plain and left to the XML cursor.
 *
 * Reads on without a bound until a byte doesn't match: the window's end is followed by a `<` and padding.
 */
export class PlainCell {
  /** From 1. */
  column = 0;
  kind = EMPTY;
  from = 0;
  to = 0;
  private words: DataView = new DataView(new ArrayBuffer(0));
  private isInline = false;

  constructor(
    /** Of the part's elements, colon included: 2 for `<x:c>`. */
    private readonly prefixLength: number,
    /** Per cell format, 1 where it shows numbers as dates. */
    private readonly isDate: Uint8Array,
    private readonly sharedCount: number,
  ) {}

  startOver(bytes: Uint8Array): void {
    this.words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Reads the cell element at `at`, in a row whose number has `rowDigits` digits. Returns where it ends; −1: not plain. */
  read(bytes: Uint8Array, at: number, rowDigits: number): number {
    const p = this.prefixLength;
    if (bytes[at] !== LT || this.words.getUint32(at + 1 + p, true) !== C_R_EQUALS || bytes[at + 5 + p] !== QUOTE)
      return -1;
    if (p !== 0 && !isPrefixed(bytes, at + 1, p)) return -1;
    let i = at + 6 + p;
    let column = 0;
    let byte = bytes[i] as number;
    while (byte >= UPPER_A && byte <= UPPER_Z) {
      column = column * 26 + byte - 64;
      byte = bytes[++i] as number;
    }
    if (column > LAST_COLUMN || column === 0 || byte < ZERO || byte > NINE) return -1;
    // Its row's number stands here and need not be looked at; were it another of other length, no quote would follow.
    i += rowDigits;
    if (bytes[i] !== QUOTE) return -1;
    this.column = column;
    this.kind = NUMBER;
    this.isInline = false;
    let format = 0;
    while (bytes[++i] === SPACE) {
      const opening = this.words.getUint32(i, true);
      i += 4;
      if (opening === S_ATTRIBUTE) {
        byte = bytes[i] as number;
        for (format = 0; byte >= ZERO && byte <= NINE; byte = bytes[++i] as number) format = format * 10 + byte - ZERO;
      } else if (opening === T_ATTRIBUTE) {
        if (bytes[i] === LOWER_S && bytes[i + 1] === QUOTE) {
          this.kind = SHARED;
          i++;
        } else {
          i = this.otherType(bytes, i);
        }
      } else {
        return -1;
      }
      if (bytes[i] !== QUOTE) return -1;
    }
    if (bytes[i] === SLASH) {
      this.kind = EMPTY;
      return bytes[i + 1] === GT ? i + 2 : -1;
    }
    if (bytes[i] !== GT) return -1;
    i = this.isInline ? this.inlineText(bytes, i + 1) : this.value(bytes, i + 1, format);
    if (i < 0 || !this.closes(bytes, i, LOWER_C)) return -1;
    i += 4 + p;
    if (this.kind >= ESCAPED && this.kind !== SHARED && this.kind !== DATE) {
      this.from = at;
      this.to = i;
    }
    return i;
  }

  /** Any cell type but that of shared strings; stays where it is at what is not plain. */
  private otherType(bytes: Uint8Array, at: number): number {
    if (bytes[at] === LOWER_N) return at + 1;
    this.kind = TEXT;
    if (startsWith(bytes, at, "str")) return at + 3;
    this.isInline = startsWith(bytes, at, "inlineStr");
    return this.isInline ? at + 9 : at;
  }

  /** `<v>…</v>`, a formula before it passed over. */
  private value(bytes: Uint8Array, at: number, format: number): number {
    const p = this.prefixLength;
    let from = at;
    if (bytes[at + 1 + p] === LOWER_F && this.starts(bytes, at, "f")) {
      from = this.formulaEnd(bytes, at);
      // A formula without a value is no empty cell.
      if (from < 0 || (bytes[from + 3 + p] as number) <= SPACE || bytes[from + 3 + p] === LT) return -1;
    }
    if (!this.opens(bytes, from, LOWER_V)) return -1;
    from += 3 + p;
    let to = from;
    this.from = from;
    if (this.kind === NUMBER) {
      while (bytes[to] !== LT) to++;
      if (to === from) this.kind = EMPTY;
      else if ((bytes[from] as number) <= SPACE) return -1;
      else if (format < this.isDate.length && this.isDate[format] === 1) {
        this.kind = isPlainSerial(bytes, from) ? DATE : OTHER;
      }
    } else if (this.kind === SHARED) {
      let index = 0;
      let byte = bytes[to] as number;
      while (byte >= ZERO && byte <= NINE) {
        index = index * 10 + byte - ZERO;
        byte = bytes[++to] as number;
      }
      if (to === from || index >= this.sharedCount) return -1;
      this.from = index;
    } else {
      to = this.text(bytes, from, false);
      if (to < 0) return -1;
    }
    this.to = to;
    return this.closes(bytes, to, LOWER_V) ? to + 4 + p : -1;
  }

  private formulaEnd(bytes: Uint8Array, at: number): number {
    let i = at + 2 + this.prefixLength;
    while (bytes[i] !== GT) if (bytes[i++] === LT) return -1;
    i++;
    if (bytes[i - 2] === SLASH) return i;
    while (bytes[i] !== LT) i++;
    return this.closes(bytes, i, LOWER_F) ? i + 4 + this.prefixLength : -1;
  }

  /** Passes text; space at its ends that would have to be dropped makes it not plain. */
  private text(bytes: Uint8Array, from: number, isPreserved: boolean): number {
    let to = from;
    for (let byte = bytes[to] as number; byte !== LT; byte = bytes[++to] as number) {
      if (byte === AMPERSAND || byte === CR || (byte === UNDERSCORE && bytes[to + 1] === LOWER_X)) this.kind = ESCAPED;
    }
    this.from = from;
    this.to = to;
    if (to === from) this.kind = EMPTY;
    else if (!isPreserved && ((bytes[from] as number) <= SPACE || (bytes[to - 1] as number) <= SPACE)) return -1;
    return to;
  }

  /** `<is><t>…</t></is>`: one run and no phonetic guide. */
  private inlineText(bytes: Uint8Array, at: number): number {
    const p = this.prefixLength;
    if (!this.starts(bytes, at, "is>") || !this.starts(bytes, at + 4 + p, "t")) return -1;
    let from = at + 6 + 2 * p;
    const isPreserved = bytes[from] === SPACE;
    if (isPreserved && !startsWith(bytes, from, PRESERVING_TEXT)) return -1;
    if (!isPreserved && bytes[from] !== GT) return -1;
    from += isPreserved ? PRESERVING_TEXT.length : 1;
    const to = this.text(bytes, from, isPreserved);
    if (to < 0 || !this.closes(bytes, to, LOWER_T)) return -1;
    const end = to + 4 + p;
    if (bytes[end] !== LT || bytes[end + 1] !== SLASH || !startsWith(bytes, end + 2 + p, "is>")) return -1;
    if (p !== 0 && !isPrefixed(bytes, end + 2, p)) return -1;
    return end + 5 + p;
  }

  /** Whether a start tag begins here, whose name without its prefix begins so. */
  private starts(bytes: Uint8Array, at: number, name: string): boolean {
    const p = this.prefixLength;
    return bytes[at] === LT && (p === 0 || isPrefixed(bytes, at + 1, p)) && startsWith(bytes, at + 1 + p, name);
  }

  private opens(bytes: Uint8Array, at: number, letter: number): boolean {
    const p = this.prefixLength;
    if (bytes[at] !== LT || (p !== 0 && !isPrefixed(bytes, at + 1, p))) return false;
    return this.words.getUint16(at + 1 + p, true) === (letter | (GT << 8));
  }

  private closes(bytes: Uint8Array, at: number, letter: number): boolean {
    const p = this.prefixLength;
    if (this.words.getUint16(at, true) !== END_TAG || (p !== 0 && !isPrefixed(bytes, at + 2, p))) return false;
    return this.words.getUint16(at + 2 + p, true) === (letter | (GT << 8));
  }
}

/** Serials below 100 need the calendar's odd beginning, and others are no whole or decimal number: not plain. */
function isPlainSerial(bytes: Uint8Array, from: number): boolean {
  const first = bytes[from] as number;
  const second = bytes[from + 1] as number;
  const third = bytes[from + 2] as number;
  return first > ZERO && first <= NINE && second >= ZERO && second <= NINE && third >= ZERO && third <= NINE;
}
