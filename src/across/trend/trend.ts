import type {
  Breakdown,
  FigureHeading,
  IndicatorHeading,
  IsoDate,
  NoData,
  Place,
  Scorecard,
  Status,
  UnitResult,
} from "../../engine/scorecard.ts";
import { byCodeThenName } from "../../engine/unit-order.ts";
import type { Rounding } from "../../plan/plan.ts";
import { unitsBy } from "../../saved/units-by.ts";
import { foldName } from "../../values/fold.ts";
import type { Fraction } from "../../values/fraction.ts";
import { known } from "../../values/known.ts";
import type { Words } from "../../values/words.ts";
import type { Part } from "../part.ts";
import { monthsBetween, type YearMonth, yearMonthOf } from "./months.ts";
import { trendNotes } from "./notes.ts";
import { refuseUnlike } from "./refuse.ts";

/** A figure of one unit in one month. */
export interface TrendPoint {
  readonly value?: Fraction;
  readonly noData?: NoData;
  readonly target?: Fraction;
  /** Indicators only. */
  readonly status?: Status;
}

/** A month of the trend; one without a date is a gap: no scorecard was given for it. */
export interface TrendMonth {
  readonly month: YearMonth;
  readonly asOf?: IsoDate;
}

export interface TrendUnit extends Place {
  readonly level: Breakdown;
  readonly parent?: Place;
  /** By indicator or figure id, a point for each month; null in a gap, and where the unit was not there. */
  readonly series: Readonly<Record<string, readonly (TrendPoint | null)[]>>;
}

/** One office's scorecards put side by side, oldest first. Plain data: what `--format json` writes. */
export interface Trend {
  readonly schema: "ltq.trend/1";
  readonly ltq: string;
  readonly office: Place;
  readonly months: readonly TrendMonth[];
  /** The last month's. */
  readonly plan: { readonly name: string; readonly rounding: Rounding };
  /** As the last month that has them says it. */
  readonly indicators: readonly IndicatorHeading[];
  readonly figures: readonly FigureHeading[];
  readonly total: TrendUnit;
  readonly units: readonly { readonly by: Breakdown; readonly units: readonly TrendUnit[] }[];
  /** What a reader has to know before comparing the months. */
  readonly notes: readonly Words[];
}

/**
 * Puts scorecards of one office in the order of their months, whatever order they come in. `carried` is what has to be
 * said of communes that were carried over a merger.
 *
 * @throws AcrossProblem for a month given twice, another office's scorecard, or assumptions
 */
export function trendOf(given: readonly Part[], version: string, carried: readonly Words[] = []): Trend {
  const parts = given.toSorted((a, b) => (a.scorecard.asOf < b.scorecard.asOf ? -1 : 1));
  refuseUnlike(parts);
  const scorecards = parts.map(({ scorecard }) => scorecard);
  const last = known(scorecards.at(-1));
  const byMonth = new Map(scorecards.map((scorecard) => [yearMonthOf(scorecard.asOf), scorecard]));
  const months = monthsBetween([...byMonth.keys()]).map((month): TrendMonth => {
    const asOf = byMonth.get(month)?.asOf;
    return asOf === undefined ? { month } : { month, asOf };
  });
  const inOrder = months.map(({ month }) => byMonth.get(month));
  const headings = { indicators: latest(scorecards, "indicators"), figures: latest(scorecards, "figures") };
  return {
    schema: "ltq.trend/1",
    ltq: version,
    office: last.office,
    months,
    plan: { name: last.plan.name, rounding: last.plan.rounding },
    ...headings,
    total: trendUnit(
      inOrder.map((scorecard) => scorecard?.total),
      headings,
    ),
    units: breakdownsOf(scorecards).map((by) => ({ by, units: trendUnits(inOrder, by, headings) })),
    notes: [...trendNotes(parts, months), ...carried],
  };
}

interface Headings {
  readonly indicators: readonly IndicatorHeading[];
  readonly figures: readonly FigureHeading[];
}

/** Every heading that some month has; the last month's first, in its order. */
function latest<K extends keyof Headings>(scorecards: readonly Scorecard[], kind: K): Headings[K];
function latest(scorecards: readonly Scorecard[], kind: keyof Headings) {
  const found = new Map<string, IndicatorHeading | FigureHeading>();
  for (const scorecard of scorecards.toReversed()) {
    for (const heading of scorecard[kind]) {
      const later = found.get(heading.id);
      if (later === undefined || (later.formula === undefined && heading.formula !== undefined))
        found.set(heading.id, heading);
    }
  }
  return [...found.values()];
}

function breakdownsOf(scorecards: readonly Scorecard[]): readonly Breakdown[] {
  return [...new Set(scorecards.toReversed().flatMap(({ units }) => units.map(({ by }) => by)))];
}

/** The units of all months, matched by code; by name, where they have none. */
function trendUnits(months: readonly (Scorecard | undefined)[], by: Breakdown, headings: Headings): TrendUnit[] {
  const rows = new Map<string, (UnitResult | undefined)[]>();
  months.forEach((scorecard, index) => {
    for (const unit of scorecard ? unitsBy(scorecard, by) : []) {
      const row = rows.get(keyOf(unit)) ?? months.map(() => undefined);
      row[index] = unit;
      rows.set(keyOf(unit), row);
    }
  });
  return [...rows.values()].map((row) => trendUnit(row, headings)).sort(byCodeThenName);
}

function keyOf({ code, name, parent }: UnitResult): string {
  const where = parent ? (parent.code ?? foldName(parent.name)) : "";
  return `${code ?? `name ${foldName(name)}`} ${where}`;
}

function trendUnit(rows: readonly (UnitResult | undefined)[], { indicators, figures }: Headings): TrendUnit {
  const { level, code, name, parent } = known(rows.findLast((row) => row !== undefined));
  return {
    level,
    ...(code === undefined ? {} : { code }),
    name,
    ...(parent ? { parent } : {}),
    series: Object.fromEntries([
      ...indicators.map(({ id }) => [id, rows.map((row) => indicatorPoint(row?.indicators[id]))] as const),
      ...figures.map(({ id }) => [id, rows.map((row) => figurePoint(row?.figures[id]))] as const),
    ]),
  };
}

function indicatorPoint(result: UnitResult["indicators"][string] | undefined): TrendPoint | null {
  if (result === undefined) return null;
  const { value, noData, target, status } = result;
  return { ...(value ? { value } : {}), ...(noData ? { noData } : {}), ...(target ? { target } : {}), status };
}

function figurePoint(result: UnitResult["figures"][string] | undefined): TrendPoint | null {
  if (result === undefined) return null;
  const { value, noData } = result;
  return { ...(value ? { value } : {}), ...(noData ? { noData } : {}) };
}
