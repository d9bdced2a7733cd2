import type { IndicatorHeading, UnitResult } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import { knownBaselines, type ReportContext, shortDate, writtenDate } from "../context.ts";
import { figure, figureOr, printingOf } from "../figures.ts";
import { unitWords } from "../format.ts";
import type { BulletChart, ChartRow, Charts } from "../grid.ts";
import { sortUnits } from "../sort-units.ts";
import { DIMENSION_WORDS } from "../words.ts";

const WORDS = {
  title: { vi: "Biểu đồ: các xã theo từng chỉ tiêu", en: "Charts: the communes by each indicator" },
  total: { vi: "Toàn đơn vị", en: "Whole office" },
} as const satisfies Record<string, Words>;

/** A chart for every indicator of which somebody has a value, communes in the order of the report's table. */
export function communeCharts(
  context: ReportContext,
  follows: string,
  communes: readonly UnitResult[],
): Charts | undefined {
  const { scorecard, options, style, say } = context;
  const sorted = sortUnits(communes, options.sort, scorecard.indicators, style.language);
  const charts = scorecard.indicators.flatMap((heading) => indicatorChart(context, heading, sorted) ?? []);
  if (communes.length === 0 || charts.length === 0) return undefined;
  return { kind: "charts", title: say(WORDS.title).toLocaleUpperCase(style.language), follows, charts };
}

/** Undefined where no unit has a value. */
function indicatorChart(
  context: ReportContext,
  heading: IndicatorHeading,
  communes: readonly UnitResult[],
): BulletChart | undefined {
  const { scorecard, style, say } = context;
  const units = [...communes, scorecard.total];
  const results = units.map((unit) => unit.indicators[heading.id]);
  if (!results.some((result) => result?.value)) return undefined;
  const baselines = knownBaselines(scorecard, results);
  const places = baselines.map(({ index }) => index);
  return {
    title: `${scorecard.indicators.indexOf(heading) + 1}. ${say(heading.name)}`,
    unit: unitWords(printingOf(heading.unit, context.rounding).kind, style.language),
    better: heading.better,
    head: { text: say(DIMENSION_WORDS.commune) },
    before: baselines.map(({ date }) => ({ text: writtenDate(date), short: shortDate(date) })),
    rows: units.map((unit) => rowOf(context, heading, unit, places)),
  };
}

function rowOf(
  { scorecard, rounding, say }: ReportContext,
  { id, unit: measure }: IndicatorHeading,
  unit: UnitResult,
  baselines: readonly number[],
): ChartRow {
  const result = unit.indicators[id];
  const printing = printingOf(measure, rounding);
  const isTotal = unit === scorecard.total;
  return {
    role: isTotal ? "total" : "item",
    name: isTotal ? say(WORDS.total) : unit.name,
    actual: figureOr(result?.value, printing, result?.noData && say(result.noData.words)),
    status: result?.status ?? "no-data",
    ...(result?.target ? { target: figure(result.target, printing) } : {}),
    before: baselines.map((index) => figureOr(result?.baselines[index], printing)),
  };
}
