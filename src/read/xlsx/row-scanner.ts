import { EMPTY, OTHER } from "../block.ts";
import { UnreadableFile } from "../unreadable.ts";
import { columnLetters, columnOfReference, LAST_COLUMN, LAST_ROW, rowOfReference } from "./cell-reference.ts";
import { type CellContext, cellValue } from "./cell-value.ts";
import { PlainCell } from "./plain-cell.ts";
import { PlainRow } from "./plain-row.ts";
import { digits, rowCells } from "./row-cells.ts";
import type { SheetBlock } from "./sheet-block.ts";
import { isTrue } from "./workbook.ts";
import { CDATA, DONE, END, START, TEXT, XmlCursor } from "./xml.ts";

/** What the cursor has come upon where a cell or the row's end was due. */
const UNFINISHED = 0;
const CELL = 1;
const ROW_END = 2;
const NOTHING = 3;

const NO_SLOTS = new Int16Array(LAST_COLUMN + 1).fill(-1);

/**
 * Finds rows and cells in the bytes of a sheet's XML and notes them in a block, building nothing. Plain cells go the
 * fast way; anything else that XML and the standard allow goes through the XML cursor and is noted as OTHER.
 */
export class RowScanner {
  /** The end of the rows has been passed. */
  ended = false;
  /** Per sheet column (from 1), the block's column, or −1. */
  private readonly slots = new Int16Array(LAST_COLUMN + 1).fill(-1);
  private readonly seenRows = new Uint8Array(LAST_ROW / 8 + 1);
  readonly plainCell: PlainCell;
  private cursor: XmlCursor;
  private readonly row: PlainRow;
  private lastRow = 0;

  /** `afterRow`: only rows with a higher number are noted. */
  constructor(
    private readonly context: CellContext,
    prefixLength: number,
    columns: readonly number[],
    private readonly afterRow: number,
  ) {
    this.cursor = new XmlCursor(context.file, new Uint8Array(0), 0, 0);
    this.row = new PlainRow(prefixLength);
    this.plainCell = new PlainCell(prefixLength, context.isDate, context.sharedStrings.count);
    columns.forEach((column, slot) => {
      if (column < LAST_COLUMN) this.slots[column + 1] = slot;
    });
  }

  /** Notes the complete rows of the block's bytes `[from, to)` until it is full; returns where the next one begins. */
  scan(block: SheetBlock, from: number, to: number): number {
    this.cursor = new XmlCursor(this.context.file, block.bytes, from, to);
    this.plainCell.startOver(block.bytes);
    let at = from;
    while (block.rows < block.capacity && !this.ended) {
      const behindTag = this.rowTag(block.bytes, at);
      if (behindTag < 0) return at;
      const behindRow = this.row.number === 0 ? behindTag : this.cells(block, at, behindTag);
      if (behindRow < 0) return at;
      at = behindRow;
    }
    return at;
  }

  /** Passes a row's start tag; `row.number` is 0 where something else stood there. −1 where that is unfinished. */
  private rowTag(bytes: Uint8Array, at: number): number {
    const behind = this.row.read(bytes, at);
    return behind < 0 ? this.slowRowTag(at) : behind;
  }

  private slowRowTag(at: number): number {
    const { cursor, row } = this;
    row.number = 0;
    cursor.at = at;
    const kind = cursor.next();
    if (kind === DONE) return -1;
    if (kind === START) {
      if (!cursor.is("row")) return cursor.skipElement() ? cursor.at : -1;
      const reference = cursor.attribute("r");
      row.number = reference === undefined ? this.lastRow + 1 : rowOfReference(reference);
      row.isHidden = isTrue(cursor.attribute("hidden"));
      row.isEmptyElement = cursor.selfClosing;
      if (row.number < 1 || row.number > LAST_ROW) throw this.outside(`dòng / row “${reference ?? row.number}”`);
    } else if (kind === END) {
      if (!cursor.is("sheetData")) throw this.damaged("sheetData");
      this.ended = true;
    }
    return cursor.at;
  }

  /** Notes the cells behind a row's start tag; returns where the row ends, −1 where it does not end yet. */
  private cells(block: SheetBlock, rowFrom: number, from: number): number {
    const { bytes, capacity, rows } = block;
    const { plainCell, row } = this;
    const slots = row.number > this.afterRow ? this.slots : NO_SLOTS;
    const rowDigits = digits(row.number);
    let isFilled = false;
    let isAscending = true;
    let lastColumn = 0;
    let at = from;
    while (!row.isEmptyElement) {
      let behind = plainCell.read(bytes, at, rowDigits);
      if (behind < 0) {
        behind = row.end(bytes, at);
        if (behind >= 0) {
          at = behind;
          break;
        }
        const found = this.slowStep(bytes, at, lastColumn);
        if (found === UNFINISHED) return -1;
        behind = this.cursor.at;
        if (found !== CELL) {
          at = behind;
          if (found === ROW_END) break;
          continue;
        }
      }
      at = behind;
      const { column } = plainCell;
      if (column <= lastColumn) isAscending = false;
      lastColumn = column;
      if (plainCell.kind === EMPTY) continue;
      isFilled = true;
      const slot = slots[column] as number;
      if (slot < 0) continue;
      const entry = slot * capacity + rows;
      block.kind[entry] = plainCell.kind;
      block.from[entry] = plainCell.from;
      block.to[entry] = plainCell.to;
    }
    this.lastRow = row.number;
    if (isFilled) {
      const isRepeated = this.hasSeen(row.number);
      if (slots !== NO_SLOTS) {
        if (!isAscending) this.noteDoubleCells(block, rowFrom, at);
        if (isRepeated) block.repeats.push({ rowNumber: row.number });
        block.noteRow(row.number, row.isHidden, rowFrom, at);
      }
    }
    return at;
  }

  /** Lets the cursor pass what is no plain cell, and leaves a cell in `plainCell` as OTHER or EMPTY. */
  private slowStep(bytes: Uint8Array, at: number, lastColumn: number): number {
    const { cursor, plainCell } = this;
    cursor.at = at;
    const kind = cursor.next();
    if (kind === DONE) return UNFINISHED;
    if (kind === TEXT || kind === CDATA) return NOTHING;
    if (kind === END) {
      if (cursor.is("row")) return ROW_END;
      throw this.damaged(`row ${this.row.number}`);
    }
    if (!cursor.is("c")) {
      if (cursor.is("row")) throw this.damaged(`row ${this.row.number}`);
      return cursor.skipElement() ? NOTHING : UNFINISHED;
    }
    const reference = cursor.attribute("r");
    const column = reference === undefined ? lastColumn : columnOfReference(reference);
    if (column === undefined || column >= LAST_COLUMN)
      throw this.outside(`ô / cell “${reference ?? `${columnLetters(LAST_COLUMN)}${this.row.number}`}”`);
    if (!cursor.skipElement()) return UNFINISHED;
    plainCell.column = column + 1;
    plainCell.kind = cellValue(this.context, bytes, at, cursor.at).kind === "empty" ? EMPTY : OTHER;
    plainCell.from = at;
    plainCell.to = cursor.at;
    return CELL;
  }

  /** Cells out of order are read where they say they belong. */
  private noteDoubleCells(block: SheetBlock, from: number, to: number): void {
    const seen = new Set<number>();
    const { number } = this.row;
    for (const { column, kind } of rowCells(this.context.file, block.bytes, from, to, this.plainCell, number)) {
      if (kind === EMPTY) continue;
      if (seen.has(column)) block.repeats.push({ rowNumber: number, column });
      seen.add(column);
    }
  }

  /** Whether a row of that number was there before; it is from now on. */
  private hasSeen(number: number): boolean {
    const mask = 1 << (number & 7);
    const seen = this.seenRows[number >> 3] as number;
    this.seenRows[number >> 3] = seen | mask;
    return (seen & mask) !== 0;
  }

  /** A place that no sheet has: Excel doesn't open such a file either; programs that do drop the cell without a word. */
  private outside(place: string): UnreadableFile {
    return this.damaged(`${place}: ngoài / outside A1:${columnLetters(LAST_COLUMN - 1)}${LAST_ROW}`);
  }

  private damaged(what: string): UnreadableFile {
    return new UnreadableFile(this.context.file, "damaged", `${this.context.sheet}: ${what}`);
  }
}
