import type { Kernel } from "../../kernel/kernel.ts";
import { type CellBlock, EMPTY, ESCAPED, MISSING } from "../block.ts";
import { type Cell, EMPTY_CELL } from "../cell.ts";
import type { Dialect } from "./dialect.ts";
import { rowCells, textCell, unquoted } from "./field.ts";

/** Where a block's arrays are in the kernel's memory. */
export interface BlockAddresses {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
  readonly rowNumber: number;
  readonly rowFrom: number;
  readonly rowTo: number;
}

/** The arrays of a block of CSV rows; the scanner fills them, again and again. */
export class CsvBlock implements CellBlock {
  rows = 0;
  endsOpen = false;
  bytes: Uint8Array = new Uint8Array(0);
  kind: Uint8Array = new Uint8Array(0);
  from = new Int32Array(0);
  to = new Int32Array(0);
  rowNumber = new Float64Array(0);
  readonly hidden: Uint8Array;
  readonly serialEpoch = 0;
  /** Per row, where its bytes begin and end, without the line end. */
  rowFrom = new Int32Array(0);
  rowTo = new Int32Array(0);
  readonly addresses: BlockAddresses;

  constructor(
    readonly kernel: Kernel,
    readonly capacity: number,
    private readonly columns: number,
    private readonly dialect: Dialect,
  ) {
    const entries = columns * capacity;
    this.addresses = {
      kind: kernel.allocate(entries),
      from: kernel.allocate(4 * entries),
      to: kernel.allocate(4 * entries),
      rowNumber: kernel.allocate(8 * capacity),
      rowFrom: kernel.allocate(4 * capacity),
      rowTo: kernel.allocate(4 * capacity),
    };
    this.hidden = new Uint8Array(capacity);
    kernel.keep(() => this.#view());
  }

  #view(): void {
    const { kernel, columns, capacity, addresses } = this;
    const entries = columns * capacity;
    this.kind = kernel.bytes(addresses.kind, entries);
    this.from = kernel.integers(addresses.from, entries);
    this.to = kernel.integers(addresses.to, entries);
    this.rowNumber = kernel.numbers(addresses.rowNumber, capacity);
    this.rowFrom = kernel.integers(addresses.rowFrom, capacity);
    this.rowTo = kernel.integers(addresses.rowTo, capacity);
  }

  cell(row: number, column: number): Cell {
    const at = column * this.capacity + row;
    const kind = this.kind[at];
    if (kind === EMPTY || kind === MISSING) return EMPTY_CELL;
    const from = this.from[at] as number;
    const to = this.to[at] as number;
    return textCell(kind === ESCAPED ? unquoted(this.bytes, from, to) : decode(this.bytes.subarray(from, to)));
  }

  wholeRow(row: number): readonly Cell[] {
    return rowCells(this.bytes, this.rowFrom[row] as number, this.rowTo[row] as number, this.dialect);
  }

  sharedText(index: number): string {
    throw new RangeError(`a CSV file has no shared string ${index}`);
  }
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

function decode(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
