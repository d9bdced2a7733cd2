import type { CellBlock } from "../block.ts";
import type { Encoding } from "../encoding/encoding.ts";
import { transcoder } from "../encoding/transcode.ts";
import type { BlockRequest, HeadRow, Sheet } from "../sheet.ts";
import type { ByteSource } from "../source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { CsvBlock } from "./block.ts";
import type { Dialect } from "./dialect.ts";
import { RowScanner } from "./scanner.ts";

const ROWS_PER_BLOCK = 4096;
const BUFFER = 1 << 20;
/** A row longer than this is no row of a table. In bytes. */
const LONGEST_ROW = 1 << 24;

export interface CsvLayout {
  readonly encoding: Encoding;
  readonly byteOrderMark: number;
  readonly dialect: Dialect;
}

/** The one sheet of a CSV file. */
export class CsvSheet implements Sheet {
  readonly hidden = false;
  readonly hiddenColumns = [];

  constructor(
    private readonly source: ByteSource,
    private readonly layout: CsvLayout,
  ) {}

  get name(): string {
    return this.source.name;
  }

  async head(limit: number): Promise<readonly HeadRow[]> {
    const rows: HeadRow[] = [];
    if (limit <= 0) return rows;
    for await (const block of this.scanned({ columns: [], afterRow: 0 }, Math.min(limit, ROWS_PER_BLOCK), 1 << 16)) {
      for (let row = 0; row < block.rows; row++) {
        const cells = [...block.wholeRow(row)];
        while (cells.at(-1)?.kind === "empty") cells.pop();
        rows.push({ rowNumber: block.rowNumber[row] as number, hidden: false, cells });
        if (rows.length >= limit) return rows;
      }
    }
    return rows;
  }

  blocks(request: BlockRequest): AsyncIterable<CellBlock> {
    return this.scanned(request, ROWS_PER_BLOCK, BUFFER);
  }

  private async *scanned(request: BlockRequest, capacity: number, bufferSize: number): AsyncGenerator<CsvBlock> {
    const { dialect } = this.layout;
    const block = new CsvBlock(capacity, request.columns.length, dialect);
    const scanner = new RowScanner(this.name, dialect, request.columns, block);
    const first = (request.range?.from ?? 0) === 0;
    const afterRow = first ? Math.max(request.afterRow, dialect.leadingLines) : request.afterRow;
    const chunks = this.utf8(request)[Symbol.asyncIterator]();
    let bytes = new Uint8Array(bufferSize + 1);
    let end = 0;
    let chunk: Uint8Array = new Uint8Array(0);
    let last = false;
    try {
      while (!last) {
        while (end < bytes.length - 1 && !last) {
          if (chunk.length === 0) {
            const next = await chunks.next();
            if (next.done) last = true;
            else chunk = next.value;
          }
          const part = chunk.subarray(0, bytes.length - 1 - end);
          bytes.set(part, end);
          end += part.length;
          chunk = chunk.subarray(part.length);
        }
        block.bytes = bytes;
        let at = 0;
        do {
          request.signal?.throwIfAborted();
          at = scanner.scan(at, end, last, afterRow);
          if (block.rows > 0) yield block;
        } while (block.rows === capacity);
        bytes.copyWithin(0, at, end);
        end -= at;
        if (end === bytes.length - 1) {
          if (end >= LONGEST_ROW)
            throw new UnreadableFile(this.name, "damaged", `> ${LONGEST_ROW} bytes, dòng/line ${scanner.lines + 1}`);
          const larger = new Uint8Array(2 * (bytes.length - 1) + 1);
          larger.set(bytes.subarray(0, end));
          bytes = larger;
        }
      }
      request.onLines?.(scanner.lines);
    } finally {
      await chunks.return(undefined);
    }
  }

  /** The stored bytes as UTF-8 without a byte order mark; counts them for `onProgress`. */
  private async *utf8({ range, onProgress }: BlockRequest): AsyncGenerator<Uint8Array> {
    const { encoding, byteOrderMark } = this.layout;
    const from = Math.max(range?.from ?? 0, byteOrderMark);
    const recoder = encoding === "utf-8" ? undefined : transcoder(encoding);
    let read = from - (range?.from ?? 0);
    for await (const chunk of this.source.stream(from, range?.to)) {
      read += chunk.length;
      onProgress?.(read);
      yield recoder ? recoder.next(chunk) : chunk;
    }
    if (recoder) yield recoder.end();
  }
}
