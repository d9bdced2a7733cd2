/** Excel's largest sheet: columns A to XFD, and this many rows. */
export const LAST_COLUMN = 16_384;
export const LAST_ROW = 1_048_576;

/** The column (from 0) of `AB12`; undefined for what names no cell of a sheet. The row's digits are not looked at. */
export function columnOfReference(reference: string): number | undefined {
  const letters = /^([A-Za-z]{1,3})\d{1,7}$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= LAST_COLUMN ? column - 1 : undefined;
}

/** The number that a row gives itself; 0 for what is none. */
export function rowOfReference(reference: string): number {
  return /^\d{1,7}$/.test(reference) ? Number(reference) : 0;
}

/** `AB` for column 27 (from 0). */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
