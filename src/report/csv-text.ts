import type { RawValue } from "./document.ts";

export type Delimiter = "," | ";";

/** Starts of a text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export function startsFormula(text: string): boolean {
  return FORMULA.test(text);
}

/**
 * Rows as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are
 * numbers and stay as they are, with a decimal comma in a file of semicolons: spreadsheets that split at semicolons
 * read a point as a mark of thousands. What is undefined is an empty field.
 */
export function csvText(rows: readonly (readonly RawValue[])[], delimiter: Delimiter = ","): string {
  return rows.map((row) => `${row.map((value) => field(value, delimiter)).join(delimiter)}\r\n`).join("");
}

function field(value: RawValue, delimiter: Delimiter): string {
  if (value === undefined) return "";
  if (typeof value === "number") return delimiter === ";" ? String(value).replace(".", ",") : String(value);
  const safe = startsFormula(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || safe.includes(delimiter) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
