import type { Kernel } from "../../kernel/kernel.ts";
import { type CellBlock, DATE, EMPTY, NUMBER, type Repeat, SHARED, type SharedTexts, TEXT } from "../block.ts";
import { type Cell, EMPTY_CELL } from "../cell.ts";
import type { ByteWindow } from "./byte-window.ts";
import { type CellContext, cellValue, numberCell, textCell } from "./cell-value.ts";
import type { PlainCell } from "./plain-cell.ts";
import { rowCells } from "./row-cells.ts";
import { SERIAL_EPOCH } from "./serial-date.ts";
import { trimmed, xmlText } from "./xml.ts";

/** A run of rows of a sheet's XML. `from` and `to` of an ESCAPED or OTHER cell are those of its whole element. */
export class SheetBlock implements CellBlock {
  rows = 0;
  kind: Uint8Array = new Uint8Array(0);
  from = new Int32Array(0);
  to = new Int32Array(0);
  rowNumber = new Float64Array(0);
  readonly hidden: Uint8Array;
  /** Per row, where its element stands in `bytes`. */
  readonly rowFrom: Int32Array;
  readonly rowTo: Int32Array;
  readonly serialEpoch: number;
  readonly repeats: Repeat[] = [];

  constructor(
    private readonly context: CellContext,
    private readonly plainCell: PlainCell,
    columns: number,
    readonly capacity: number,
    readonly kernel: Kernel,
    private readonly window: ByteWindow,
  ) {
    const entries = columns * capacity;
    const kind = kernel.allocate(entries);
    const from = kernel.allocate(4 * entries);
    const to = kernel.allocate(4 * entries);
    const rowNumber = kernel.allocate(8 * capacity);
    kernel.keep(() => {
      this.kind = kernel.bytes(kind, entries);
      this.from = kernel.integers(from, entries);
      this.to = kernel.integers(to, entries);
      this.rowNumber = kernel.numbers(rowNumber, capacity);
    });
    this.hidden = new Uint8Array(capacity);
    this.rowFrom = new Int32Array(capacity);
    this.rowTo = new Int32Array(capacity);
    this.serialEpoch = SERIAL_EPOCH[context.epoch];
  }

  get bytes(): Uint8Array {
    return this.window.bytes;
  }

  startOver(): void {
    this.rows = 0;
    this.kind.fill(EMPTY);
    this.repeats.length = 0;
  }

  noteRow(rowNumber: number, isHidden: boolean, from: number, to: number): void {
    this.rowNumber[this.rows] = rowNumber;
    this.hidden[this.rows] = isHidden ? 1 : 0;
    this.rowFrom[this.rows] = from;
    this.rowTo[this.rows] = to;
    this.rows++;
  }

  cell(row: number, column: number): Cell {
    const at = column * this.capacity + row;
    return this.value(this.kind[at] as number, this.from[at] as number, this.to[at] as number);
  }

  wholeRow(row: number): readonly Cell[] {
    const cells: Cell[] = [];
    const { bytes, rowFrom, rowTo, rowNumber } = this;
    const [start, end, number] = [rowFrom[row] as number, rowTo[row] as number, rowNumber[row] as number];
    for (const { column, kind, from, to } of rowCells(this.context.file, bytes, start, end, this.plainCell, number)) {
      while (cells.length < column) cells.push(EMPTY_CELL);
      const cell = this.value(kind, from, to);
      if (cell.kind !== "empty" || cells[column] === undefined) cells[column] = cell;
    }
    while (cells.at(-1)?.kind === "empty") cells.pop();
    return cells;
  }

  get shared(): SharedTexts {
    return this.context.sharedStrings;
  }

  sharedText(index: number): string {
    return this.context.sharedStrings.text(index);
  }

  private value(kind: number, from: number, to: number): Cell {
    switch (kind) {
      case EMPTY:
        return EMPTY_CELL;
      case NUMBER:
      case DATE:
        return numberCell(trimmed(xmlText(this.bytes, from, to)), kind === DATE, this.context.epoch);
      case TEXT:
        return textCell(xmlText(this.bytes, from, to));
      case SHARED:
        return textCell(this.context.sharedStrings.text(from));
      default:
        return cellValue(this.context, this.bytes, from, to);
    }
  }
}
