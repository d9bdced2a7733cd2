import type { Cell } from "../../read/cell.ts";
import { type DateOrder, dateOrderShown } from "../lexical/date.ts";
import { type DecimalMark, decimalMarkShown, type NumberStyle, writtenNumber } from "../lexical/number.ts";
import type { FieldKind } from "../table.ts";

/** How often the cells of a column showed one thing or the other. */
export interface MarkEvidence {
  readonly comma: number;
  readonly point: number;
  /** A cell that could be read either way. */
  readonly either: string | undefined;
}

export function markEvidence(cells: readonly Cell[]): MarkEvidence {
  let comma = 0;
  let point = 0;
  let either: string | undefined;
  for (const cell of cells) {
    if (cell.kind !== "text") continue;
    const shown = decimalMarkShown(cell.text);
    if (shown === ",") comma += 1;
    else if (shown === ".") point += 1;
    else if (shown === "either") either ??= cell.text;
  }
  return { comma, point, either };
}

/**
 * A column's way to write numbers: its own cells' proof, else that of the sheet's other columns, else what the kind
 * suggests (`1.234` đồng are thousands, `85.250` points are not), else the Vietnamese way.
 */
export function numberStyle(kind: FieldKind, own: MarkEvidence, sheet: MarkEvidence): NumberStyle {
  const proven = markOf(own);
  if (proven) return { decimal: proven, proven: true };
  const elsewhere = markOf(sheet);
  if (elsewhere) return { decimal: elsewhere, proven: false };
  if (own.either === undefined) return { decimal: ",", proven: false };
  const mark: DecimalMark = own.either.includes(",") ? "," : ".";
  const other: DecimalMark = mark === "," ? "." : ",";
  return { decimal: kind === "money" ? other : mark, proven: false };
}

function markOf({ comma, point }: MarkEvidence): DecimalMark | undefined {
  if (comma === 0 && point === 0) return undefined;
  return comma >= point ? "," : ".";
}

export interface OrderEvidence {
  readonly dmy: number;
  readonly mdy: number;
  readonly either: number;
  /** A cell that proves the month first. */
  readonly monthFirst: string | undefined;
}

export function orderEvidence(cells: readonly Cell[]): OrderEvidence {
  let dmy = 0;
  let mdy = 0;
  let either = 0;
  let monthFirst: string | undefined;
  for (const cell of cells) {
    if (cell.kind !== "text") continue;
    const shown = dateOrderShown(cell.text);
    if (shown === "dmy") dmy += 1;
    else if (shown === "either") either += 1;
    else if (shown === "mdy") {
      mdy += 1;
      monthFirst ??= cell.text;
    }
  }
  return { dmy, mdy, either, monthFirst };
}

/** Day before month, unless the column proves the opposite and nothing else. */
export function dateOrder({ dmy, mdy }: OrderEvidence): DateOrder {
  return mdy > 0 && dmy === 0 ? "mdy" : "dmy";
}

/** Rates a year are 1 to 20 %; a column in which all of them are below this writes them as fractions of one. */
const MOST_FRACTION = 0.2;

/** Whether a column of rates writes 6.6 % as 0.066. */
export function isFractionOfOne(cells: readonly Cell[], style: NumberStyle): boolean {
  const rates: number[] = [];
  for (const cell of cells) {
    if (cell.kind === "number") rates.push(cell.value);
    if (cell.kind !== "text") continue;
    const number = writtenNumber(cell.text, style);
    if (number?.percent) return false;
    if (number) rates.push(Number(`${number.digits}e${number.exponent}`));
  }
  const owed = rates.filter((rate) => rate !== 0);
  return owed.length > 0 && owed.every((rate) => rate < MOST_FRACTION);
}
