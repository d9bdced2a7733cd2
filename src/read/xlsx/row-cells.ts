import { OTHER } from "../block.ts";
import { columnOfReference } from "./cell-reference.ts";
import type { PlainCell } from "./plain-cell.ts";
import { DONE, END, START, XmlCursor } from "./xml.ts";

/** A cell of a row as the scanner notes it; `column` from 0. */
export interface RowCell {
  readonly column: number;
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

/** The cells of the row element `bytes[from, to)`, complete and well placed as the scanner has found them. */
export function* rowCells(
  file: string,
  bytes: Uint8Array,
  from: number,
  to: number,
  plainCell: PlainCell,
  rowNumber: number,
): Generator<RowCell> {
  const rowDigits = digits(rowNumber);
  const cursor = new XmlCursor(file, bytes, from, to);
  cursor.next();
  let column = -1;
  for (;;) {
    const at = cursor.at;
    const behind = plainCell.read(bytes, at, rowDigits);
    if (behind >= 0) {
      cursor.at = behind;
      column = plainCell.column - 1;
      yield { column, kind: plainCell.kind, from: plainCell.from, to: plainCell.to };
      continue;
    }
    const kind = cursor.next();
    if (kind === DONE || kind === END) return;
    if (kind !== START) continue;
    const isCell = cursor.is("c");
    const reference = isCell ? cursor.attribute("r") : undefined;
    cursor.skipElement();
    if (!isCell) continue;
    column = reference === undefined ? column + 1 : (columnOfReference(reference) ?? column + 1);
    yield { column, kind: OTHER, from: at, to: cursor.at };
  }
}

/** How many digits a row's number has. */
export function digits(number: number): number {
  let count = 1;
  for (let rest = number; rest >= 10; rest /= 10) count++;
  return count;
}
