export type DecimalMark = "," | ".";

/**
 * How a column writes numbers in text. `proven`: a cell of the column showed it, so other ways are refused. Otherwise a
 * cell that shows its own way is read that way, and only what can be read in two ways (`1.234`) goes by the assumption.
 */
export interface NumberStyle {
  readonly decimal: DecimalMark;
  readonly proven: boolean;
}

/** A number as it is written: ± digits × 10^exponent. */
export interface WrittenNumber {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
  readonly percent: boolean;
  /** Its meaning rests on an assumption about point and comma. */
  readonly assumed: boolean;
}

const CURRENCY = /(?:^(?:vnđ|vnd|₫)\s*)|(?:\s*(?:đồng|đ|₫|vnđ|vnd|dong|d)\.?$)/giu;
const DASH = /^[-–—−]+$/;
const MINUS = /^[-–−]\s*(.*)$|^(.*?)\s*[-–−]$|^\(\s*(.*?)\s*\)$/s;
/** Groups of three set apart by spaces (NBSP and U+202F among them) or apostrophes. */
const SPACED = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/;

/** The number that a text says in a column of this style, or undefined. A dash is zero, parentheses and a minus on either side negative. */
export function writtenNumber(text: string, style: NumberStyle): WrittenNumber | undefined {
  const bare = bareNumber(text);
  if (DASH.test(bare.body)) return { negative: false, digits: "0", exponent: 0, percent: false, assumed: false };
  const spaced = SPACED.test(bare.body);
  const body = spaced ? bare.body.replace(/[\s'’]/g, "") : bare.body;
  const shown = spaced ? markAfterSpaces(body) : decimalMarkShown(body);
  if (shown !== undefined && shown !== "either" && style.proven && shown !== style.decimal) return undefined;
  const decimal = shown === undefined || shown === "either" ? style.decimal : shown;
  const parts = (decimal === "," ? COMMA_DECIMAL : POINT_DECIMAL).exec(body);
  if (!parts) return undefined;
  const whole = (parts[1] ?? "").replace(/[.,]/g, "");
  const fraction = parts[2] ?? "";
  return {
    negative: bare.negative,
    digits: whole + fraction,
    exponent: -fraction.length,
    percent: bare.percent,
    assumed: shown === "either" && !style.proven,
  };
}

const COMMA_DECIMAL = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/;
const POINT_DECIMAL = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

function markAfterSpaces(body: string): DecimalMark | undefined {
  return body.includes(",") ? "," : body.includes(".") ? "." : undefined;
}

/**
 * Which mark a number's own writing proves to be the decimal one: `1.234.567` and `1,5` prove the comma, `0.78` the point;
 * `1.234` and `1,234` could be either; undefined where there is no mark, or no number.
 */
export function decimalMarkShown(text: string): DecimalMark | "either" | undefined {
  if (!text.includes(",") && !text.includes(".")) return undefined;
  const { body } = bareNumber(text);
  if (!/^\d[\d.,]*$/.test(body)) return undefined;
  const points = body.split(".").length - 1;
  const commas = body.split(",").length - 1;
  if (points === 0 && commas === 0) return undefined;
  if (points > 0 && commas > 0) return body.lastIndexOf(",") > body.lastIndexOf(".") ? "," : ".";
  const mark = points > 0 ? "." : ",";
  if (points + commas > 1) return mark === "." ? "," : ".";
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(body) ? "either" : mark;
}

/** The text without sign, currency, percent sign, leading apostrophe and the spaces around them. */
function bareNumber(text: string): { readonly body: string; readonly negative: boolean; readonly percent: boolean } {
  const unquoted = text
    .normalize("NFC")
    .trim()
    .replace(/^['’`]+\s*/, "");
  const percent = unquoted.endsWith("%");
  const amount = (percent ? unquoted.slice(0, -1).trimEnd() : unquoted).replace(CURRENCY, "");
  if (DASH.test(amount)) return { body: amount, negative: false, percent };
  const signed = MINUS.exec(amount);
  const body = signed ? (signed[1] ?? signed[2] ?? signed[3] ?? "") : amount.replace(/^\+\s*/, "");
  return { body: body.replace(CURRENCY, ""), negative: signed !== null, percent };
}

/** A number cell's value as the 15 significant digits that a spreadsheet shows: `0.1 + 0.2` is 0.3. */
export function shownNumber(value: number): WrittenNumber {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  return {
    negative: value < 0,
    digits: mantissa.replace(".", ""),
    exponent: Number(exponent) - 14,
    percent: false,
    assumed: false,
  };
}

/** The number × 10^power as a whole number, halves away from zero; exact unless `rounded`. */
export function wholeUnits(
  number: WrittenNumber,
  power: number,
): { readonly value: number; readonly rounded: boolean } {
  const shift = number.exponent + power;
  const digits = BigInt(number.digits) * 10n ** BigInt(Math.max(0, shift));
  const divisor = 10n ** BigInt(Math.max(0, -shift));
  const whole = (digits + divisor / 2n) / divisor;
  const value = Number(whole);
  return { value: number.negative && value !== 0 ? -value : value, rounded: digits % divisor !== 0n };
}
