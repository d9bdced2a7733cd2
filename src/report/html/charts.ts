import type { UnitResult } from "../../engine/scorecard.ts";
import { knownBaselines, type ReportContext, writtenDate } from "../context.ts";
import { sortUnits } from "../sort-units.ts";
import { fill } from "../words.ts";
import { indicatorChart } from "./chart.ts";
import { html, type Markup } from "./markup.ts";
import { RING, standing } from "./plot.ts";
import { PAGE_WORDS as WORDS } from "./words.ts";

/** A chart for every indicator of which somebody has a value, communes in the order of the report's table. */
export function charts(context: ReportContext, follows: string): Markup | undefined {
  const { scorecard, options, style, say } = context;
  const communes = scorecard.units.find(({ by }) => by === "commune")?.units ?? [];
  const sorted = sortUnits(communes, options.sort, scorecard.indicators, style.language);
  const drawn = scorecard.indicators.flatMap((heading) => indicatorChart(context, heading, sorted) ?? []);
  if (communes.length === 0 || drawn.length === 0) return undefined;
  return html`<section class="charts" aria-labelledby="charts" data-follows="${follows}">
<h2 id="charts">${say(WORDS.charts).toLocaleUpperCase(style.language)}</h2>
${legend(context, communes)}
<div class="all">
${drawn}</div>
</section>
`;
}

function legend({ scorecard, say }: ReportContext, communes: readonly UnitResult[]): Markup {
  const results = [...communes, scorecard.total].flatMap(({ indicators }) => Object.values(indicators));
  const entry = (shape: Markup, text: string) =>
    html`<span><svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">${shape}</svg> ${text}</span> `;
  const target = html`<rect class="zone" x="0" y="-7" width="7" height="14"/><line class="target" y1="-7" y2="7"/>`;
  return html`<p class="key">${entry(standing("met"), say(WORDS.keyMet))}${entry(standing("missed"), say(WORDS.keyMissed))}${entry(target, say(WORDS.keyTarget))}${knownBaselines(
    scorecard,
    results,
  ).map(({ date }) => entry(RING, fill(say(WORDS.keyBaseline), { date: writtenDate(date) })))}</p>`;
}
