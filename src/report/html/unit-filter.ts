import type { PrintStyle, Table } from "../grid.ts";
import { fill } from "../words.ts";
import { measuredColumns } from "./heat-table.ts";
import { html, type Markup } from "./markup.ts";
import { PAGE_WORDS as WORDS } from "./words.ts";

/** Fewer units than these are filtered by eye. */
const FEW = 4;

/** Finds units by name or by what they miss. Shown by the script, since it does nothing without. */
export function unitFilter(table: Table, style: PrintStyle): Markup | undefined {
  if (table.rows.filter(({ role }) => role === "item").length < FEW) return undefined;
  const say = (words: (typeof WORDS)[keyof typeof WORDS]) => words[style.language];
  const option = (value: string | number, text: string) => html`<option value="${value}">${text}</option>`;
  const missed = measuredColumns(table, style).map(({ place, head }) =>
    option(place, fill(say(WORDS.showMissedOne), { indicator: head.short ?? head.text })),
  );
  return html`<form class="filter" data-table="${table.id}" data-shown="${say(WORDS.shown)}" hidden>
<label>${say(WORDS.search)} <input type="search" name="search" autocomplete="off"></label>
<label>${say(WORDS.show)} <select name="show">${option("all", say(WORDS.showAll))}${option("missed", say(WORDS.showMissed))}${option("met", say(WORDS.showMet))}${missed}</select></label>
<output name="shown"></output>
<span>${say(WORDS.sortHint)}</span>
</form>
`;
}
