import type { Kernel } from "../../kernel/kernel.ts";
import { UnreadableFile } from "../unreadable.ts";
import type { CsvBlock } from "./block.ts";
import type { Dialect } from "./dialect.ts";
import { isBlankRow } from "./field.ts";

/** A quoted field longer than this was never closed: refused, for it would swallow the rows that follow. In bytes. */
export const LONGEST_QUOTED = 1 << 20;

/** Bytes behind the last one to scan that must be there: the line end put there, and what is looked at together. */
export const SLACK = 32;

/** How the kernel says that a quoted field is too long; the only other failure is a quote that isn't closed. */
const LONG_QUOTED = 2;

/**
 * Finds the borders of the asked-for columns, row by row. A field is quoted if its first byte is a quote; a quote
 * anywhere else is text. What stands between a closing quote and the next delimiter belongs to the field's text, as in
 * Excel; where the quoted part spans lines this is no slip but a quote that closes somewhere it should not: refused.
 */
export class RowScanner {
  constructor(
    private readonly file: string,
    private readonly dialect: Dialect,
    columns: readonly number[],
    private readonly kernel: Kernel,
    private readonly block: CsvBlock,
  ) {
    const { delimiter, rowEnd } = dialect;
    const gaps = kernel.allocate(4 * columns.length);
    kernel.integers(gaps, columns.length).set(columns.map((column, index) => column - (columns[index - 1] ?? -1) - 1));
    // looked at behind the last allocation, which may have moved them
    const { kind, from, to, rowNumber, rowFrom, rowTo } = block;
    kernel.run.csvStart(
      ...([delimiter, rowEnd, LONGEST_QUOTED, columns.length, block.capacity] as const),
      ...([gaps, kind.byteOffset, from.byteOffset, to.byteOffset] as const),
      ...([rowNumber.byteOffset, rowFrom.byteOffset, rowTo.byteOffset] as const),
    );
  }

  /** Lines passed so far. */
  get lines(): number {
    return this.kernel.run.csvLines();
  }

  /**
   * Fills the block with rows of the bytes `[at, end)` from `address` on, which `SLACK` free ones follow, leaving out blank
   * rows and those up to line `afterRow`. Gives where the first row begins that was not taken: not complete
   * there (unless `last`: nothing follows), beginning at `border` or later, or one too many for the block.
   */
  scan(address: number, at: number, end: number, last: boolean, afterRow: number, border: number): number {
    const { block, dialect } = this;
    const { run } = this.kernel;
    const stop = Math.min(border, end);
    let next = at;
    let rows = 0;
    let isDoubtful: boolean;
    do {
      next = run.csvScan(address, next, end, last, afterRow, stop, rows);
      if (next < 0) throw this.failure();
      rows = run.csvRows();
      isDoubtful = run.csvIsDoubtful() !== 0;
      const doubtful = rows - 1;
      const [from, to] = [block.rowFrom[doubtful] as number, block.rowTo[doubtful] as number];
      if (isDoubtful && isBlankRow(block.bytes, from, to, dialect)) rows--;
    } while (isDoubtful);
    block.rows = rows;
    block.endsOpen = last && rows > 0 && block.rowTo[rows - 1] === end;
    return next;
  }

  private failure(): UnreadableFile {
    const { run } = this.kernel;
    const failure = run.csvFailure() === LONG_QUOTED ? longQuoted : unclosedQuote;
    return failure(this.file, run.csvFailedLine());
  }
}

function unclosedQuote(file: string, line: number): UnreadableFile {
  return new UnreadableFile(file, "damaged", `dấu nháy không đóng / unclosed quote, dòng / line ${line}`);
}

function longQuoted(file: string, line: number): UnreadableFile {
  const vi = `dấu nháy không đóng, hoặc ô trong dấu nháy dài hơn ${LONGEST_QUOTED >> 20} MB, dòng ${line}`;
  const en = `unclosed quote, or a quoted cell of more than ${LONGEST_QUOTED >> 20} MB, line ${line}`;
  return new UnreadableFile(file, "damaged", `${vi} / ${en}`);
}
