import { known } from "../../values/known.ts";
import { decimalSeparator, formatCell } from "../format.ts";
import { type Column, type ColumnGroup, cellAt, type Head, type PrintStyle, type Row, type Table } from "../grid.ts";
import { widestOf } from "../table/text.ts";
import { decimalsOf } from "./sheet-cell.ts";
import { linesOf, textWidth } from "./text-size.ts";

/** A column of a table where it stands in a sheet; the sign of its status has a narrow column of its own after it. */
export interface SheetColumn {
  /** From 1. */
  readonly place: number;
  readonly group: ColumnGroup;
  readonly column: Column;
  /** Place in `Row.cells`, and that of its status where it is printed as a sign. */
  readonly cell: number;
  readonly sign?: number;
  /** That its contents need. */
  readonly width: number;
  /** Of its longest figure. */
  readonly decimals: number;
}

export const SIGN_WIDTH = 3;
const WIDEST_TEXT = 30;
/** Room for a signature. */
const BY_HAND = 24;
const NARROWEST_NUMBER = 8;
/** Up to here a column grows so that its head takes two lines. */
const WIDEST_HEAD = 13;
const HEAD_LINES = 2;
const PADDING = 1.5;
/** What a text stands off the line to its left, and a figure off the one to its right. */
const INDENT = 1.5;
const OFFSET = 0.7;
const PERCENT = 1.7;
const BOLD = { isBold: true } as const;

/** A table's columns from left to right. */
export function sheetColumns(table: Table, style: PrintStyle): SheetColumn[] {
  const columns: SheetColumn[] = [];
  let cell = 0;
  let place = 1;
  for (const group of table.groups) {
    const mark = group.columns.findIndex((column) => column.mark === "always");
    group.columns.forEach((column, index) => {
      if (index === mark) return;
      const sign = index === 0 && mark >= 0 ? cell + mark : undefined;
      const decimals = Math.max(0, ...table.rows.map((row) => decimalsOf(cellAt(row, cell + index), style)));
      columns.push({
        place,
        group,
        column,
        cell: cell + index,
        ...(sign === undefined ? {} : { sign }),
        width: widthOfColumn(column, cell + index, decimals, table.rows, style),
        decimals,
      });
      place += sign === undefined ? 1 : 2;
    });
    cell += group.columns.length;
  }
  return columns;
}

function widthOfColumn(
  column: Column,
  cell: number,
  decimals: number,
  rows: readonly Row[],
  style: PrintStyle,
): number {
  const cells = rows.map((row) => cellAt(row, cell));
  const texts = cells.map((one) => formatCell(one, style));
  const head = widthOfHead(column.head);
  if (column.isByHand) return Math.max(head, BY_HAND);
  if (column.holds === "number") {
    const wholes = texts.map((text) => known(text.split(decimalSeparator(style.language))[0]).replace("%", ""));
    const isPercent = cells.some((one) => one.kind === "percent" || (one.kind === "change" && one.unit === "growth"));
    const figure = widestOf(wholes) + (decimals > 0 ? decimals + 0.5 : 0) + (isPercent ? PERCENT : 0) + OFFSET;
    return Math.max(head, figure + PADDING, NARROWEST_NUMBER);
  }
  const indent = column.holds === "text" ? INDENT : 0;
  const natural = Math.max(0, ...texts.map((text) => textWidth(text, BOLD)));
  const words = Math.max(0, ...texts.map(widestWord));
  const letters = column.holds === "text" ? Math.max(words, Math.min(natural, WIDEST_TEXT)) : natural;
  return Math.max(head, letters + PADDING + indent);
}

/** As wide as its longest word, or a little wider where it would take many lines. */
function widthOfHead({ text, short = text, note = "" }: Head): number {
  const word = Math.min(widestWord(text), widestWord(short));
  let width = Math.max(word, textWidth(note, { size: 9 })) + PADDING;
  while (width < WIDEST_HEAD && linesOf(short, width - PADDING, BOLD) > HEAD_LINES) width += 1;
  return width;
}

/** A head that would take more than two lines of this width, or a cut word, and has a shorter text. */
export function needsShort({ text, short }: Head, width: number): boolean {
  if (short === undefined) return false;
  const room = width - PADDING;
  return widestWord(text) > room || linesOf(text, room, BOLD) > HEAD_LINES;
}

function widestWord(text: string): number {
  return Math.max(...text.split(" ").map((word) => textWidth(word, BOLD)));
}
