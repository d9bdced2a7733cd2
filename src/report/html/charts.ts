import type { Charts, LineChart, PrintStyle } from "../grid.ts";
import { fill } from "../words.ts";
import { bulletChart } from "./chart.ts";
import { lineChart } from "./line-chart.ts";
import { html, type Markup } from "./markup.ts";
import { RING, standing } from "./plot.ts";
import { PAGE_WORDS as WORDS } from "./words.ts";

/** What the marks mean, and the charts under it. */
export function chartsMarkup({ charts }: Charts, style: PrintStyle): Markup {
  return html`${legend(charts, style)}
<div class="all">
${charts.map((chart) => (isLine(chart) ? lineChart(chart, style) : bulletChart(chart, style)))}</div>
`;
}

function isLine(chart: Charts["charts"][number]): chart is LineChart {
  return "points" in chart;
}

function legend(charts: Charts["charts"], { language }: PrintStyle): Markup {
  const dates = [...new Set(charts.flatMap((chart) => (isLine(chart) ? [] : chart.before.map(({ text }) => text))))];
  const entry = (shape: Markup, text: string) =>
    html`<span><svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">${shape}</svg> ${text}</span> `;
  const target = html`<rect class="zone" x="0" y="-7" width="7" height="14"/><line class="target" y1="-7" y2="7"/>`;
  return html`<p class="key">${entry(standing("met"), WORDS.keyMet[language])}${entry(standing("missed"), WORDS.keyMissed[language])}${entry(target, WORDS.keyTarget[language])}${dates.map(
    (date) => entry(RING, fill(WORDS.keyBaseline[language], { date })),
  )}</p>`;
}
