import { formatCell, formatNumber } from "../format.ts";
import type { AbsentCell, BulletChart, ChartRow, FigureCell, PrintStyle } from "../grid.ts";
import { fill } from "../words.ts";
import { type Scale, scaleOf } from "./chart-scale.ts";
import { decimalsOf, figureMarkup, signMarkup, sortValue } from "./figure.ts";
import { attributes, html, type Markup } from "./markup.ts";
import { axis, plot } from "./plot.ts";
import { PAGE_WORDS as WORDS } from "./words.ts";

/** What every row of a chart has in common. */
interface Drawing {
  readonly scale: Scale;
  readonly better: BulletChart["better"];
  readonly decimals: number;
  readonly style: PrintStyle;
}

/** Longer names get a wider column; what is still longer is cut, and whole where it is pointed at. */
const LONG_NAME = 18;
/** More columns of what was before leave no room for it. */
const FEW_BEFORE = 2;

/**
 * One figure of many units as a bullet chart: a table whose rows carry a mark each, so that it is read, sorted and
 * filtered like any table. Undefined where no unit has a figure.
 */
export function bulletChart(chart: BulletChart, style: PrintStyle): Markup | undefined {
  const { title, unit, note, head, before, rows, better } = chart;
  const figures = rows.flatMap(({ actual, before: then, target }) => [actual, ...then, target]).filter(isFigure);
  const [any] = figures;
  if (!any) return undefined;
  const scale = scaleOf(figures.map(({ printed }) => printed));
  const drawing = { scale, better, decimals: decimalsOf(figures, style), style };
  const goal = rows.find(({ role }) => role === "total")?.target;
  const drawn = (role: ChartRow["role"]) =>
    rows.filter((row) => row.role === role).map((row) => chartRow(row, drawing));
  const hasRoom = before.length <= FEW_BEFORE;
  const names = hasRoom && rows.some(({ name }) => name.length > LONG_NAME) ? "long-names" : undefined;
  return html`<div class="chart"><table${attributes({ class: names })} data-sortable>
<caption>${title} <small>(${note === undefined ? unit : `${unit}; ${note}`})</small></caption>
<thead><tr><th scope="col" class="text">${head.text}</th><th scope="col" class="axis">${axisHead(scale, any.printed.digits, goal, style)}</th><th scope="col" class="number">${WORDS.chartActual[style.language]}</th>${before.map(
    ({ text, short }) => html`<th scope="col" class="number before"><span title="${text}">${short ?? text}</span></th>`,
  )}</tr></thead>
<tbody class="items">
${drawn("item")}</tbody>
<tbody class="totals">
${drawn("total")}</tbody>
</table></div>
`;
}

function isFigure(cell: FigureCell | AbsentCell | undefined): cell is FigureCell {
  return cell !== undefined && cell.kind !== "absent";
}

function chartRow(
  { role, name, actual, status, target, before }: ChartRow,
  { scale, better, decimals, style }: Drawing,
): Markup {
  const marks = {
    actual: isFigure(actual) ? actual.printed : undefined,
    status,
    target: target?.printed,
    before: before.filter(isFigure).map(({ printed }) => printed),
  };
  const row = attributes({ class: role, "data-unit": role === "item" ? name : undefined });
  const number = (cell: FigureCell | AbsentCell, className: string, sign?: Markup) =>
    html`<td${attributes({ class: className, "data-sort": sortValue(cell) })}>${figureMarkup(cell, decimals, style)}${sign}</td>`;
  const sign = signMarkup({ kind: "status", status }, style);
  return html`<tr${row}><th scope="row" title="${name}">${name}</th><td class="plot">${plot(marks, scale, better)}</td>${number(actual, "number", sign)}${before.map((cell) => number(cell, "number before"))}</tr>
`;
}

/** The axis for the eye, the target in words for whoever listens. */
function axisHead(scale: Scale, digits: number, target: FigureCell | undefined, style: PrintStyle): Markup {
  const { language } = style;
  const ends = [scale.from, scale.to].map((units) => {
    const value = { units: BigInt(units), digits };
    return { value, text: formatNumber(value, style) };
  });
  const goal = target && { value: target.printed, text: formatCell(target, style) };
  const said = goal ? fill(WORDS.chartTarget[language], { target: goal.text }) : WORDS.chartPicture[language];
  return html`${axis(scale, ends, goal)}<span class="vh">${said}</span>`;
}
