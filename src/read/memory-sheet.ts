import { type CellBlock, DATE, EMPTY, NUMBER, OTHER, TEXT } from "./block.ts";
import { type Cell, EMPTY_CELL } from "./cell.ts";
import type { BlockRequest, HeadRow, Sheet } from "./sheet.ts";

const ROWS_PER_BLOCK = 1024;

export interface MemorySheetContent {
  readonly name: string;
  readonly hidden?: boolean;
  readonly hiddenColumns?: readonly number[];
  /** Rows that are not empty, in order. */
  readonly rows: readonly HeadRow[];
  /** Of the file it comes from, in bytes; what progress ends at. */
  readonly storedSize: number;
}

/** A sheet of a format that can't be read in passing: all its cells are in memory. */
export class MemorySheet implements Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];

  constructor(private readonly content: MemorySheetContent) {
    this.name = content.name;
    this.hidden = content.hidden ?? false;
    this.hiddenColumns = content.hiddenColumns ?? [];
  }

  async head(limit: number): Promise<readonly HeadRow[]> {
    return this.content.rows.slice(0, Math.max(0, limit));
  }

  async *blocks({ columns, afterRow, onProgress, signal }: BlockRequest): AsyncGenerator<CellBlock> {
    const { rows, storedSize } = this.content;
    const block = new MemoryBlock(columns);
    const first = rows.findIndex((row) => row.rowNumber > afterRow);
    if (first >= 0) {
      for (let at = first; at < rows.length; at += ROWS_PER_BLOCK) {
        signal?.throwIfAborted();
        block.fill(rows.slice(at, at + ROWS_PER_BLOCK));
        onProgress?.(Math.floor((storedSize * Math.min(at + ROWS_PER_BLOCK, rows.length)) / rows.length));
        yield block;
      }
    }
  }
}

class MemoryBlock implements CellBlock {
  readonly capacity = ROWS_PER_BLOCK;
  readonly serialEpoch = 0;
  readonly kind: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly rowNumber = new Float64Array(ROWS_PER_BLOCK);
  readonly hidden = new Uint8Array(ROWS_PER_BLOCK);
  bytes = new Uint8Array(1 << 16);
  private held: readonly HeadRow[] = [];
  private length = 0;

  constructor(private readonly columns: readonly number[]) {
    this.kind = new Uint8Array(columns.length * ROWS_PER_BLOCK);
    this.from = new Int32Array(columns.length * ROWS_PER_BLOCK);
    this.to = new Int32Array(columns.length * ROWS_PER_BLOCK);
  }

  get rows(): number {
    return this.held.length;
  }

  fill(rows: readonly HeadRow[]): void {
    this.held = rows;
    this.length = 0;
    for (const [row, { rowNumber, hidden, cells }] of rows.entries()) {
      this.rowNumber[row] = rowNumber;
      this.hidden[row] = hidden ? 1 : 0;
      for (const [column, sheetColumn] of this.columns.entries()) {
        this.put(column * ROWS_PER_BLOCK + row, cells[sheetColumn] ?? EMPTY_CELL);
      }
    }
  }

  cell(row: number, column: number): Cell {
    return this.held[row]?.cells[this.columns[column] ?? -1] ?? EMPTY_CELL;
  }

  wholeRow(row: number): readonly Cell[] {
    return this.held[row]?.cells ?? [];
  }

  sharedText(index: number): string {
    throw new RangeError(`no shared string ${index}`);
  }

  private put(at: number, cell: Cell): void {
    this.from[at] = this.length;
    switch (cell.kind) {
      case "empty":
        this.kind[at] = EMPTY;
        break;
      case "text":
        this.kind[at] = TEXT;
        this.write(cell.text);
        break;
      case "number":
        this.kind[at] = NUMBER;
        this.write(cell.digits);
        break;
      case "date":
        this.kind[at] = DATE;
        this.write(String(cell.day));
        break;
      default:
        this.kind[at] = OTHER;
    }
    this.to[at] = this.length;
  }

  private write(text: string): void {
    const most = text.length * 3;
    if (this.length + most > this.bytes.length) {
      const larger = new Uint8Array(2 * (this.length + most));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.length += new TextEncoder().encodeInto(text, this.bytes.subarray(this.length)).written;
  }
}
