import type { Kernel } from "../../kernel/kernel.ts";
import { type CellBlock, DATE, EMPTY, NUMBER, type Repeat, SHARED, type SharedTexts, TEXT } from "../block.ts";
import { BlockArrays } from "../block-arrays.ts";
import { type Cell, EMPTY_CELL } from "../cell.ts";
import type { ByteWindow } from "./byte-window.ts";
import { type CellContext, cellValue, numberCell, textCell } from "./cell-value.ts";
import { RowCells } from "./row-cells.ts";
import { SERIAL_EPOCH } from "./serial-date.ts";
import { decodedText, trimmed, xmlText } from "./xml.ts";

/**
 * A run of rows of a sheet's XML, filled by the scanner again and again. `from` and `to` of an ESCAPED or OTHER cell are those
 * of its whole element.
 */
export class SheetBlock extends BlockArrays implements CellBlock {
  rows = 0;
  readonly serialEpoch: number;
  readonly repeats: Repeat[] = [];
  private readonly listed: RowCells;

  constructor(
    kernel: Kernel,
    private readonly window: ByteWindow,
    private readonly context: CellContext,
    columns: number,
    capacity: number,
  ) {
    super(kernel, columns, capacity);
    this.listed = new RowCells(kernel, context.file);
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

  /** The cells of the row element `bytes[from, to)`, as `RowCells` gives them. */
  rowCells(from: number, to: number, rowNumber: number): Iterable<Int32Array> {
    return this.listed.of(this.bytes, from, to, rowNumber);
  }

  cell(row: number, column: number): Cell {
    const at = column * this.capacity + row;
    const textOf = (from: number, to: number) => xmlText(this.bytes, from, to);
    return this.value(this.kind[at] as number, this.from[at] as number, this.to[at] as number, textOf);
  }

  wholeRow(row: number): readonly Cell[] {
    const cells: Cell[] = [];
    const [from, to] = [this.rowFrom[row] as number, this.rowTo[row] as number];
    const textOf = textIn(this.bytes, from, to);
    for (const listed of this.rowCells(from, to, this.rowNumber[row] as number)) {
      for (let i = 0; i < listed.length; i += 4) {
        const column = listed[i] as number;
        while (cells.length < column) cells.push(EMPTY_CELL);
        const cell = this.value(listed[i + 1] as number, listed[i + 2] as number, listed[i + 3] as number, textOf);
        if (cell.kind !== "empty" || cells[column] === undefined) cells[column] = cell;
      }
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

  private value(kind: number, from: number, to: number, textOf: (from: number, to: number) => string): Cell {
    switch (kind) {
      case EMPTY:
        return EMPTY_CELL;
      case NUMBER:
      case DATE:
        return numberCell(trimmed(textOf(from, to)), kind === DATE, this.context.epoch);
      case TEXT:
        return textCell(textOf(from, to));
      case SHARED:
        return textCell(this.context.sharedStrings.text(from));
      default:
        return cellValue(this.context, this.bytes, from, to);
    }
  }
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Gives texts of the element `bytes[start, end)`, which is decoded at once where each of its bytes is a letter. */
function textIn(bytes: Uint8Array, start: number, end: number): (from: number, to: number) => string {
  const whole = utf8.decode(bytes.subarray(start, end));
  if (whole.length !== end - start) return (from, to) => xmlText(bytes, from, to);
  return (from, to) => decodedText(whole.slice(from - start, to - start));
}
