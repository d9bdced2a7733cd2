import { UnreadableFile } from "../unreadable.ts";
import { CsvBlock } from "./block.ts";
import type { Dialect } from "./dialect.ts";
import { RowScanner, SLACK } from "./scanner.ts";

/** A row longer than this is no row of a table. In bytes. */
const LONGEST_ROW = 1 << 24;

/** What programs of DOS, FoxPro among them, put behind the last line. */
const DOS_END_OF_FILE = 0x1a;

export interface RowRequest {
  readonly file: string;
  readonly dialect: Dialect;
  /** From 0, ascending. */
  readonly columns: readonly number[];
  /** Rows on the first lines, up to this one, are left out. */
  readonly afterRow: number;
  /** What a block holds at most. */
  readonly rowsPerBlock: number;
  /** What is scanned at a time; grows for a row that is longer. In bytes. */
  readonly bufferSize: number;
  readonly signal?: AbortSignal | undefined;
}

/** Rows of a UTF-8 text that comes in chunks. One block, filled again and again; returns how many lines were passed. */
export async function* rowBlocks(
  text: AsyncIterable<Uint8Array>,
  request: RowRequest,
): AsyncGenerator<CsvBlock, number> {
  const { file, dialect, columns, afterRow, rowsPerBlock, signal } = request;
  const block = new CsvBlock(rowsPerBlock, columns.length, dialect);
  const scanner = new RowScanner(file, dialect, columns, block);
  let bytes = new Uint8Array(request.bufferSize + SLACK);
  let end = 0;
  for await (const chunk of text) {
    let rest = chunk;
    for (;;) {
      const part = rest.subarray(0, bytes.length - SLACK - end);
      bytes.set(part, end);
      end += part.length;
      rest = rest.subarray(part.length);
      if (end < bytes.length - SLACK) break;
      const at = yield* scanned(bytes, end, false);
      bytes.copyWithin(0, at, end);
      end -= at;
      if (end >= LONGEST_ROW)
        throw new UnreadableFile(file, "damaged", `> ${LONGEST_ROW} B, dòng / line ${scanner.lines + 1}`);
      if (at === 0) {
        const larger = new Uint8Array(2 * end + SLACK);
        larger.set(bytes.subarray(0, end));
        bytes = larger;
      }
    }
  }
  if (bytes[end - 1] === DOS_END_OF_FILE) end--;
  yield* scanned(bytes, end, true);
  return scanner.lines;

  function* scanned(bytes: Uint8Array, end: number, last: boolean): Generator<CsvBlock, number> {
    block.bytes = bytes;
    let at = 0;
    do {
      signal?.throwIfAborted();
      at = scanner.scan(at, end, last, afterRow);
      if (block.rows > 0) yield block;
    } while (block.rows === rowsPerBlock);
    return at;
  }
}
