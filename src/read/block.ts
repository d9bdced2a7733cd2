import type { Kernel } from "../kernel/kernel.ts";
import type { Cell } from "./cell.ts";

/**
 * Kinds of a cell in a block. A plain number constant each, because the decoders' inner loops compare them a few
 * hundred million times.
 */
export const EMPTY = 0;
/** A number; `bytes[from, to)` are its digits as the file has them (XLSX only: a CSV field is always text). */
export const NUMBER = 1;
/** Text whose UTF-8 bytes stand as they are in `bytes[from, to)`. */
export const TEXT = 2;
/** Text that needs work before it can be read (doubled quotes, XML entities): ask `cell()`. */
export const ESCAPED = 3;
/** Entry `from` of the workbook's shared strings (XLSX only). */
export const SHARED = 4;
/** A number under a date format (XLSX only); `bytes[from, to)` are the digits of its serial. */
export const DATE = 5;
/** Boolean, error value, formula without a cached value: ask `cell()`. */
export const OTHER = 6;
/** Empty because the row ends before this column (CSV only: rows of a spreadsheet have no length). */
export const MISSING = 7;

/**
 * A row whose number another has had, or a cell (`column`, from 0) whose place another has had. The rows are both read; of
 * the cells, the last that is not empty.
 */
export interface Repeat {
  readonly rowNumber: number;
  readonly column?: number;
}

/**
 * A run of rows of one sheet, the asked-for columns only, and nothing decoded yet. Cell (row r, asked column c) is entry
 * `c * capacity + r` of `kind`, `from` and `to`. A block is valid until the next one is asked for: its arrays are used
 * again.
 */
export interface CellBlock {
  /**
   * In its memory are `bytes`, `kind`, `from`, `to` and `rowNumber`: an array's `byteOffset` is its address there. Decoders
   * allocate there too, so a block has its arrays made anew whenever that memory moves (`Kernel.keep`). One block, of one
   * capacity, a kernel.
   */
  readonly kernel: Kernel;
  /** How many rows it holds. */
  readonly rows: number;
  readonly capacity: number;
  readonly bytes: Uint8Array;
  readonly kind: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Per row, its number as the user sees it: the spreadsheet's row, or the line of a CSV on which it starts. From 1. */
  readonly rowNumber: Float64Array;
  /** Per row, 1 where the spreadsheet hides it. */
  readonly hidden: Uint8Array;
  /** What stands in the sheet more than once (XLSX only). */
  readonly repeats?: readonly Repeat[];
  /** The last row has no line end: the file ends with it (CSV only). */
  readonly endsOpen?: boolean;
  /** Days between 1970-01-01 and the workbook's serial 0, to be added to a DATE's serial: −25569 (1900) or −24107 (1904). */
  readonly serialEpoch: number;
  /** Any cell of the block, as a value. Slow: for what is not plain. */
  cell(row: number, column: number): Cell;
  /**
   * All cells of one row, the columns nobody asked for included (sheet column 0 first), of a CSV just as many as the row
   * has. Slow: for rows in question.
   */
  wholeRow(row: number): readonly Cell[];
  /** Entry `index` of the shared strings. */
  sharedText(index: number): string;
  /** The shared strings as bytes; absent where a format has none. Valid as long as the block. */
  readonly shared?: SharedTexts;
}

/** UTF-8 texts end to end: entry i is `bytes[starts[i], starts[i + 1])`. */
export interface SharedTexts {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}
