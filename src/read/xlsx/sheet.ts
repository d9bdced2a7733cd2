import type { CellBlock } from "../block.ts";
import type { BlockRequest, HeadRow, Sheet } from "../sheet.ts";
import { UnreadableFile } from "../unreadable.ts";
import { ByteWindow } from "./byte-window.ts";
import type { CellContext } from "./cell-value.ts";
import type { OpcPackage } from "./package.ts";
import { RowScanner } from "./row-scanner.ts";
import { SheetBlock } from "./sheet-block.ts";
import { type SheetStart, sheetStart } from "./sheet-start.ts";
import type { SheetEntry } from "./workbook.ts";

const START_BYTES = 1 << 10;
const HEAD_BYTES = 1 << 16;
const SCAN_BYTES = 1 << 19;
const MOST_ROWS = 4096;
const FEWEST_ROWS = 64;
/** Entries of a block, all columns together; so many columns don't make it huge. */
const BLOCK_ENTRIES = 1 << 18;

/** A worksheet whose part has been looked into as far as its rows. */
export class XlsxSheet implements Sheet {
  private constructor(
    private readonly parts: OpcPackage,
    private readonly entry: SheetEntry,
    readonly hiddenColumns: readonly number[],
    private readonly context: () => Promise<CellContext>,
  ) {}

  static async open(parts: OpcPackage, entry: SheetEntry, context: () => Promise<CellContext>): Promise<XlsxSheet> {
    const window = new ByteWindow(START_BYTES);
    let start: SheetStart | undefined;
    for await (const chunk of parts.stream(entry.part, { chunkSize: HEAD_BYTES })) {
      window.append(chunk);
      if (window.isWorthScanning()) start = startOfRows(parts, entry, window);
      if (start !== undefined) break;
    }
    start ??= startOfRows(parts, entry, window);
    if (start === undefined) throw endsTooSoon(parts, entry);
    return new XlsxSheet(parts, entry, start.hiddenColumns, context);
  }

  get name(): string {
    return this.entry.name;
  }

  get hidden(): boolean {
    return this.entry.hidden;
  }

  async head(limit: number): Promise<readonly HeadRow[]> {
    const rows: HeadRow[] = [];
    for await (const block of this.scan({ columns: [], afterRow: 0 }, HEAD_BYTES)) {
      for (let row = 0; row < block.rows && rows.length < limit; row++) {
        rows.push({
          rowNumber: block.rowNumber[row] as number,
          hidden: block.hidden[row] === 1,
          cells: block.wholeRow(row),
        });
      }
      if (rows.length >= limit) break;
    }
    return rows;
  }

  blocks(request: BlockRequest): AsyncIterable<CellBlock> {
    return this.scan(request, SCAN_BYTES);
  }

  private async *scan(request: BlockRequest, chunkSize: number): AsyncGenerator<CellBlock> {
    const { parts, entry } = this;
    const { columns, afterRow, onProgress, signal } = request;
    const context = await this.context();
    const capacity = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, Math.floor(BLOCK_ENTRIES / (columns.length + 1))));
    const block = new SheetBlock(context, columns.length, capacity);
    const window = new ByteWindow(chunkSize);
    let scanner: RowScanner | undefined;
    let isWithoutRows = false;

    const scanned = function* (): Generator<CellBlock> {
      if (scanner === undefined) {
        const start = startOfRows(parts, entry, window);
        if (start === undefined) return;
        isWithoutRows = !start.hasRows;
        scanner = new RowScanner(context, start.prefixLength, columns, afterRow);
        window.scannedTo(start.rowsFrom);
      }
      while (!isWithoutRows && !scanner.ended) {
        block.startOver(window.bytes);
        window.scannedTo(scanner.scan(block, window.from, window.to));
        const isFull = block.rows === capacity;
        if (block.rows > 0) yield block;
        if (!isFull) break;
      }
    };

    for await (const chunk of parts.stream(entry.part, { chunkSize, onProgress, signal })) {
      // What stands behind the rows is passed over; it is inflated all the same, or its checksum would go unverified.
      if (isWithoutRows || scanner?.ended) continue;
      window.append(chunk);
      if (window.isWorthScanning()) {
        yield* scanned();
        refuseEndless(parts, entry, window);
      }
    }
    yield* scanned();
    if (!isWithoutRows && !scanner?.ended) throw endsTooSoon(parts, entry);
  }
}

function startOfRows(parts: OpcPackage, entry: SheetEntry, window: ByteWindow): SheetStart | undefined {
  const start = sheetStart(parts.file, window.bytes, window.from, window.to);
  if (start === undefined) {
    window.scannedTo(window.from);
    refuseEndless(parts, entry, window);
  }
  return start;
}

function refuseEndless(parts: OpcPackage, entry: SheetEntry, window: ByteWindow): void {
  if (window.length > parts.limits.rowBytes) throw new UnreadableFile(parts.file, "too-large", entry.name);
}

function endsTooSoon(parts: OpcPackage, entry: SheetEntry): UnreadableFile {
  return new UnreadableFile(parts.file, "damaged", `${entry.name} (${entry.part})`);
}
