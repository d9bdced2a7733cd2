import type { CellBlock } from "./block.ts";
import type { Cell } from "./cell.ts";
import type { CsvLayout } from "./csv/layout.ts";

/** What a file turned out to be, by its bytes; the name's ending counts for nothing. */
export type FileFormat = "xlsx" | "csv" | "html" | "xml-spreadsheet" | "xls" | "ods" | "xlsb";

/** A row near the top of a sheet, whole, for recognising what the sheet is. */
export interface HeadRow {
  readonly rowNumber: number;
  readonly hidden: boolean;
  /** Index = sheet column from 0; trailing empty cells are left away. */
  readonly cells: readonly Cell[];
  /** How many cells the row has in the file, those left away included; absent where rows have no length (a workbook). */
  readonly length?: number;
}

/** Stored bytes `[from, to)` of a sheet, beginning and ending at row ends: what one of several workers reads. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export interface BlockRequest {
  /** Sheet columns to read, from 0, ascending. The block's column c is `columns[c]`. */
  readonly columns: readonly number[];
  /** Only rows below this row number (as in `HeadRow.rowNumber`) are read; 0 reads all. */
  readonly afterRow: number;
  /** Called now and then with how many of the sheet's stored bytes are done. */
  readonly onProgress?: (bytesRead: number) => void;
  readonly signal?: AbortSignal;
  /**
   * Only this part of the sheet, as `Sheet.ranges` gave it. Row numbers then count from 1 at the range's start, and
   * `afterRow` holds for the first range only: pass 0 for the others. The line in an `UnreadableFile` counts so, too:
   * read the sheet without ranges to learn the true one.
   */
  readonly range?: ByteRange;
  /** Called once at the end with how many lines were passed: what to add to the row numbers of the range that follows. */
  readonly onLines?: (lines: number) => void;
}

/** What another thread needs to open a sheet again: plain data, which can be sent to it. */
export interface PortableSheet {
  readonly path: string;
  readonly layout: CsvLayout;
}

export interface Sheet {
  /** The sheet's name; the file's own name for a format that has no sheets. */
  readonly name: string;
  readonly hidden: boolean;
  /** How many bytes it takes in the file, as `onProgress` counts them; absent where nobody knows (a pipe). */
  readonly storedSize?: number | undefined;
  /** Sheet columns, from 0, that the spreadsheet hides. */
  readonly hiddenColumns: readonly number[];
  /** The first rows that are not entirely empty, at most `limit` of them. May be asked more than once. */
  head(limit: number): Promise<readonly HeadRow[]>;
  /** All rows below `afterRow` that are not entirely empty, in order. May be asked more than once. */
  blocks(request: BlockRequest): AsyncIterable<CellBlock>;
  /**
   * Ranges that together are the sheet, in order, for several readers; one where it is small or a safe cut can't be proved.
   * Absent where the format can't be split. No block of the whole sheet has rows of two ranges: their blocks are its blocks.
   */
  ranges?(): Promise<readonly ByteRange[]>;
  /** Absent where only this thread can read it. */
  readonly portable?: PortableSheet | undefined;
}

/** Something about how the file was read that a user may want to know: encoding, delimiter, a repair. */
export interface ReadNote {
  readonly key:
    | "encoding"
    | "delimiter"
    | "byte-order-mark"
    | "epoch-1904"
    | "compression"
    | "not-its-name"
    | "lost-sheet";
  readonly value: string;
}

export interface OpenFile {
  readonly name: string;
  readonly format: FileFormat;
  readonly size: number | undefined;
  readonly sheets: readonly Sheet[];
  readonly notes: readonly ReadNote[];
  /** Frees what the file holds (shared strings, handles). */
  close(): Promise<void>;
}
