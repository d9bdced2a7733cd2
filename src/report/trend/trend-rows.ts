import type { Trend, TrendUnit } from "../../across/trend/trend.ts";
import type { Language } from "../../values/words.ts";
import type { RawValue } from "../document.ts";
import { figure } from "../figures.ts";
import { onOneLine, plainNumber } from "../format.ts";
import { rawValue } from "../raw-value.ts";
import { pointsOf, type TrendContext, type TrendOptions, trendContext } from "./trend-context.ts";

const HEADER = [
  "level",
  "code",
  "name",
  "id",
  "title",
  "unit",
  "better",
  "month",
  "asOf",
  "value",
  "numerator",
  "denominator",
  "printed",
  "target",
  "status",
  "noData",
] as const;

/** A row for each unit, indicator or figure, and month; gaps included, with nothing in them. */
export function trendRows(trend: Trend, language: Language, options: TrendOptions): RawValue[][] {
  const context = trendContext(trend, language, options);
  const units = options.unit ? [options.unit] : [trend.total, ...trend.units.flatMap((breakdown) => breakdown.units)];
  return [[...HEADER], ...units.flatMap((unit) => unitRows(context, unit))];
}

function unitRows({ trend, lines, say }: TrendContext, unit: TrendUnit): RawValue[][] {
  return lines.flatMap((line) => {
    const points = pointsOf(unit, line);
    return trend.months.map(({ month, asOf }, index): RawValue[] => {
      const point = points[index];
      const value = point?.value;
      return [
        unit.level,
        unit.code,
        onOneLine(unit.name),
        line.id,
        onOneLine(say(line.name)),
        line.unit,
        line.better,
        month,
        asOf,
        rawValue(value),
        value?.numerator,
        value?.denominator,
        value ? plainNumber(figure(value, line.printing).printed) : undefined,
        rawValue(point?.target),
        point?.status,
        point?.noData?.reason,
      ];
    });
  });
}
