import type { Kernel } from "../../kernel/kernel.ts";
import { EMPTY, OTHER } from "../block.ts";
import { UnreadableFile } from "../unreadable.ts";
import { columnLetters, columnOfReference, LAST_COLUMN, LAST_ROW, rowOfReference } from "./cell-reference.ts";
import { type CellContext, cellValue } from "./cell-value.ts";
import type { SheetBlock } from "./sheet-block.ts";
import { isTrue } from "./workbook.ts";
import { CDATA, DONE, END, START, TEXT, XmlCursor } from "./xml.ts";

/** Why the kernel's scan has stopped: the block is full; no plain row's tag stands there; no plain cell; a row to look at. */
const FULL = 0;
const NO_ROW_TAG = 1;
const NO_CELL = 2;

/** Room for a bit per row. */
const SEEN_BYTES = LAST_ROW / 8 + 1;

export interface RowsWanted {
  /** From 0, ascending. */
  readonly columns: readonly number[];
  /** Only rows with a higher number are noted. */
  readonly afterRow: number;
}

/**
 * Finds rows and cells in the bytes of a sheet's XML and notes them in a block, building nothing. The kernel passes plain
 * cells; anything else that XML and the standard allow goes through the XML cursor and is noted as OTHER.
 */
export class RowScanner {
  /** The end of the rows has been passed. */
  ended = false;
  private cursor: XmlCursor;

  constructor(
    private readonly kernel: Kernel,
    private readonly context: CellContext,
    private readonly block: SheetBlock,
    prefixLength: number,
    { columns, afterRow }: RowsWanted,
  ) {
    this.cursor = new XmlCursor(context.file, new Uint8Array(0), 0, 0);
    const { isDate, sharedStrings } = context;
    const asked = columns.filter((column) => column < LAST_COLUMN);
    const lastAsked = (asked.at(-1) ?? -1) + 1;
    const dateFormats = kernel.allocate(isDate.length);
    const slots = kernel.allocate(2 * (lastAsked + 1));
    const seen = kernel.allocate(SEEN_BYTES);
    kernel.bytes(dateFormats, isDate.length).set(isDate);
    const slotOf = kernel.shortIntegers(slots, lastAsked + 1).fill(-1);
    asked.forEach((column, slot) => {
      slotOf[column + 1] = slot;
    });
    // looked at behind the last allocation, which may have moved them
    const { kind, from, to, rowNumber, hidden, rowFrom, rowTo } = block;
    kernel.run.xlsxStart(
      ...([prefixLength, dateFormats, isDate.length, sharedStrings.count] as const),
      ...([afterRow, slots, lastAsked, seen, block.capacity] as const),
      ...([kind.byteOffset, from.byteOffset, to.byteOffset, rowNumber.byteOffset] as const),
      ...([hidden.byteOffset, rowFrom.byteOffset, rowTo.byteOffset] as const),
    );
  }

  /** Notes the complete rows of the block's bytes `[from, to)` until it is full; returns where the next one begins. */
  scan(from: number, to: number): number {
    const { block } = this;
    const { run } = this.kernel;
    this.cursor = new XmlCursor(this.context.file, block.bytes, from, to);
    run.xlsxBlock(block.bytes.byteOffset);
    const next = this.rows(from);
    block.rows = run.xlsxRows();
    return next;
  }

  private rows(from: number): number {
    const { run } = this.kernel;
    let at = from;
    for (;;) {
      const found = run.xlsxScan(at);
      at = run.xlsxStoppedAt();
      if (found === FULL) return at;
      if (found === NO_ROW_TAG) {
        if (!this.slowRowTag(at)) return at;
        at = this.cursor.at;
        if (this.ended) return at;
      } else if (found === NO_CELL) {
        if (!this.slowStep(at)) return run.xlsxRowFrom();
        at = this.cursor.at;
      } else {
        this.noteRepeats(run.xlsxRowFrom(), at);
      }
    }
  }

  /** Lets the cursor pass what is no plain row's start tag; false where that is unfinished. */
  private slowRowTag(at: number): boolean {
    const { cursor } = this;
    const { run } = this.kernel;
    cursor.at = at;
    const kind = cursor.next();
    if (kind === DONE) return false;
    if (kind === START) {
      if (!cursor.is("row")) return cursor.skipElement();
      const reference = cursor.attribute("r");
      const number = reference === undefined ? run.xlsxLastRow() + 1 : rowOfReference(reference);
      if (number < 1 || number > LAST_ROW) throw this.outside(`dòng / row “${reference ?? number}”`);
      run.xlsxEnterRow(at, number, isTrue(cursor.attribute("hidden")), cursor.selfClosing);
    } else if (kind === END) {
      if (!cursor.is("sheetData")) throw this.damaged("sheetData");
      this.ended = true;
    }
    return true;
  }

  /** Lets the cursor pass what is no plain cell, and notes a cell as OTHER; false where that is unfinished. */
  private slowStep(at: number): boolean {
    const { cursor } = this;
    const { run } = this.kernel;
    cursor.at = at;
    const kind = cursor.next();
    if (kind === DONE) return false;
    if (kind === TEXT || kind === CDATA) return true;
    if (kind === END) {
      if (!cursor.is("row")) throw this.damaged(`row ${run.xlsxRowNumber()}`);
      run.xlsxLeaveRow();
      return true;
    }
    if (!cursor.is("c")) {
      if (cursor.is("row")) throw this.damaged(`row ${run.xlsxRowNumber()}`);
      return cursor.skipElement();
    }
    const reference = cursor.attribute("r");
    const column = reference === undefined ? run.xlsxLastColumn() : columnOfReference(reference);
    if (column === undefined || column >= LAST_COLUMN)
      throw this.outside(`ô / cell “${reference ?? `${columnLetters(LAST_COLUMN)}${run.xlsxRowNumber()}`}”`);
    if (!cursor.skipElement()) return false;
    const isEmpty = cellValue(this.context, this.block.bytes, at, cursor.at).kind === "empty";
    run.xlsxNoteCell(column + 1, isEmpty ? EMPTY : OTHER, at, cursor.at);
    return true;
  }

  /** Of the row read last; cells out of order are read where they say they belong. */
  private noteRepeats(from: number, to: number): void {
    const { run } = this.kernel;
    const { repeats } = this.block;
    const rowNumber = run.xlsxRowNumber();
    const seen = new Set<number>();
    const listed = run.xlsxRowIsAscending() ? [] : this.block.rowCells(from, to, rowNumber);
    for (const cells of listed) {
      for (let i = 0; i < cells.length; i += 4) {
        if (cells[i + 1] === EMPTY) continue;
        const column = cells[i] as number;
        if (seen.has(column)) repeats.push({ rowNumber, column });
        seen.add(column);
      }
    }
    if (run.xlsxRowIsRepeated()) repeats.push({ rowNumber });
  }

  /** A place that no sheet has: Excel doesn't open such a file either; programs that do drop the cell without a word. */
  private outside(place: string): UnreadableFile {
    return this.damaged(`${place}: ngoài / outside A1:${columnLetters(LAST_COLUMN - 1)}${LAST_ROW}`);
  }

  private damaged(what: string): UnreadableFile {
    return new UnreadableFile(this.context.file, "damaged", `${this.context.sheet}: ${what}`);
  }
}
