import type { Kernel } from "../../kernel/kernel.ts";
import { type CellBlock, EMPTY, ESCAPED, MISSING } from "../block.ts";
import { BlockArrays } from "../block-arrays.ts";
import { type Cell, EMPTY_CELL } from "../cell.ts";
import type { Dialect } from "./dialect.ts";
import { rowCells, textCell, unquoted } from "./field.ts";

/** A block of CSV rows; the scanner fills it, again and again. A row's bytes are without its line end. */
export class CsvBlock extends BlockArrays implements CellBlock {
  rows = 0;
  endsOpen = false;
  bytes: Uint8Array = new Uint8Array(0);
  readonly serialEpoch = 0;

  constructor(
    kernel: Kernel,
    capacity: number,
    columns: number,
    private readonly dialect: Dialect,
  ) {
    super(kernel, columns, capacity);
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
