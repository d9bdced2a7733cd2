/** Starts of a text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are
 * numbers and stay as they are.
 */
export function csvText(rows: readonly (readonly (string | number)[])[], delimiter: "," | ";" = ","): string {
  return rows.map((row) => `${row.map((value) => field(value, delimiter)).join(delimiter)}\r\n`).join("");
}

function field(value: string | number, delimiter: string): string {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || safe.includes(delimiter) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
