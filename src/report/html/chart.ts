import type { IndicatorHeading, UnitResult } from "../../engine/scorecard.ts";
import { knownBaselines, type ReportContext, shortDate, writtenDate } from "../context.ts";
import { figure, figureOr, type Printing, printingOf } from "../figures.ts";
import { formatCell, formatNumber, unitWords } from "../format.ts";
import type { Cell, FigureCell, StatusCell } from "../grid.ts";
import { fill } from "../words.ts";
import { type Scale, scaleOf } from "./chart-scale.ts";
import { decimalsOf, figureMarkup, signMarkup, sortValue } from "./figure.ts";
import { attributes, html, type Markup } from "./markup.ts";
import { axis, plot } from "./plot.ts";
import { PAGE_WORDS as WORDS } from "./words.ts";

/** A unit's row: where it stands, where it has to get, where it came from. */
interface Line {
  readonly name: string;
  readonly isTotal: boolean;
  readonly actual: Cell;
  readonly status: StatusCell;
  readonly target: FigureCell | undefined;
  /** One for each known baseline. */
  readonly before: readonly Cell[];
}

/**
 * One indicator of every commune as a bullet chart: a table whose rows carry a mark each, so that it is read, sorted and
 * filtered like any table. Undefined where no unit has a value.
 */
export function indicatorChart(
  context: ReportContext,
  heading: IndicatorHeading,
  communes: readonly UnitResult[],
): Markup | undefined {
  const { scorecard, rounding, style, say } = context;
  const printing = printingOf(heading.unit, rounding);
  const units = [...communes, scorecard.total];
  const baselines = knownBaselines(
    scorecard,
    units.map((unit) => unit.indicators[heading.id]),
  );
  const places = baselines.map(({ index }) => index);
  const lines = units.map((unit) => lineOf(context, heading, unit, printing, places));
  const figures = lines.flatMap(({ actual, before, target }) => [actual, ...before, target]).filter(isFigure);
  if (!lines.some(({ actual }) => isFigure(actual))) return undefined;
  const scale = scaleOf(figures.map(({ printed }) => printed));
  const decimals = decimalsOf(figures, style);
  const number = scorecard.indicators.indexOf(heading) + 1;
  const rows = (isTotal: boolean) =>
    lines
      .filter((line) => line.isTotal === isTotal)
      .map((line) => chartRow(context, line, scale, heading.better, decimals));
  return html`<div class="chart"><table data-sortable>
<caption>${number}. ${say(heading.name)} <small>(${unitWords(printing.kind, style.language)})</small></caption>
<thead><tr><th scope="col" class="text">${say(WORDS.chartCommune)}</th><th scope="col" class="axis">${axisHead(context, scale, printing, lines.at(-1)?.target)}</th><th scope="col" class="number">${say(WORDS.chartActual)}</th>${baselines.map(
    ({ date }) =>
      html`<th scope="col" class="number before"><span title="${writtenDate(date)}">${shortDate(date)}</span></th>`,
  )}</tr></thead>
<tbody class="items">
${rows(false)}</tbody>
<tbody class="totals">
${rows(true)}</tbody>
</table></div>
`;
}

function lineOf(
  { scorecard, say }: ReportContext,
  { id }: IndicatorHeading,
  unit: UnitResult,
  printing: Printing,
  baselines: readonly number[],
): Line {
  const result = unit.indicators[id];
  const isTotal = unit === scorecard.total;
  return {
    name: isTotal ? say(WORDS.total) : unit.name,
    isTotal,
    actual: figureOr(result?.value, printing, result?.noData && say(result.noData.words)),
    status: { kind: "status", status: result?.status ?? "no-data" },
    target: result?.target ? figure(result.target, printing) : undefined,
    before: baselines.map((index) => figureOr(result?.baselines[index], printing)),
  };
}

function isFigure(cell: Cell | undefined): cell is FigureCell {
  return cell !== undefined && "printed" in cell && cell.kind !== "change";
}

function chartRow(
  { style }: ReportContext,
  { name, isTotal, actual, status, target, before }: Line,
  scale: Scale,
  better: IndicatorHeading["better"],
  decimals: number,
): Markup {
  const marks = {
    actual: isFigure(actual) ? actual.printed : undefined,
    status: status.status,
    target: target?.printed,
    before: before.filter(isFigure).map(({ printed }) => printed),
  };
  const row = attributes({ class: isTotal ? "total" : "item", "data-unit": isTotal ? undefined : name });
  const number = (cell: Cell, className: string, sign?: Markup) =>
    html`<td${attributes({ class: className, "data-sort": sortValue(cell) })}>${figureMarkup(cell, decimals, style)}${sign}</td>`;
  return html`<tr${row}><th scope="row">${name}</th><td class="plot">${plot(marks, scale, better)}</td>${number(actual, "number", signMarkup(status, style))}${before.map((cell) => number(cell, "number before"))}</tr>
`;
}

/** The axis for the eye, the target in words for whoever listens. */
function axisHead(
  { style, say }: ReportContext,
  scale: Scale,
  { digits }: Printing,
  target: FigureCell | undefined,
): Markup {
  const ends = [scale.from, scale.to].map((units) => {
    const value = { units: BigInt(units), digits };
    return { value, text: formatNumber(value, style) };
  });
  const goal = target && { value: target.printed, text: formatCell(target, style) };
  const said = goal ? fill(say(WORDS.chartTarget), { target: goal.text }) : say(WORDS.chartPicture);
  return html`${axis(scale, ends, goal)}<span class="vh">${said}</span>`;
}
