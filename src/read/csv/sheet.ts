import type { CellBlock } from "../block.ts";
import { transcoder } from "../encoding/transcode.ts";
import type { BlockRequest, ByteRange, HeadRow, PortableSheet, Sheet } from "../sheet.ts";
import type { ByteSource } from "../source.ts";
import type { CsvBlock } from "./block.ts";
import type { CsvLayout } from "./layout.ts";
import { safeRanges } from "./ranges.ts";
import { rowBlocks } from "./row-blocks.ts";

const ROWS_PER_BLOCK = 4096;
const BUFFER = 1 << 19;

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

  get storedSize(): number | undefined {
    return this.source.size;
  }

  get portable(): PortableSheet | undefined {
    const { path } = this.source;
    return path === undefined ? undefined : { path, layout: this.layout };
  }

  async head(limit: number): Promise<readonly HeadRow[]> {
    const rows: HeadRow[] = [];
    if (limit <= 0) return rows;
    for await (const block of this.scanned({ columns: [], afterRow: 0 }, Math.min(limit, ROWS_PER_BLOCK), 1 << 16)) {
      for (let row = 0; row < block.rows; row++) {
        const cells = [...block.wholeRow(row)];
        const { length } = cells;
        while (cells.at(-1)?.kind === "empty") cells.pop();
        rows.push({ rowNumber: block.rowNumber[row] as number, hidden: false, cells, length });
        if (rows.length >= limit) return rows;
      }
    }
    return rows;
  }

  blocks(request: BlockRequest): AsyncIterable<CellBlock> {
    return this.scanned(request, ROWS_PER_BLOCK, BUFFER);
  }

  async ranges(): Promise<readonly ByteRange[]> {
    const { encoding, dialect, partSize } = this.layout;
    const { size } = this.source;
    if (size === undefined) return [{ from: 0, to: Number.MAX_SAFE_INTEGER }];
    return encoding === "utf-8" ? safeRanges(this.source, size, dialect, partSize) : [{ from: 0, to: size }];
  }

  private async *scanned(request: BlockRequest, rowsPerBlock: number, bufferSize: number): AsyncGenerator<CsvBlock> {
    const { dialect, byteOrderMark } = this.layout;
    const { columns, signal, range, onLines } = request;
    const [, ...others] = range || columns.length === 0 ? [] : await this.ranges();
    const leading = (range?.from ?? 0) === 0 ? dialect.leadingLines : 0;
    const afterRow = Math.max(request.afterRow, leading);
    const lines = yield* rowBlocks(this.utf8(request), {
      file: this.name,
      dialect,
      columns,
      afterRow,
      rowsPerBlock,
      bufferSize,
      borders: others.map(({ from }) => from - byteOrderMark),
      signal,
    });
    onLines?.(lines);
  }

  /** The stored bytes as UTF-8 without a byte order mark; counts them for `onProgress`. */
  private async *utf8({ range, onProgress }: BlockRequest): AsyncGenerator<Uint8Array> {
    const { encoding, byteOrderMark } = this.layout;
    const from = Math.max(range?.from ?? 0, byteOrderMark);
    const recoder = encoding === "utf-8" ? undefined : transcoder(encoding);
    let read = from - (range?.from ?? 0);
    for await (const chunk of this.source.stream(from, range?.to, "passing")) {
      read += chunk.length;
      onProgress?.(read);
      yield recoder ? recoder.next(chunk) : chunk;
    }
    if (recoder) yield recoder.end();
  }
}
