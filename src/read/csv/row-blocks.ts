import { Kernel } from "../../kernel/kernel.ts";
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
  /** Where rows begin that no block has together with those before, in bytes of the text, ascending. */
  readonly borders: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

/** Rows of a UTF-8 text that comes in chunks. One block, filled again and again; returns how many lines were passed. */
export async function* rowBlocks(
  text: AsyncIterable<Uint8Array>,
  request: RowRequest,
): AsyncGenerator<CsvBlock, number> {
  const kernel = Kernel.take();
  try {
    return yield* rowBlocksBy(kernel, text, request);
  } finally {
    kernel.giveBack();
  }
}

async function* rowBlocksBy(
  kernel: Kernel,
  text: AsyncIterable<Uint8Array>,
  { file, dialect, columns, afterRow, rowsPerBlock, bufferSize, borders, signal }: RowRequest,
): AsyncGenerator<CsvBlock, number> {
  const block = new CsvBlock(kernel, rowsPerBlock, columns.length, dialect);
  const scanner = new RowScanner(file, dialect, columns, kernel, block);
  let address = 0;
  let length = 0;
  let bytes: Uint8Array = new Uint8Array(0);
  let end = 0;
  kernel.keep(view);
  makeRoom(bufferSize);
  /** How many bytes are looked at together. */
  let limit = bufferSize;
  /** Where in the text the first of them is, and the next border. */
  let offset = 0;
  let passed = 0;
  let border = borders[0] ?? Number.POSITIVE_INFINITY;
  for await (const chunk of text) {
    let rest = chunk;
    for (;;) {
      const part = rest.subarray(0, Math.max(0, limit - end));
      bytes.set(part, end);
      end += part.length;
      rest = rest.subarray(part.length);
      if (end < limit) break;
      yield* scanned(limit, false);
      if (end >= LONGEST_ROW)
        throw new UnreadableFile(file, "damaged", `> ${LONGEST_ROW} B, dòng / line ${scanner.lines + 1}`);
    }
  }
  if (bytes[end - 1] === DOS_END_OF_FILE) end--;
  while (end > 0) yield* scanned(Math.min(end, limit), end <= limit);
  return scanner.lines;

  /** Yields the rows of `bytes[0, to)` up to the next border, and moves what follows to the start. */
  function* scanned(to: number, last: boolean): Generator<CsvBlock, void> {
    // the scanner puts a line end there
    const behind = bytes[to] as number;
    let at = 0;
    do {
      signal?.throwIfAborted();
      at = scanner.scan(address, at, to, last, afterRow, border - offset);
      if (block.rows > 0) yield block;
    } while (block.rows === rowsPerBlock);
    bytes[to] = behind;
    bytes.copyWithin(0, at, end);
    end -= at;
    offset += at;
    if (offset >= border) {
      while (offset >= border) border = borders[++passed] ?? Number.POSITIVE_INFINITY;
      limit = bufferSize;
    } else if (at === 0) {
      limit = 2 * to;
      if (limit + SLACK > bytes.length) makeRoom(limit);
    }
  }

  /** Room for so many bytes, those that are there taken along. */
  function makeRoom(size: number): void {
    const before = address;
    address = kernel.allocate(size + SLACK);
    length = size + SLACK;
    const kept = kernel.bytes(before, end);
    view();
    bytes.set(kept);
  }

  function view(): void {
    bytes = kernel.bytes(address, length);
    block.bytes = bytes;
  }
}
