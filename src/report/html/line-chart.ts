import type { Rounded } from "../../engine/rounding.ts";
import { ABSENT, formatCell, formatNumber } from "../format.ts";
import type { LineChart, LinePoint, PrintStyle } from "../grid.ts";
import { placeOf, type Scale, scaleOf } from "./chart-scale.ts";
import { attributes, html, type Markup } from "./markup.ts";
import { standing } from "./plot.ts";
import { PAGE_WORDS as WORDS } from "./words.ts";

/** The drawing's size in its own units; it is drawn as wide as there is room. */
const WIDTH = 360;
const HEIGHT = 130;
/** Around the field: room for the axis and its labels. */
const LEFT = 44;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 20;

/**
 * One figure over time: a line that breaks where a month has none, the target as a line of its own, a dot (met) or a
 * diamond (missed) a month. What it shows is said in words to whoever listens.
 */
export function lineChart({ title, unit, points }: LineChart, style: PrintStyle): Markup | undefined {
  const printed = points.flatMap(({ actual, target }) => [actual, target]).flatMap(printedOf);
  const [any] = printed;
  if (!any) return undefined;
  const scale = scaleOf(printed);
  const at = (index: number) => LEFT + (index * (WIDTH - LEFT - RIGHT)) / Math.max(1, points.length - 1);
  const y = (value: Rounded) => TOP + ((100 - placeOf(value, scale)) * (HEIGHT - TOP - BOTTOM)) / 100;
  const place = (index: number, value: Rounded) => `${at(index).toFixed(1)},${y(value).toFixed(1)}`;
  const lines = runs(points, ({ actual }) => printedOf(actual)[0]).map((run) =>
    run.map(([index, value]) => place(index, value)),
  );
  const targets = runs(points, ({ target }) => printedOf(target)[0]).map((run) =>
    run.map(([index, value]) => place(index, value)),
  );
  const marks = points.flatMap(({ actual, status }, index) =>
    printedOf(actual).map(
      (value) =>
        html`<svg x="${at(index).toFixed(1)}" y="${y(value).toFixed(1)}" width="7" height="7" viewBox="0 0 14 14" overflow="visible">${standing(status ?? "no-target")}</svg>`,
    ),
  );
  return html`<figure class="line"><figcaption>${title}${unit === "" ? "" : html` <small>(${unit})</small>`}</figcaption>
<svg${attributes({ viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": spoken(points, style) })}>${axis(scale, any.digits, style, y)}${targets.map(
    (run) => html`<polyline class="goal" points="${run.join(" ")}"/>`,
  )}${lines.map((run) => html`<polyline class="series" points="${run.join(" ")}"/>`)}${marks}${monthLabels(points, at)}</svg></figure>
`;
}

function printedOf(cell: LinePoint["actual"] | undefined): Rounded[] {
  return cell === undefined || cell.kind === "absent" ? [] : [cell.printed];
}

/** Months that follow each other and have a value. */
function runs(points: readonly LinePoint[], of: (point: LinePoint) => Rounded | undefined): [number, Rounded][][] {
  const found: [number, Rounded][][] = [];
  let current: [number, Rounded][] | undefined;
  points.forEach((point, index) => {
    const value = of(point);
    if (value === undefined) {
      current = undefined;
      return;
    }
    if (current === undefined) {
      current = [];
      found.push(current);
    }
    current.push([index, value]);
  });
  return found;
}

function axis(scale: Scale, digits: number, style: PrintStyle, y: (value: Rounded) => number): Markup[] {
  return [scale.from, scale.to].map((units) => {
    const value = { units: BigInt(units), digits };
    const height = y(value).toFixed(1);
    return html`<line class="guide" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${height}" y2="${height}"/><text x="${LEFT - 8}" y="${height}" dy="0.32em" text-anchor="end">${formatNumber(value, style)}</text>`;
  });
}

/** As many months as there is room for, the last among them. */
function monthLabels(points: readonly LinePoint[], at: (index: number) => number): Markup[] {
  const step = Math.ceil(points.length / 6);
  const last = points.length - 1;
  return points.flatMap(({ head }, index) =>
    (last - index) % step === 0
      ? [
          html`<text x="${at(index).toFixed(1)}" y="${HEIGHT - 4}" text-anchor="middle">${head.short ?? head.text}</text>`,
        ]
      : [],
  );
}

/** Every month's figure, and the target. */
function spoken(points: readonly LinePoint[], style: PrintStyle): string {
  const said = points.map(({ head, actual }) => {
    const figure = actual.kind === "absent" ? ABSENT : formatCell(actual, style);
    return `${head.text}: ${figure}`;
  });
  const target = points.findLast((point) => point.target !== undefined)?.target;
  const goal = target ? [WORDS.chartTarget[style.language].replace("{target}", formatCell(target, style))] : [];
  return [...said, ...goal].join("; ");
}
