import type { Rounded } from "../../engine/rounding.ts";
import { startsFormula } from "../csv-text.ts";
import { ABSENT, CLASS_WORDS, onOneLine, plainNumber, STATUS_SIGN, STATUS_WORDS } from "../format.ts";
import type { Cell, PrintStyle } from "../grid.ts";

/** What a spreadsheet's cell holds and the code by which it shows it. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly numFmt?: string;
}

/** As wide as a digit and as `+`; between quotes, since only some signs may stand in a code as they are. */
const MINUS = '"−"';
/** Excel's code for text: what it holds stays text when somebody edits it. */
const TEXT = "@";
/** Excel refuses longer texts. */
const LONGEST = 32_767;

/** What the cells of a column have in common. */
export interface ColumnStyle {
  /** Of its longest figure: the others leave blanks for theirs, so that decimal marks stand under each other. */
  readonly decimals: number;
  /** Figures stand a little off the line to their right. */
  readonly isOffset?: boolean;
}

/** Leaves a blank as wide as a bracket. An alignment's indent would do, but LibreOffice loses it between codes. */
const OFFSET = "_)";

/**
 * A cell of the grid as a real number that shows exactly the printed figure: the number is the printed one, because a
 * code rounds where the plan may truncate. Percentages are fractions of one under a percent code; differences of
 * percentages are plain numbers, in points.
 */
export function sheetCell(cell: Cell, place: ColumnStyle, style: PrintStyle): SheetCell {
  switch (cell.kind) {
    case "empty":
      return { value: null };
    case "absent":
      return place.isOffset ? { value: ABSENT, numFmt: TEXT + OFFSET } : { value: ABSENT };
    case "text":
      return textCell(onOneLine(cell.text));
    case "status":
      return { value: `${STATUS_SIGN[cell.status]} ${STATUS_WORDS[cell.status][style.language]}` };
    case "class":
      return { value: CLASS_WORDS[cell.value][style.language] };
    case "change":
      return number(cell.printed, style.zeros, { ...place, isPercent: cell.unit === "growth", isSigned: true });
    case "count":
      return number(cell.printed, style.zeros, { ...place, suffix: cell.of === undefined ? "" : `"/${cell.of}"` });
    case "amount":
    case "percent":
    case "points":
      return number(cell.printed, style.zeros, { ...place, isPercent: cell.kind === "percent" });
  }
}

/** A text that stays one: never a formula, and without what XML or a spreadsheet would read otherwise. */
export function textCell(text: string): SheetCell {
  const value = text
    .normalize("NFC")
    .slice(0, LONGEST)
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  if (value === "") return { value: null };
  return startsFormula(value) ? { value, numFmt: TEXT } : { value };
}

/** Decimals that a figure is printed with. */
export function decimalsOf(cell: Cell, { zeros }: PrintStyle): number {
  return "printed" in cell ? kept(cell.printed, zeros) : 0;
}

interface NumberStyle extends ColumnStyle {
  readonly isPercent?: boolean;
  readonly isSigned?: boolean;
  readonly suffix?: string;
}

function number(printed: Rounded, zeros: PrintStyle["zeros"], numberStyle: NumberStyle): SheetCell {
  const { decimals, isOffset, isPercent, isSigned, suffix = "" } = numberStyle;
  const own = kept(printed, zeros);
  const digits = own === 0 ? "#,##0" : `#,##0.${"0".repeat(own)}`;
  const blanks = own === 0 && decimals > 0 ? `_.${"_0".repeat(decimals)}` : "_0".repeat(decimals - own);
  const code = `${digits}${isPercent ? "%" : ""}${suffix}${blanks}${isOffset ? OFFSET : ""}`;
  const numFmt = isSigned ? `+${code};${MINUS}${code};${code}` : `${code};${MINUS}${code}`;
  return { value: plainNumber({ units: printed.units, digits: printed.digits + (isPercent ? 2 : 0) }), numFmt };
}

function kept({ units, digits }: Rounded, zeros: PrintStyle["zeros"]): number {
  if (zeros === "keep") return digits;
  let rest = units;
  let left = digits;
  while (left > 0 && rest % 10n === 0n) {
    rest /= 10n;
    left -= 1;
  }
  return left;
}
