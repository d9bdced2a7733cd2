/**
 * One cell as the file holds it, before anybody knows what it means. `number` keeps the file's own digits beside the
 * value, because a 16-digit key survives as digits only. A date cell is a number with a date format: `serial` counts
 * days in the workbook's own epoch already turned into days since 1970-01-01 (fractions are times of the day).
 */
export type Cell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly digits: string }
  | { readonly kind: "date"; readonly day: number; readonly digits: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "no-value"; readonly formula: string };

export const EMPTY_CELL: Cell = { kind: "empty" };

/** The cell as a person would read it in the file; for messages and for texts compared with words. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return cell.text;
    case "number":
    case "date":
      return cell.digits;
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "error":
      return cell.code;
    case "no-value":
      return `=${cell.formula}`;
  }
}
