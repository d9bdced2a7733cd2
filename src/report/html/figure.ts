import { CLASSES, decimalSeparator, formatCell, STATUS_SIGN, STATUS_WORDS } from "../format.ts";
import type { Cell, PrintStyle, StatusCell } from "../grid.ts";
import { html, type Markup } from "./markup.ts";

/** A printed figure in two parts, the second as wide as its column's longest: decimal separators stand in one line. */
export function figureMarkup(cell: Cell, decimals: number, style: PrintStyle): Markup {
  const text = formatCell(cell, style);
  if (decimals === 0 || !isAligned(cell)) return html`<span class="n">${text}</span>`;
  const at = text.indexOf(decimalSeparator(style.language));
  const end = at < 0 ? text.length : at;
  return html`<span class="n">${text.slice(0, end)}<span class="d d${decimals}">${text.slice(end)}</span></span>`;
}

/** Most decimals printed in a column. */
export function decimalsOf(cells: readonly (Cell | undefined)[], style: PrintStyle): number {
  const separator = decimalSeparator(style.language);
  return cells.reduce((most, cell) => {
    if (!cell || !isAligned(cell)) return most;
    const text = formatCell(cell, style);
    const at = text.indexOf(separator);
    return at < 0 ? most : Math.max(most, text.length - at - separator.length);
  }, 0);
}

/** A share of a count and a percentage among amounts are set flush right, words are words. */
function isAligned(cell: Cell): boolean {
  if (cell.kind === "change") return cell.unit !== "growth";
  if (cell.kind === "count") return cell.of === undefined;
  return cell.kind !== "text" && cell.kind !== "status" && cell.kind !== "class" && cell.kind !== "empty";
}

/** ✓ or ✗ for the eye, the word for whoever listens. */
export function signMarkup(cell: StatusCell | undefined, { language }: PrintStyle): Markup {
  if (cell?.status !== "met" && cell?.status !== "missed") return html`<span class="s"></span>`;
  const word = STATUS_WORDS[cell.status][language].toLowerCase();
  return html`<span class="s ${cell.status}"><span aria-hidden="true">${STATUS_SIGN[cell.status]}</span><span class="vh"> ${word}</span></span>`;
}

/** What a column is sorted by: the printed figure, or a class's place. Text sorts as text, what is absent comes last. */
export function sortValue(cell: Cell | undefined): string | undefined {
  if (!cell) return undefined;
  if ("printed" in cell) return cell.printed.units.toString();
  return cell.kind === "class" ? String(CLASSES.indexOf(cell.value)) : undefined;
}
