import { decimalSeparator, formatCell, STATUS_SIGN } from "../format.ts";
import type { Cell, Column, Head, PrintStyle, Row, Table } from "../grid.ts";
import type { Stack } from "./arrangement.ts";
import type { Tone } from "./paint.ts";
import { longestWord, widestOf, widthOf, wrap } from "./text.ts";

/** One cell as a piece of text; figures in two parts, so that a column aligns them on the decimal separator. */
export interface Piece {
  readonly text: string;
  readonly whole: string;
  readonly decimals: string;
  readonly sign: string;
  readonly tone: Tone;
  readonly signTone: Tone;
}

/** How wide a stack can be, and where its decimals stand. */
export interface Measure {
  readonly least: number;
  readonly natural: number;
  readonly whole: number;
  readonly decimals: number;
  readonly sign: number;
}

export function pieceOf(row: Row, leaf: number, stack: Stack, style: PrintStyle): Piece {
  const cell = row.cells[leaf] ?? { kind: "empty" };
  const text = formatCell(cell, style);
  const at = text.indexOf(decimalSeparator(style.language));
  const isFigure = stack.holds === "number" && at >= 0;
  const isFirst = leaf === stack.leaves[0];
  const status = isFirst && stack.mark !== undefined ? row.cells[stack.mark] : undefined;
  const isMarked = status?.kind === "status" && cell.kind !== "absent" && cell.kind !== "empty";
  return {
    text,
    whole: isFigure ? text.slice(0, at) : text,
    decimals: isFigure ? text.slice(at) : "",
    sign: isMarked && status.status !== "no-target" ? STATUS_SIGN[status.status] : "",
    tone: toneOf(cell, row, isFirst),
    signTone: isMarked ? statusTone(status) : "plain",
  };
}

function toneOf(cell: Cell, row: Row, isFirst: boolean): Tone {
  if (cell.kind === "status") return statusTone(cell);
  if (cell.kind === "absent" || row.role === "detail" || row.role === "target") return "muted";
  if (row.role === "total" && isFirst) return "strong";
  return isFirst ? "plain" : "muted";
}

function statusTone(cell: Cell): Tone {
  if (cell.kind !== "status") return "plain";
  return cell.status === "met" ? "good" : cell.status === "missed" ? "bad" : "muted";
}

export function measure(table: Table, stack: Stack, columns: readonly Column[], style: PrintStyle): Measure {
  const pieces = table.rows.flatMap((row) => stack.leaves.map((leaf) => pieceOf(row, leaf, stack, style)));
  const heads = stack.leaves.map((leaf) => columns[leaf]?.head).filter((head) => head !== undefined);
  const isHeaded = table.groups[stack.group]?.head !== undefined;
  const headLeast = isHeaded && stack.leaves.length > 1 ? 0 : Math.max(0, ...heads.map(leastOfHead));
  if (stack.holds === "number") {
    const whole = widestOf(pieces.map((piece) => piece.whole));
    const decimals = widestOf(pieces.map((piece) => piece.decimals));
    const sign = pieces.some((piece) => piece.sign !== "") ? 2 : 0;
    const content = whole + decimals + sign;
    return { least: Math.max(content, headLeast), natural: content, whole, decimals, sign };
  }
  const natural = widestOf(pieces.map((piece) => piece.text));
  const word = Math.max(0, ...pieces.map((piece) => longestWord(piece.text)));
  return { least: Math.max(word, headLeast, Math.min(natural, 8)), natural, whole: 0, decimals: 0, sign: 0 };
}

export function leastOfHead(head: Head): number {
  return Math.max(longestWord(head.short ?? head.text), widthOf(head.note ?? ""));
}

/** A head's lines: its full text where that takes no more than two lines, else the short one. */
export function headLines(head: Head, width: number, shorten: boolean): string[] {
  const lines = wrap(shorten ? (head.short ?? head.text) : head.text, width);
  return head.note === undefined ? lines : [...lines, head.note];
}

export function needsShort(head: Head, width: number): boolean {
  return head.short !== undefined && (longestWord(head.text) > width || wrap(head.text, width).length > 2);
}
