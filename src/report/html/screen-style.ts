/**
 * How the page looks. Colours are variables with a light and a dark value; the two that carry meaning differ in hue and
 * lightness, so that they stay apart for readers who see no red or green, and a sign always repeats them.
 */
export const SCREEN_STYLE = `
:root {
  color-scheme: light;
  --paper: #ffffff; --ink: #1d2125; --soft: #5a636c; --line: #d4d9de; --faint: #f3f5f7; --head: #17375a;
  --met: #0d6a63; --met-0: #e2f1ee;
  --missed: #a63a0c; --missed-1: #fdeadd; --missed-2: #f9d0b4; --missed-3: #f3ac81;
  --notice: #fff6d9; --notice-line: #d9b44a; --focus: #1668c7;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #14181c; --ink: #e4e7ea; --soft: #9ba5af; --line: #353d46; --faint: #1c2127; --head: #a9c8ec;
    --met: #6fcabd; --met-0: #16332f;
    --missed: #ffab7d; --missed-1: #3a2318; --missed-2: #5a301b; --missed-3: #743818;
    --notice: #332b12; --notice-line: #8d7327; --focus: #7db6f5;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 78rem; padding: 1.75rem 1.5rem 3rem; background: var(--paper); color: var(--ink);
  font: 0.9375rem/1.45 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  font-variant-numeric: tabular-nums lining-nums;
}
h1, h2, h3, caption { color: var(--head); font-weight: 600; text-align: left; text-wrap: balance; }
h1 { margin: 0 0 0.4rem; font-size: 1.375rem; line-height: 1.25; letter-spacing: 0.01em; }
h2 { margin: 2.25rem 0 0.7rem; padding-bottom: 0.3rem; border-bottom: 2px solid var(--head); font-size: 1.0625rem; letter-spacing: 0.02em; }
h3 { margin: 1.75rem 0 0.4rem; font-size: 1rem; }
p { margin: 0 0 0.6rem; max-width: 92ch; }
.who span { display: block; }
.who span:first-child { font-weight: 600; }
.lead { font-size: 1.0625rem; font-weight: 600; }
.notice { padding: 0.55rem 0.8rem; border-left: 3px solid var(--notice-line); background: var(--notice); }
.notice span { display: block; }
.muted, .note, .key, small { color: var(--soft); }
.note { margin: 0.5rem 0; max-width: 150ch; font-size: 0.8125rem; }
small { font-size: 0.8125em; font-weight: 400; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.scroll { position: relative; overflow-x: auto; }
table { border-collapse: collapse; }
th { font-weight: 400; text-align: left; vertical-align: top; }
thead th { color: var(--soft); font-size: 0.8125rem; font-weight: 600; line-height: 1.25; vertical-align: bottom; }
.number, thead th.number, .n { text-align: right; white-space: nowrap; }
.d { display: inline-block; text-align: left; }
.d1 { min-width: calc(1ch + 0.28em); }
.d2 { min-width: calc(2ch + 0.28em); }
.d3 { min-width: calc(3ch + 0.28em); }
.d4 { min-width: calc(4ch + 0.28em); }
.d5 { min-width: calc(5ch + 0.28em); }
.d6 { min-width: calc(6ch + 0.28em); }
.s { display: inline-block; width: 1.1em; text-align: right; }
.met { color: var(--met); }
.missed { color: var(--missed); }

.grid { width: 100%; }
.grid.small { width: auto; min-width: 26rem; }
.note + .scroll, .scroll + .scroll { margin-top: 1.2rem; }
.grid th, .grid td { padding: 0.32rem 0.9rem 0.32rem 0; vertical-align: top; }
.grid thead th { vertical-align: bottom; }
.grid thead th { padding-top: 0; border-bottom: 1px solid var(--soft); }
.grid thead th[colspan] { padding-right: 0; border-bottom: 1px solid var(--line); text-align: center; }
.grid th:last-child, .grid td:last-child { padding-right: 0; }
.grid tbody tr { border-bottom: 1px solid var(--line); }
.grid .numbering, .grid .unit { color: var(--soft); }
.grid .by-hand { min-width: 9rem; }
.grid thead small { display: block; }
.grid:not(.small) tbody th.text { min-width: 8rem; }
.grid .status { white-space: nowrap; }
.grid .detail, .grid .absent { color: var(--soft); }
.grid .detail th, .grid .detail td { padding-top: 0; font-size: 0.875rem; }
.grid tr:has(+ .detail) { border-bottom: 0; }
.total th, .total td { border-top: 1px solid var(--soft); font-weight: 600; }
.total small { font-weight: 400; }

.heat { width: 100%; min-width: 50rem; }
.heat th, .heat td { border: 1px solid var(--paper); padding: 0.28rem 0.5rem; background: var(--paper); }
.heat thead th { padding-bottom: 0.35rem; }
.heat thead th.number, .heat thead th.result { text-align: center; }
.heat thead small { display: block; }
.heat tbody th { position: sticky; left: -2px; z-index: 1; min-width: 8.5rem; padding-left: 0; }
.heat thead th:first-child { position: sticky; left: -2px; z-index: 2; padding-left: 0; }
.heat tbody th small { display: block; }
.heat td { vertical-align: top; }
.heat td.number { text-align: center; }
.heat td.number small { display: flex; justify-content: center; gap: 0.55em; margin-top: 0.05rem; color: inherit; opacity: 0.78; font-size: 0.75rem; }
.heat .targets th, .heat .targets td { border-bottom: 1px solid var(--soft); background: var(--faint); font-weight: 600; }
.heat .targets th { padding-left: 0; }
.heat .result { text-align: center; white-space: nowrap; }
.heat td.met { background: var(--met-0); color: var(--ink); }
.heat td.m1 { background: var(--missed-1); color: var(--ink); }
.heat td.m2 { background: var(--missed-2); color: var(--ink); }
.heat td.m3 { background: var(--missed-3); color: var(--ink); }
.heat .totals th, .heat .totals td { border-top: 1px solid var(--soft); font-weight: 600; }

@media screen {
  .tall thead { position: sticky; top: 0; z-index: 3; background: var(--paper); }
  .tall:has(.heat) { max-height: 92vh; }
}
@media screen and (min-width: 40.01rem) {
  .tall { max-height: 92vh; }
}

.filter { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin: 0 0 0.7rem; font-size: 0.875rem; color: var(--soft); }
.filter[hidden] { display: none; }
.filter label { display: inline-flex; align-items: center; gap: 0.4rem; }
.filter input, .filter select { max-width: 16rem; padding: 0.3rem 0.5rem; border: 1px solid var(--line); border-radius: 3px; background: var(--paper); color: var(--ink); font: inherit; }
thead button { padding: 0; border: 0; background: none; color: inherit; font: inherit; line-height: inherit; text-align: inherit; cursor: pointer; }
thead button { position: relative; }
thead button::after { content: "\\2195"; position: absolute; top: 0; left: 100%; padding-left: 0.15em; opacity: 0; }
thead button:hover::after { opacity: 0.6; }
[aria-sort="ascending"] button::after { content: "\\2191"; opacity: 1; }
[aria-sort="descending"] button::after { content: "\\2193"; opacity: 1; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }

.key span { display: inline-block; margin-right: 1.1rem; font-size: 0.8125rem; white-space: nowrap; }
.key svg { vertical-align: -2px; overflow: visible; }
.all { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1.6rem 2.75rem; }
.chart table { width: 100%; table-layout: fixed; }
.chart caption { padding-bottom: 0.15rem; font-size: 0.9375rem; }
.chart th, .chart td { height: 1.55rem; padding: 0; vertical-align: middle; white-space: nowrap; }
.chart th.text, .chart tbody th { width: 8.5rem; overflow: hidden; text-overflow: ellipsis; }
.chart .long-names :is(th.text, tbody th) { width: 15rem; }
.chart thead th { height: 1.7rem; border-bottom: 1px solid var(--line); vertical-align: bottom; }
.chart .number { width: 5.4rem; }
.chart :is(th, td).before { width: 4.6rem; color: var(--soft); font-weight: 400; }
.chart .totals th, .chart .totals td { border-top: 1px solid var(--soft); }
.chart svg { display: block; overflow: visible; }
.chart td > svg { height: 1.55rem; }
.chart th > svg { height: 1.7rem; }
.chart .plot, .chart .axis { padding: 0 0.6rem; }
.chart text { fill: var(--soft); font-size: 0.75rem; font-weight: 400; }
.chart text.goal { fill: var(--ink); font-weight: 600; }
.line { margin: 0; break-inside: avoid; }
.line figcaption { color: var(--head); font-size: 0.9375rem; font-weight: 600; }
.line > svg { display: block; width: 100%; height: auto; overflow: visible; }
.line text { fill: var(--soft); font-size: 11px; }
.line polyline { fill: none; stroke-linejoin: round; }
.line .series { stroke: var(--head); stroke-width: 1.75; }
.line .goal { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 4 3; }
svg .zone { fill: var(--met-0); }
svg .target { stroke: var(--ink); stroke-width: 1.25; }
svg .guide { stroke: var(--line); stroke-width: 1; stroke-dasharray: 1 3; }
svg .way { stroke: var(--soft); stroke-width: 1; opacity: 0.55; }
svg .before { fill: var(--paper); stroke: var(--soft); stroke-width: 1.25; }
svg .met, svg .no-target { fill: var(--met); }
svg .no-target { fill: var(--soft); }
svg .missed { fill: var(--missed); }

.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 2.75rem; }
dl { margin: 0; }
dt { margin-top: 0.7rem; font-weight: 600; }
dd { margin: 0; color: var(--soft); font-size: 0.875rem; }
dd code { font: 0.75rem/1.5 ui-monospace, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
summary { cursor: pointer; }

@media screen and (max-width: 40rem) {
  body { padding: 1rem 1rem 2rem; }
  h1 { font-size: 1.1875rem; }
  .heat { width: auto; min-width: 0; }
  .heat th, .heat td { padding: 0.25rem 0.35rem; }
  .heat tbody th { min-width: 6.4rem; max-width: 6.4rem; }
  .heat tbody th small { display: none; }
  .heat td.number small { flex-direction: column; gap: 0; line-height: 1.25; }
  .grid:not(.small), .grid:not(.small) :is(thead, tbody) { display: block; }
  .grid:not(.small) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .grid:not(.small) tbody tr { position: relative; display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.2rem 0.6rem; padding: 0.55rem 0; }
  .grid:not(.small) :is(tbody th, tbody td) { padding: 0; border: 0; text-align: left; }
  .grid:not(.small) :is(tbody th, td.long) { grid-column: 1 / -1; }
  .grid tr:has(.numbering) :is(th:not(.numbering), td.text:nth-child(2)) { padding-left: 1.4rem; }
  .grid tr:has(.unit) th { padding-right: 4.5rem; }
  .grid tr:has(.numbering) .numbering { position: absolute; top: 0.55rem; padding: 0; }
  .grid td.unit { position: absolute; top: 0.55rem; right: 0; }
  .grid .detail td.unit { display: none; }
  .grid td.first { grid-column-start: 1; }
  .grid td:empty, .grid td.under.absent { display: none; }
  .grid:not(.small) td[data-label]::before { content: attr(data-label); display: block; color: var(--soft); font-size: 0.75rem; font-weight: 400; white-space: normal; }
  .grid:not(.small) td.unit[data-label]::before { display: none; }
  .grid:not(.small) .d { min-width: 0; }
  .grid:not(.small) tbody th.text { min-width: 0; }
  .grid.small { width: 100%; min-width: 0; }
  .grid tr.total { border-top: 1px solid var(--soft); }
  .chart th, .chart td { font-size: 0.875rem; }
  .chart th.text, .chart tbody th, .chart .long-names :is(th.text, tbody th) { width: 7rem; }
  .chart .number { width: 4.7rem; }
  .chart :is(th, td).before, .chart text.end { display: none; }
}
`;
