import type { FindingId } from "../../findings/catalogue.ts";
import { type Cell, cellText } from "../../read/cell.ts";
import { lastOfMonth, writtenDay } from "../../values/day.ts";
import { fold } from "../../values/fold.ts";
import { type FieldInfo, type FieldKind, SCALE } from "../table.ts";
import { type DateOrder, writtenDate } from "./date.ts";
import { writtenMonth } from "./month.ts";
import { type NumberStyle, shownNumber, type WrittenNumber, wholeUnits, writtenNumber } from "./number.ts";

/** How a column writes what it holds. */
export interface ColumnStyle {
  readonly numbers: NumberStyle;
  readonly dates: DateOrder;
  /** The year of months that stand without one. */
  readonly year: number | undefined;
  /** Power of ten that turns a number as written into the kind's own unit: 6 for triệu đồng, 2 for a rate as a fraction of one. */
  readonly power: number;
}

/**
 * What a cell says, in batch units: what zod is to judge. A text that is no number or date stands for itself, and zod
 * refuses it. `refused`: lost already, whatever the schema says. `note`: how it was read, where that is not plain.
 */
export interface Converted {
  readonly value: number | string | undefined;
  readonly refused?: FindingId;
  readonly note?: FindingId;
}

const ABSENT: Converted = { value: undefined };

/** The meaning of any cell for a field, in words that the field's schema can judge. */
export function convert(cell: Cell, info: FieldInfo, style: ColumnStyle, serialEpoch: number): Converted {
  if (cell.kind === "error") return { value: undefined, refused: "error-value" };
  if (cell.kind === "no-value") return { value: undefined, refused: "formula-without-value" };
  if (isBlank(cell)) return blank(info);
  switch (info.kind) {
    case "money":
    case "points":
    case "rate":
      return amount(cell, info.kind, style);
    case "date":
      return date(cell, style, serialEpoch);
    case "month":
      return month(cell, style, serialEpoch);
    case "flag":
      return { value: isYes(cell, style, serialEpoch) ? 1 : 0 };
    case "key":
      return key(cell, info);
    case "text":
      return words(cell, info);
  }
}

/** Nothing, spaces, or the word that databases write for nothing. */
export function isBlank(cell: Cell): boolean {
  return cell.kind === "empty" || (cell.kind === "text" && /^\s*(?:null)?\s*$/i.test(cell.text));
}

function blank(info: FieldInfo): Converted {
  if (info.blank === "absent") return ABSENT;
  return info.kind === "money" ? { value: 0, note: "blank-as-zero" } : { value: 0 };
}

const UNIT_POWER = {
  money: Math.log10(SCALE.money),
  points: Math.log10(SCALE.points),
  rate: Math.log10(SCALE.rate),
} as const satisfies Partial<Record<FieldKind, number>>;

function amount(cell: Cell, kind: "money" | "points" | "rate", style: ColumnStyle): Converted {
  const number = numberOf(cell, style.numbers);
  if (!number || (number.percent && kind !== "rate")) return { value: cellText(cell) };
  const power = number.percent ? 0 : style.power;
  const { value, rounded } = wholeUnits(number, UNIT_POWER[kind] + power);
  if (number.assumed) return { value, note: "number-format-assumed" };
  return rounded && kind === "money" ? { value, note: "rounded-dong" } : { value };
}

/** Power of ten between a number as the column writes it and the batch's unit of its kind. */
export function unitPower(kind: "money" | "points" | "rate", style: ColumnStyle): number {
  return UNIT_POWER[kind] + style.power;
}

function numberOf(cell: Cell, style: NumberStyle): WrittenNumber | undefined {
  if (cell.kind === "number") return shownNumber(cell.value);
  return cell.kind === "text" ? writtenNumber(cell.text, style) : undefined;
}

/** Serials that a number under no date format may be: 1927 to 2119. */
const LEAST_SERIAL = 10_000;
const MOST_SERIAL = 80_000;

function date(cell: Cell, style: ColumnStyle, serialEpoch: number): Converted {
  if (cell.kind === "date") return cell.day - serialEpoch < 2 ? ABSENT : { value: Math.floor(cell.day) };
  if (cell.kind === "number" && cell.value >= LEAST_SERIAL && cell.value < MOST_SERIAL) {
    return { value: Math.floor(cell.value) + serialEpoch };
  }
  const written = writtenDate(cellText(cell), style.dates);
  if (!written) return { value: cellText(cell) };
  return written.twoDigitYear ? { value: written.day, note: "two-digit-year" } : { value: written.day };
}

function month(cell: Cell, style: ColumnStyle, serialEpoch: number): Converted {
  if (cell.kind === "text" || cell.kind === "number") {
    const end = writtenMonth(cellText(cell), style.year);
    if (end !== undefined) return { value: end };
  }
  const day = date(cell, style, serialEpoch);
  return typeof day.value === "number" ? { ...day, value: lastOfMonth(day.value) } : day;
}

const NO = /^(?:khong.*|chua.*|k|ko|n|no|false)?$/;

/** `0`, `không`, `FALSE`, a date of zeros and their like are no; any other mark is yes. */
function isYes(cell: Cell, style: ColumnStyle, serialEpoch: number): boolean {
  if (cell.kind === "number") return cell.value !== 0;
  return date(cell, style, serialEpoch).value !== undefined && !NO.test(fold(cellText(cell)));
}

/** Most digits of a number that a spreadsheet keeps. */
export const NUMBER_DIGITS = 15;

function key(cell: Cell, info: FieldInfo): Converted {
  if (cell.kind === "text") {
    const text = cell.text
      .normalize("NFC")
      .trim()
      .replace(/^['’`]+\s*/, "");
    return /^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text) ? { value: text, refused: "key-as-exponent" } : padded(text, info);
  }
  if (cell.kind !== "number") return { value: cellText(cell) };
  if (/^\d+$/.test(cell.digits)) {
    if (cell.digits.length <= NUMBER_DIGITS) return padded(cell.digits, info);
    return { value: cell.digits, refused: "key-beyond-precision" };
  }
  if (!Number.isInteger(cell.value)) return { value: cell.digits };
  const digits = cell.value.toFixed(0);
  return digits.length <= NUMBER_DIGITS ? padded(digits, info) : { value: cell.digits, refused: "key-as-exponent" };
}

function padded(text: string, info: FieldInfo): Converted {
  const digits = info.digits ?? 0;
  return text.length < digits && /^\d+$/.test(text)
    ? { value: text.padStart(digits, "0"), note: "padded-key" }
    : { value: text };
}

function words(cell: Cell, info: FieldInfo): Converted {
  const text = (cell.kind === "date" ? writtenDay(Math.floor(cell.day)) : cellText(cell))
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
  if (!info.spellings) return { value: text };
  const folded = fold(text);
  const word = Object.hasOwn(info.spellings, folded) ? info.spellings[folded] : text;
  return word === "" ? ABSENT : { value: word };
}
