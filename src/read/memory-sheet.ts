import { Kernel } from "../kernel/kernel.ts";
import { type CellBlock, DATE, EMPTY, NUMBER, OTHER, TEXT } from "./block.ts";
import { BlockArrays } from "./block-arrays.ts";
import { type Cell, EMPTY_CELL } from "./cell.ts";
import type { BlockRequest, HeadRow, Sheet } from "./sheet.ts";

const ROWS_PER_BLOCK = 1024;
/** Room for the bytes of a block's cells, at first. */
const FIRST_BYTES = 1 << 16;
/** Dates are given as serials of the 1900 system. */
const SERIAL_EPOCH = -25_569;

const encoder = new TextEncoder();

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
    const first = rows.findIndex((row) => row.rowNumber > afterRow);
    if (first < 0) return;
    const kernel = Kernel.take();
    try {
      const block = new MemoryBlock(kernel, columns);
      for (let at = first; at < rows.length; at += ROWS_PER_BLOCK) {
        signal?.throwIfAborted();
        block.fill(rows.slice(at, at + ROWS_PER_BLOCK));
        onProgress?.(Math.floor((storedSize * Math.min(at + ROWS_PER_BLOCK, rows.length)) / rows.length));
        yield block;
      }
    } finally {
      kernel.giveBack();
    }
  }
}

class MemoryBlock extends BlockArrays implements CellBlock {
  readonly serialEpoch = SERIAL_EPOCH;
  bytes = new Uint8Array(0);
  private held: readonly HeadRow[] = [];
  private address = 0;
  private room = 0;
  private length = 0;

  constructor(
    kernel: Kernel,
    private readonly columns: readonly number[],
  ) {
    super(kernel, columns.length, ROWS_PER_BLOCK);
    kernel.keep(() => {
      this.bytes = kernel.bytes(this.address, this.room);
    });
    this.makeRoom(FIRST_BYTES);
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
        this.write(String(cell.day - SERIAL_EPOCH));
        break;
      default:
        this.kind[at] = OTHER;
    }
    this.to[at] = this.length;
  }

  private write(text: string): void {
    const needed = this.length + text.length * 3;
    if (needed > this.room) this.makeRoom(2 * needed);
    this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  /** Room for so many bytes, those that are there taken along. */
  private makeRoom(size: number): void {
    const { kernel } = this;
    const before = this.address;
    this.address = kernel.allocate(size);
    this.room = size;
    this.bytes = kernel.bytes(this.address, size);
    this.bytes.set(kernel.bytes(before, this.length));
  }
}
