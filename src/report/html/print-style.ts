/**
 * On paper: A4, smaller type, nothing to click; a table's heads repeat on each page (Chromium repeats none that holds a
 * button or sticks), and no row is cut in two.
 */
export const PRINT_STYLE = `
@page {
  size: A4 portrait; margin: 11mm 11mm 13mm;
  @bottom-right { content: counter(page) " / " counter(pages); color: #5a636c; font: 7.5pt Arial, sans-serif; }
}
@page wide { size: A4 landscape; }
@media print {
  html { font-size: 7.6pt; }
  body { max-width: none; padding: 0; line-height: 1.32; }
  body.wide { page: wide; }
  *, *::before, *::after { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h2 { margin: 0.5rem 0 0.25rem; padding-bottom: 0.15rem; border-bottom-width: 1pt; break-after: avoid; }
  h3 { margin-top: 0.8rem; break-after: avoid; }
  p { max-width: none; margin-bottom: 0.35rem; }
  .note { max-width: none; margin-top: 0.25rem; }
  .filter, thead button::after, details { display: none; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  thead button { display: contents; }
  .note, .key { break-after: avoid; }
  .scroll ~ .note { break-before: avoid; break-after: auto; }
  .scroll, thead { break-inside: avoid; }
  .scroll.tall { break-inside: auto; }
  tr, .chart, dt, dd { break-inside: avoid; }
  dt { break-after: avoid; }
  .grid th, .grid td { padding-top: 0.03rem; padding-bottom: 0.03rem; }
  .grid:not(.small) tbody th.text { min-width: 7.4rem; }
  .grid .unit { white-space: nowrap; }
  .heat { min-width: 0; }
  .heat th, .heat td { padding: 0.1rem 0.2rem; }
  .heat :is(thead, tbody) th:is(*, :first-child) { position: static; }
  .heat thead th { font-size: 0.75rem; }
  .heat tbody th { min-width: 0; }
  .heat tbody th small { font-size: 0.7rem; }
  .heat td.number small { gap: 0.4em; margin-top: 0; font-size: 0.7rem; }
  .all { grid-template-columns: 1fr 1fr; gap: 0.7rem 1.4rem; }
  .chart th, .chart td { height: 1.1rem; font-size: 0.8125rem; }
  .chart caption { font-size: 0.8125rem; }
  .chart thead th { height: 1.2rem; }
  .chart td > svg { height: 1.1rem; }
  .chart th > svg { height: 1.2rem; }
  .chart th.text, .chart tbody th { width: 7.4rem; }
  .chart .long-names :is(th.text, tbody th) { width: 13rem; }
  .chart .number { width: 4.5rem; }
  .chart :is(th, td).before { width: 3.9rem; }
  .chart .plot, .chart .axis { padding: 0 0.4rem; }
  .note + .scroll, .scroll + .scroll { margin-top: 0.6rem; }
  .columns { display: block; columns: 2; column-gap: 1.6rem; }
  dt { margin-top: 0.35rem; }
  dt:first-child { margin-top: 0; }
  dd { font-size: 0.8125rem; }
}
`;
