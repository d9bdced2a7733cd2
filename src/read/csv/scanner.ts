import { EMPTY, ESCAPED, MISSING, TEXT } from "../block.ts";
import { UnreadableFile } from "../unreadable.ts";
import type { CsvBlock } from "./block.ts";
import { CR, type Dialect, LF, QUOTE } from "./dialect.ts";
import { isBlankRow } from "./field.ts";

/** A quoted field longer than this was never closed: refused, for it would swallow the rows that follow. In bytes. */
export const LONGEST_QUOTED = 1 << 20;

/** From this many bytes on, the platform's search for a byte is faster than our own. */
const NEAR = 96;

/** Bytes behind the last one to scan that must be there: the line end put there, and the rest of its word of four. */
export const SLACK = 4;

/**
 * Finds the borders of the asked-for columns, row by row. A field is quoted if its first byte is a quote; a quote
 * anywhere else is text. What stands between a closing quote and the next delimiter belongs to the field's text, as in
 * Excel; where the quoted part spans lines this is no slip but a quote that closes somewhere it should not: refused.
 */
export class RowScanner {
  /** Lines passed so far. */
  lines = 0;
  private readonly delimiter: number;
  private readonly rowEnd: number;
  /** The same two, each four times in a word. */
  private readonly delimiters: number;
  private readonly rowEnds: number;
  /** Per asked column, how many fields lie between the one before and it. */
  private readonly gaps: Int32Array;
  /** Of the quoted field passed last. */
  private textTo = 0;
  private plain = true;
  private lineEnds = 0;

  constructor(
    private readonly file: string,
    private readonly dialect: Dialect,
    columns: readonly number[],
    private readonly block: CsvBlock,
  ) {
    this.delimiter = dialect.delimiter;
    this.rowEnd = dialect.rowEnd;
    this.delimiters = dialect.delimiter * 0x01010101;
    this.rowEnds = dialect.rowEnd * 0x01010101;
    this.gaps = Int32Array.from(columns, (column, index) => column - (columns[index - 1] ?? -1) - 1);
  }

  /**
   * Fills the block with rows from the block's `bytes[at, end)`, which `SLACK` free ones follow, leaving out blank
   * rows and those up to line `afterRow`. Gives where the first row begins that was not taken: not complete
   * there (unless `last`: nothing follows), beginning at `border` or later, or one too many for the block.
   */
  scan(at: number, end: number, last: boolean, afterRow: number, border: number): number {
    const { delimiter, rowEnd, delimiters, rowEnds, gaps, block } = this;
    const { bytes, capacity, kind, from, to, rowNumber, rowFrom, rowTo } = block;
    const columns = gaps.length;
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    bytes[end] = rowEnd;
    let quoteAt = -1;
    let row = 0;
    let start = at;
    const stop = Math.min(border, end);
    while (row < capacity && start < stop) {
      const line = this.lines;
      let lineEnds = 0;
      let i = start;
      /** What ended the field passed last: behind a line end there is none. */
      let byte = delimiter;
      let cell = row;
      for (let column = 0; column < columns; column++, cell += capacity) {
        for (let gap = gaps[column] as number; gap > 0 && byte === delimiter; gap--) {
          i = this.passField(words, i, end, last, line + lineEnds);
          lineEnds += this.lineEnds;
          byte = bytes[i++] as number;
        }
        if (byte !== delimiter) {
          kind[cell] = MISSING;
          continue;
        }
        byte = bytes[i] as number;
        if (byte === QUOTE) {
          const next = this.passQuoted(i, end, last, line + lineEnds);
          lineEnds += this.lineEnds;
          const textFrom = this.plain ? i + 1 : i;
          from[cell] = textFrom;
          to[cell] = this.textTo;
          kind[cell] = this.plain ? (this.textTo > textFrom ? TEXT : EMPTY) : ESCAPED;
          i = next;
          byte = bytes[i] as number;
        } else {
          const textFrom = i;
          i = fieldEnd(words, i, delimiters, rowEnds);
          byte = bytes[i] as number;
          const textTo = byte !== delimiter && rowEnd === LF ? withoutReturns(bytes, textFrom, i) : i;
          from[cell] = textFrom;
          to[cell] = textTo;
          kind[cell] = textTo > textFrom ? TEXT : EMPTY;
        }
        i++;
      }
      if (byte === delimiter) {
        if (quoteAt < i) quoteAt = indexOrEnd(bytes.indexOf(QUOTE, i), end);
        let rest = i;
        const near = Math.min(i + NEAR, end);
        while (rest < near && bytes[rest] !== rowEnd) rest++;
        if (bytes[rest] !== rowEnd) rest = bytes.indexOf(rowEnd, rest);
        if (rest > quoteAt) {
          while (byte === delimiter) {
            i = this.passField(words, i, end, last, line + lineEnds);
            lineEnds += this.lineEnds;
            byte = bytes[i++] as number;
          }
        } else {
          i = rest + 1;
        }
      }
      const rowTill = i - 1;
      if (rowTill >= end && !last) break;
      this.lines = line + lineEnds + 1;
      const textTill = rowEnd === LF ? withoutReturns(bytes, start, rowTill) : rowTill;
      if (line >= afterRow && !isBlankRow(bytes, start, textTill, this.dialect)) {
        rowNumber[row] = line + 1;
        rowFrom[row] = start;
        rowTo[row] = textTill;
        row++;
      }
      start = i;
    }
    block.rows = row;
    block.endsOpen = last && row > 0 && rowTo[row - 1] === end;
    return Math.min(start, end);
  }

  /** Passes a field that nobody asked for; gives where its delimiter or line end stands. */
  private passField(words: DataView, from: number, end: number, last: boolean, line: number): number {
    if (this.block.bytes[from] === QUOTE) return this.passQuoted(from, end, last, line);
    this.lineEnds = 0;
    return fieldEnd(words, from, this.delimiters, this.rowEnds);
  }

  /**
   * Passes a quoted field that begins at `open`; gives where its delimiter or line end stands (`end` where it isn't
   * complete). `line`: lines before the one it begins on.
   */
  private passQuoted(open: number, end: number, last: boolean, line: number): number {
    const { delimiter, rowEnd } = this;
    const { bytes } = this.block;
    let doubled = false;
    let lineEnds = 0;
    let i = open + 1;
    for (;;) {
      let byte = bytes[i] as number;
      while (byte !== QUOTE && i < end) {
        if (byte === rowEnd) lineEnds++;
        byte = bytes[++i] as number;
      }
      if (i - open > LONGEST_QUOTED) throw longQuoted(this.file, line + 1);
      if (i >= end && last) throw unclosedQuote(this.file, line + 1);
      if (i >= end) return end;
      if (bytes[i + 1] !== QUOTE) break;
      doubled = true;
      i += 2;
    }
    this.textTo = i;
    this.plain = !doubled;
    this.lineEnds = lineEnds;
    i++;
    let byte = bytes[i] as number;
    if (byte === CR && rowEnd === LF && bytes[i + 1] === LF) return i + 1;
    if (byte !== delimiter && byte !== rowEnd) {
      if (lineEnds > 0) throw unclosedQuote(this.file, line + 1);
      this.plain = false;
      while (byte !== delimiter && byte !== rowEnd) byte = bytes[++i] as number;
      this.textTo = byte === rowEnd && rowEnd === LF ? withoutReturns(bytes, this.textTo, i) : i;
    }
    return i;
  }
}

/**
 * Where the next delimiter or line end stands, four bytes at a time: of `x ^ pattern`, a byte is zero where it is the one
 * looked for, and `(x - 0x01010101) & ~x & 0x80808080` has its lowest bit in the first zero byte.
 */
function fieldEnd(words: DataView, from: number, delimiters: number, rowEnds: number): number {
  for (let at = from; ; at += 4) {
    const word = words.getInt32(at, true);
    const delimiter = word ^ delimiters;
    const rowEnd = word ^ rowEnds;
    const found = (((delimiter - 0x01010101) & ~delimiter) | ((rowEnd - 0x01010101) & ~rowEnd)) & 0x80808080;
    if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >> 3);
  }
}

/** Where a row's text ends before its line end at `to`: CR LF, or CR CR LF where a program has ended the lines twice. */
function withoutReturns(bytes: Uint8Array, from: number, to: number): number {
  let till = to;
  while (till > from && bytes[till - 1] === CR) till--;
  return till;
}

function unclosedQuote(file: string, line: number): UnreadableFile {
  return new UnreadableFile(file, "damaged", `dấu nháy không đóng / unclosed quote, dòng / line ${line}`);
}

function longQuoted(file: string, line: number): UnreadableFile {
  const vi = `dấu nháy không đóng, hoặc ô trong dấu nháy dài hơn ${LONGEST_QUOTED >> 20} MB, dòng ${line}`;
  const en = `unclosed quote, or a quoted cell of more than ${LONGEST_QUOTED >> 20} MB, line ${line}`;
  return new UnreadableFile(file, "damaged", `${vi} / ${en}`);
}

function indexOrEnd(index: number, end: number): number {
  return index < 0 ? end : index;
}
