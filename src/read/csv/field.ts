import { type Cell, cellText, EMPTY_CELL } from "../cell.ts";
import { CR, type Dialect, QUOTE } from "./dialect.ts";

/** Fields as values: for the few that are looked at one by one. The scanner draws the same borders, by the same rules. */

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** A field's stored bytes from its opening quote on, as text. What follows a closing quote belongs to the text. */
export function unquoted(bytes: Uint8Array, from: number, to: number): string {
  if (bytes[from] !== QUOTE) return utf8.decode(bytes.subarray(from, to));
  const text = new Uint8Array(to - from);
  let length = 0;
  let at = from + 1;
  for (; at < to; at++) {
    if (bytes[at] === QUOTE) {
      if (at + 1 >= to || bytes[at + 1] !== QUOTE) break;
      at++;
    }
    text[length++] = bytes[at] as number;
  }
  text.set(bytes.subarray(at + 1, to), length);
  return utf8.decode(text.subarray(0, length + Math.max(0, to - at - 1)));
}

export function textCell(text: string): Cell {
  return text === "" ? EMPTY_CELL : { kind: "text", text };
}

/** All fields of one row, `bytes[from, to)` without its line end. */
export function rowCells(bytes: Uint8Array, from: number, to: number, { delimiter }: Dialect): Cell[] {
  const cells: Cell[] = [];
  for (let start = from; ; ) {
    const end = fieldEnd(bytes, start, to, delimiter);
    cells.push(textCell(unquoted(bytes, start, end)));
    if (end >= to) return cells;
    start = end + 1;
  }
}

function fieldEnd(bytes: Uint8Array, from: number, to: number, delimiter: number): number {
  let at = from;
  if (at < to && bytes[at] === QUOTE) {
    for (at++; at < to; at++) {
      if (bytes[at] !== QUOTE) continue;
      if (at + 1 >= to || bytes[at + 1] !== QUOTE) break;
      at++;
    }
  }
  while (at < to && bytes[at] !== delimiter) at++;
  return at;
}

/** Whether a row has nothing but delimiters, spaces, tabs and quotes around nothing. */
export function isBlankRow(bytes: Uint8Array, from: number, to: number, dialect: Dialect): boolean {
  let isQuoted = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) isQuoted = true;
    else if (byte !== dialect.delimiter && byte !== 0x20 && byte !== 0x09 && byte !== CR) return false;
  }
  return !isQuoted || rowCells(bytes, from, to, dialect).every((cell) => cellText(cell).trim() === "");
}
