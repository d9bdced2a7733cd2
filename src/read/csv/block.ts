import { type CellBlock, EMPTY, ESCAPED, MISSING } from "../block.ts";
import { type Cell, EMPTY_CELL } from "../cell.ts";
import type { Dialect } from "./dialect.ts";
import { rowCells, textCell, unquoted } from "./field.ts";

/** The arrays of a block of CSV rows; the scanner fills them, again and again. */
export class CsvBlock implements CellBlock {
  rows = 0;
  endsOpen = false;
  bytes: Uint8Array = new Uint8Array(0);
  readonly kind: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly rowNumber: Float64Array;
  readonly hidden: Uint8Array;
  readonly serialEpoch = 0;
  /** Per row, where its bytes begin and end, without the line end. */
  readonly rowFrom: Int32Array;
  readonly rowTo: Int32Array;

  constructor(
    readonly capacity: number,
    columns: number,
    private readonly dialect: Dialect,
  ) {
    this.kind = new Uint8Array(columns * capacity);
    this.from = new Int32Array(columns * capacity);
    this.to = new Int32Array(columns * capacity);
    this.rowNumber = new Float64Array(capacity);
    this.hidden = new Uint8Array(capacity);
    this.rowFrom = new Int32Array(capacity);
    this.rowTo = new Int32Array(capacity);
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
