import type { IndicatorHeading, UnitResult } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import { knownBaselines, type ReportContext, shortDate, writtenDate } from "../context.ts";
import { figure, figureOr, printingOf } from "../figures.ts";
import { unitWords } from "../format.ts";
import type { BulletChart, ChartRow, Charts } from "../grid.ts";
import { sortUnits } from "../sort-units.ts";
import { namesAmong } from "../unit-names.ts";
import { DIMENSION_WORDS, fill } from "../words.ts";

const WORDS = {
  title: { vi: "Biểu đồ: các xã theo từng chỉ tiêu", en: "Charts: the communes by each indicator" },
  total: { vi: "Toàn đơn vị", en: "Whole office" },
  worst: { vi: "{shown} xã có kết quả kém nhất trong {of} xã", en: "the {shown} that stand worst of {of}" },
} as const satisfies Record<string, Words>;

/** More rows than these are no picture any more: then a chart shows as many, of the units that stand worst. */
const MOST_ROWS = 40;

/** A chart for every indicator of which somebody has a value, communes in the order of the report's table. */
export function communeCharts(
  context: ReportContext,
  follows: string,
  communes: readonly UnitResult[],
): Charts | undefined {
  const { scorecard, options, style, say } = context;
  const sorted = sortUnits(communes, options.sort, scorecard.indicators, style.language);
  const nameOf = namesAmong(communes);
  const charts = scorecard.indicators.flatMap((heading) => indicatorChart(context, heading, sorted, nameOf) ?? []);
  if (communes.length === 0 || charts.length === 0) return undefined;
  return { kind: "charts", title: say(WORDS.title).toLocaleUpperCase(style.language), follows, charts };
}

/** Undefined where no unit has a value. */
function indicatorChart(
  context: ReportContext,
  heading: IndicatorHeading,
  communes: readonly UnitResult[],
  nameOf: (unit: UnitResult) => string,
): BulletChart | undefined {
  const { scorecard, style, say } = context;
  const shown = communes.length > MOST_ROWS ? worstOf(context, heading, communes) : communes;
  const units = [...shown, scorecard.total];
  const results = units.map((unit) => unit.indicators[heading.id]);
  if (!results.some((result) => result?.value)) return undefined;
  const baselines = knownBaselines(scorecard, results);
  const places = baselines.map(({ index }) => index);
  return {
    title: `${scorecard.indicators.indexOf(heading) + 1}. ${say(heading.name)}`,
    unit: unitWords(printingOf(heading.unit, context.rounding).kind, style.language),
    better: heading.better,
    ...(shown === communes ? {} : { note: fill(say(WORDS.worst), { shown: shown.length, of: communes.length }) }),
    head: { text: say(DIMENSION_WORDS.commune) },
    before: baselines.map(({ date }) => ({ text: writtenDate(date), short: shortDate(date) })),
    rows: units.map((unit) => ({
      ...(unit === scorecard.total
        ? ({ role: "total", name: say(WORDS.total) } as const)
        : ({ role: "item", name: nameOf(unit) } as const)),
      ...measuredRow(context, heading, unit, places),
    })),
  };
}

/** Worst first. */
function worstOf(
  { scorecard, style }: ReportContext,
  { id }: IndicatorHeading,
  communes: readonly UnitResult[],
): readonly UnitResult[] {
  const measured = communes.filter((unit) => unit.indicators[id]?.value);
  return sortUnits(measured, id, scorecard.indicators, style.language).reverse().slice(0, MOST_ROWS);
}

function measuredRow(
  { rounding, say }: ReportContext,
  { id, unit: measure }: IndicatorHeading,
  unit: UnitResult,
  baselines: readonly number[],
): Omit<ChartRow, "role" | "name"> {
  const result = unit.indicators[id];
  const printing = printingOf(measure, rounding);
  return {
    actual: figureOr(result?.value, printing, result?.noData && say(result.noData.words)),
    status: result?.status ?? "no-data",
    ...(result?.target ? { target: figure(result.target, printing) } : {}),
    before: baselines.map((index) => figureOr(result?.baselines[index], printing)),
  };
}
