import { type Cell, EMPTY_CELL } from "../cell.ts";
import { dayOfIsoDateTime, dayOfSerial, type Epoch } from "./serial-date.ts";
import type { SharedStrings } from "./shared-strings.ts";
import { elementText, keepsSpace, stringItem, unescapeXstring } from "./string-item.ts";
import { DONE, END, START, trimmed, XmlCursor } from "./xml.ts";

/** What a cell means by the rest of its workbook. */
export interface CellContext {
  readonly file: string;
  readonly sheet: string;
  readonly epoch: Epoch;
  /** Per cell format, 1 where it shows numbers as dates. */
  readonly isDate: Uint8Array;
  readonly sharedStrings: SharedStrings;
}

interface CellParts {
  type: string;
  format: number;
  /** Undefined where there is no such element. */
  formula: string | undefined;
  value: string | undefined;
  inline: string | undefined;
}

/** The value of the cell element (`<c …>…</c>`) that is `bytes[from, to)`, whatever it holds. */
export function cellValue(context: CellContext, bytes: Uint8Array, from: number, to: number): Cell {
  const cell = cellParts(new XmlCursor(context.file, bytes, from, to));
  const { value } = cell;
  switch (cell.type) {
    case "inlineStr":
      return textCell(cell.inline ?? unescapeXstring(value ?? ""));
    case "s":
      if (value === undefined || value === "") return withoutValue(cell);
      return sharedText(context, value);
    case "str":
      if (value === undefined) return withoutValue(cell);
      return textCell(unescapeXstring(value));
  }
  const plain = trimmed(value ?? "");
  if (plain === "") return withoutValue(cell);
  switch (cell.type) {
    case "b":
      return { kind: "boolean", value: plain === "1" || plain === "true" };
    case "e":
      return { kind: "error", code: plain };
    case "d": {
      const day = dayOfIsoDateTime(plain);
      return day === undefined ? textCell(plain) : { kind: "date", day, digits: plain };
    }
    default:
      return numberCell(plain, context.isDate[cell.format] === 1, context.epoch);
  }
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The digits of a cell as its format shows them; what is no number stays the text that it is. */
export function numberCell(digits: string, isDate: boolean, epoch: Epoch): Cell {
  const value = NUMBER.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isFinite(value)) return textCell(digits);
  const day = isDate ? dayOfSerial(value, epoch) : undefined;
  return day === undefined ? { kind: "number", value, digits } : { kind: "date", day, digits };
}

export function textCell(text: string): Cell {
  return text === "" ? EMPTY_CELL : { kind: "text", text };
}

function withoutValue(cell: CellParts): Cell {
  return cell.formula === undefined ? EMPTY_CELL : { kind: "no-value", formula: cell.formula };
}

/** A text that is not among the shared ones is lost, and nothing else: an error, so that its row is named. */
function sharedText({ sharedStrings }: CellContext, digits: string): Cell {
  const index = Number(digits);
  const isThere = /^\d+$/.test(trimmed(digits)) && index < sharedStrings.count;
  return isThere ? textCell(sharedStrings.text(index)) : { kind: "error", code: `#REF! (sharedStrings ${digits})` };
}

function cellParts(cursor: XmlCursor): CellParts {
  const cell: CellParts = { type: "", format: 0, formula: undefined, value: undefined, inline: undefined };
  if (cursor.next() !== START) return cell;
  cell.type = cursor.attribute("t") ?? "n";
  cell.format = Number(cursor.attribute("s") ?? 0);
  if (cursor.selfClosing) return cell;
  for (let kind = cursor.next(); kind !== DONE && kind !== END; kind = cursor.next()) {
    if (kind !== START) continue;
    if (cursor.is("v")) {
      const keeps = keepsSpace(cursor);
      cell.value = trimmed(elementText(cursor) ?? "", keeps, keeps);
    } else if (cursor.is("f")) cell.formula = elementText(cursor);
    else if (cursor.is("is")) cell.inline = stringItem(cursor);
    else cursor.skipElement();
  }
  return cell;
}
