import { known } from "../../values/known.ts";
import { decimalSeparator, formatCell, STATUS_SIGN } from "../format.ts";
import type { Cell, Column, PrintStyle, Row, Table } from "../grid.ts";
import { cellAt } from "../grid.ts";
import type { Stack } from "./arrangement.ts";
import { leastOfHead } from "./heads.ts";
import type { Tone } from "./paint.ts";
import { longestWord, widestOf } from "./text.ts";

/** One cell as a piece of text; figures in two parts, so that a column aligns them on the decimal separator. */
export interface Piece {
  readonly text: string;
  readonly whole: string;
  readonly decimals: string;
  /** Set flush right: a percentage among amounts has its comma elsewhere. */
  readonly isFlush: boolean;
  readonly sign: string;
  readonly tone: Tone;
  readonly signTone: Tone;
}

/** How wide a stack must be and would like to be, and where its decimals stand. */
export interface Measure {
  readonly least: number;
  readonly natural: number;
  readonly whole: number;
  readonly decimals: number;
  readonly flush: number;
  /** Of the sign, without the blank before it; 0 where no row has one. */
  readonly sign: number;
}

export function pieceOf(row: Row, leaf: number, stack: Stack, style: PrintStyle): Piece {
  const cell = cellAt(row, leaf);
  const text = formatCell(cell, style);
  const at = stack.holds === "number" ? endOfWhole(text, style) : text.length;
  const isFirst = leaf === stack.leaves[0];
  const mark = isFirst && stack.mark !== undefined ? row.cells[stack.mark] : undefined;
  const isFigure = cell.kind !== "absent" && cell.kind !== "empty";
  const status = isFigure && mark?.kind === "status" && mark.status !== "no-target" ? mark : undefined;
  return {
    text,
    whole: text.slice(0, at),
    decimals: text.slice(at),
    isFlush: cell.kind === "change" && cell.unit === "growth" && stack.leaves.length > 1,
    sign: status ? STATUS_SIGN[status.status] : "",
    tone: status?.status === "missed" ? "bad" : toneOf(cell, row, isFirst),
    signTone: status ? toneOf(status, row, isFirst) : "plain",
  };
}

/** Where a printed figure's decimals begin, or its percent sign where it has none. */
function endOfWhole(text: string, style: PrintStyle): number {
  const at = [decimalSeparator(style.language), "%"].map((mark) => text.indexOf(mark)).find((place) => place >= 0);
  return at ?? text.length;
}

function toneOf(cell: Cell, row: Row, isFirst: boolean): Tone {
  if (cell.kind === "status") return cell.status === "met" ? "good" : cell.status === "missed" ? "bad" : "muted";
  if (cell.kind === "absent" || row.role === "detail" || row.role === "target") return "muted";
  if (!isFirst) return "muted";
  return row.role === "total" ? "strong" : "plain";
}

export function measure(table: Table, stack: Stack, columns: readonly Column[], style: PrintStyle): Measure {
  const pieces = table.rows.flatMap((row) => stack.leaves.map((leaf) => pieceOf(row, leaf, stack, style)));
  const own = stack.leaves.map((leaf) => known(columns[leaf]));
  const head = stack.hasHeads ? Math.max(0, ...own.map((column) => leastOfHead(column.head))) : 0;
  if (stack.holds === "number") {
    const aligned = pieces.filter((piece) => !piece.isFlush);
    const whole = widestOf(aligned.map((piece) => piece.whole));
    const decimals = widestOf(aligned.map((piece) => piece.decimals));
    const flush = widestOf(pieces.filter((piece) => piece.isFlush).map((piece) => piece.text));
    const sign = widestOf(pieces.map((piece) => piece.sign));
    const natural = Math.max(whole + decimals + sign, flush);
    return { least: Math.max(natural, head, 1), natural, whole, decimals, flush, sign };
  }
  const natural = widestOf(pieces.map((piece) => piece.text));
  const isWhole = own.some((column) => column.holds === "unit" || column.holds === "status");
  const word = isWhole ? natural : Math.max(0, ...pieces.map((piece) => longestWord(piece.text)));
  return { least: Math.max(word, head, Math.min(natural, 8)), natural, whole: 0, decimals: 0, flush: 0, sign: 0 };
}

/** Columns that figures, decimals and signs of a stack take. */
export function figureWidth({ whole, decimals, flush, sign }: Measure, signGap: number): number {
  return Math.max(whole + decimals + (sign > 0 ? sign + signGap : 0), flush);
}
