import type { Worksheet } from "exceljs";
import type { Head } from "../grid.ts";
import { columnWidth } from "./column-width.ts";
import { needsShort, type SheetColumn } from "./columns.ts";
import { textCell } from "./sheet-cell.ts";
import { HEAD, HEAD_NOTE } from "./styles.ts";
import { heightOf, linesOf } from "./text-size.ts";

/** Above and below a head, in points. */
const ROOM = 6;

/** A head over some of a table's columns. */
interface Piece {
  readonly head: Head;
  /** Heads of one kind are all set in full, or all short. */
  readonly kind: string;
  readonly fromRow: number;
  readonly toRow: number;
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** The heads of groups and, under them, of columns; returns the first row below. */
export function writeHeads(sheet: Worksheet, columns: readonly SheetColumn[], top: number): number {
  const bottom = columns.some(({ group }) => group.head) ? top + 1 : top;
  const pieces = byGroup(columns).flatMap(([group, own]): Piece[] => {
    const isUnder = group.head !== undefined;
    const over = isUnder
      ? [{ head: group.head, kind: group.family, fromRow: top, toRow: top, ...span(sheet, own) }]
      : [];
    const under = own.map((column) => ({
      head: column.column.head,
      kind: `${group.family} column`,
      fromRow: isUnder ? bottom : top,
      toRow: bottom,
      ...span(sheet, [column]),
    }));
    return [...over, ...under];
  });
  const short = new Set(pieces.filter(({ head, width }) => needsShort(head, width)).map(({ kind }) => kind));
  const lines = new Map<number, number>();
  for (const { head, kind, fromRow, toRow, from, to, width } of pieces) {
    const text = short.has(kind) ? (head.short ?? head.text) : head.text;
    put(sheet, text, [fromRow, from, toRow, to], HEAD);
    const own = Math.ceil(linesOf(text, width - 1, { isBold: true }) / (toRow - fromRow + 1));
    for (let row = fromRow; row <= toRow; row++) lines.set(row, Math.max(lines.get(row) ?? 1, own));
  }
  for (const [row, count] of lines) sheet.getRow(row).height = heightOf(count) + ROOM;
  return bottom + 1;
}

/** Small print under the heads: a number to refer to, a unit. Returns the first row below; the same where there is none. */
export function writeHeadNotes(sheet: Worksheet, columns: readonly SheetColumn[], row: number): number {
  if (columns.every(({ group, column }) => !group.head?.note && !column.head.note)) return row;
  for (const [group, own] of byGroup(columns)) {
    const ofGroup = group.head?.note;
    const notes = ofGroup
      ? [{ note: ofGroup, ...span(sheet, own) }]
      : own.map((column) => ({ note: column.column.head.note ?? "", ...span(sheet, [column]) }));
    for (const { note, from, to } of notes) put(sheet, note, [row, from, row, to], HEAD_NOTE);
  }
  return row + 1;
}

function byGroup(columns: readonly SheetColumn[]): [SheetColumn["group"], SheetColumn[]][] {
  const groups = new Map<SheetColumn["group"], SheetColumn[]>();
  for (const column of columns) groups.set(column.group, [...(groups.get(column.group) ?? []), column]);
  return [...groups];
}

function span(sheet: Worksheet, columns: readonly SheetColumn[]): Pick<Piece, "from" | "to" | "width"> {
  const places = columns.flatMap(({ place, sign }) => (sign === undefined ? [place] : [place, place + 1]));
  const width = places.reduce((sum, place) => sum + columnWidth(sheet, place), 0);
  return { from: Math.min(...places), to: Math.max(...places), width };
}

function put(
  sheet: Worksheet,
  text: string,
  [fromRow, from, toRow, to]: readonly [number, number, number, number],
  style: typeof HEAD,
): void {
  for (let row = fromRow; row <= toRow; row++) {
    for (let column = from; column <= to; column++) sheet.getCell(row, column).style = style;
  }
  if (fromRow !== toRow || from !== to) sheet.mergeCells(fromRow, from, toRow, to);
  sheet.getCell(fromRow, from).value = textCell(text).value;
}
