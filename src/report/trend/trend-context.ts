import { monthsLater, yearEndBefore } from "../../across/trend/months.ts";
import type { Trend, TrendPoint, TrendUnit } from "../../across/trend/trend.ts";
import type { Unit } from "../../indicators/indicator.ts";
import { known } from "../../values/known.ts";
import type { Language, Words } from "../../values/words.ts";
import { type Printing, printingOf } from "../figures.ts";
import type { SparkStyle } from "./sparkline.ts";

export interface TrendOptions {
  /** One unit instead of the office. */
  readonly unit?: TrendUnit;
  /** One indicator or figure, by id; all of them where absent. */
  readonly indicator?: string;
  readonly spark: SparkStyle;
  /** Every unit's months too: much for a terminal. */
  readonly hasUnitMonths: boolean;
}

/** An indicator or a figure, as a row of a table or a chart. */
export interface TrendLine {
  readonly id: string;
  readonly name: Words;
  readonly short: Words;
  readonly unit: Unit;
  /** Indicators only. */
  readonly better?: "higher" | "lower";
  readonly printing: Printing;
}

/** An earlier month that the last one is held against. */
export interface ComparedMonth {
  readonly kind: "month" | "year" | "year-end";
  /** Its place among the trend's months. */
  readonly index: number;
  readonly month: string;
}

export interface TrendContext {
  readonly trend: Trend;
  readonly options: TrendOptions;
  readonly language: Language;
  readonly say: (words: Words) => string;
  readonly lines: readonly TrendLine[];
  readonly compared: readonly ComparedMonth[];
  readonly shown: TrendUnit;
}

export function trendContext(trend: Trend, language: Language, options: TrendOptions): TrendContext {
  return {
    trend,
    options,
    language,
    say: (words) => words[language],
    lines: linesOf(trend).filter(({ id }) => options.indicator === undefined || id === options.indicator),
    compared: comparedMonths(trend),
    shown: options.unit ?? trend.total,
  };
}

/** Indicators, then figures. */
function linesOf({ indicators, figures, plan }: Trend): TrendLine[] {
  return [
    ...indicators.map(({ id, name, short, unit, better }) => {
      return { id, name, short, unit, better, printing: printingOf(unit, plan.rounding) };
    }),
    ...figures.map(({ id, name, unit, formula }) => {
      const isMean = formula?.denominator !== undefined;
      return { id, name, short: name, unit, printing: printingOf(unit, plan.rounding, isMean) };
    }),
  ];
}

/** The month before, the same month of the year before and the year end before it, of those that there are; each once. */
function comparedMonths({ months }: Trend): ComparedMonth[] {
  const last = known(months.at(-1));
  const wanted = [
    { kind: "month", month: monthsLater(last.month, -1) },
    { kind: "year-end", month: yearEndBefore(last.month) },
    { kind: "year", month: monthsLater(last.month, -12) },
  ] as const;
  const seen = new Set<string>();
  return wanted.flatMap(({ kind, month }) => {
    const index = months.findIndex((one) => one.month === month && one.asOf !== undefined);
    if (index < 0 || seen.has(month)) return [];
    seen.add(month);
    return [{ kind, month, index }];
  });
}

export function pointsOf(unit: TrendUnit, { id }: TrendLine): readonly (TrendPoint | null)[] {
  return known(unit.series[id]);
}

/** `12/2020` */
export function writtenMonth(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

/** `12/20`, for the head of a narrow column. */
export function shortMonth(month: string): string {
  return `${month.slice(5)}/${month.slice(2, 4)}`;
}
