import type { Table } from "../grid.ts";
import { html, type Markup } from "./markup.ts";

/** Of tables with more rows than these the heads stay in sight, and paper need not hold them on one page. */
const ONE_WINDOW = 20;

/** A table in a box of its own, which scrolls where the window is narrower. */
export function scrollBox({ rows }: Table, table: Markup): Markup {
  return html`<div class="${rows.length > ONE_WINDOW ? "scroll tall" : "scroll"}">${table}</div>`;
}
