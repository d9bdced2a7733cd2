import type {
  Breakdown,
  FigureHeading,
  FigureResult,
  IndicatorHeading,
  IndicatorResult,
  Place,
  Scorecard,
  UnitResult,
} from "../../engine/scorecard.ts";
import { withStanding } from "../../engine/standing.ts";
import { byCodeThenName } from "../../engine/unit-order.ts";
import { countOf } from "../../engine/unit-results.ts";
import { unitsBy } from "../../saved/units-by.ts";
import { foldName } from "../../values/fold.ts";
import { known } from "../../values/known.ts";
import type { Words } from "../../values/words.ts";
import { officeRows, officesOf, type Part, refuseAssumed } from "../part.ts";
import { type Adding, addFigures, addIndicators } from "./add-results.ts";
import { alignedUnit, type Frame } from "./align.ts";
import { type MergedHeading, mergedFigures, mergedIndicators } from "./headings.ts";
import { mergedAssumptions } from "./notes.ts";
import { refuseTwice } from "./refuse-twice.ts";
import { mergedClasses, mergedFindings, mergedGrowth, mergedInputs, mergedPeriod, mergedPlan } from "./whole.ts";

/** Units that lie within one office, and stay as they are; the others (programmes …) are the same everywhere, and add up. */
const WITHIN: Readonly<Record<Exclude<Breakdown, "office">, boolean>> = {
  commune: true,
  hamlet: true,
  group: true,
  organisation: false,
  programme: false,
};

/** What a crosswalk has to do with a merge. */
export interface Carrying {
  /** Communes, by code, that may lie in two offices: each has its own part of them. */
  readonly shared: ReadonlySet<string>;
  /** What has to be said of communes that were carried over. */
  readonly notes: readonly Words[];
}

/**
 * Puts the scorecards of several offices together into one, from their sums and never from ratios. It doesn't matter in
 * which order, nor whether in one step or several.
 *
 * @throws AcrossProblem where a unit would be counted twice, or something is assumed; AmountOverflow
 */
export function mergeScorecards(
  given: readonly Part[],
  as: Place,
  version: string,
  { shared, notes }: Carrying = { shared: new Set(), notes: [] },
): Scorecard {
  const parts = given.toSorted((a, b) => byCodeThenName(a.scorecard.office, b.scorecard.office));
  refuseAssumed(parts);
  refuseTwice(parts, shared);
  const scorecards = parts.map(({ scorecard }) => scorecard);
  const dates = [...new Set(scorecards.flatMap(({ baselines }) => baselines.map(({ date }) => date)))].sort();
  const baselines = dates.map((date) => {
    const all = scorecards.flatMap((scorecard) => scorecard.baselines.filter((baseline) => baseline.date === date));
    return { date, ...(all.every(({ sums }) => sums === true) ? { sums: true as const } : {}) };
  });
  const indicators = mergedIndicators(scorecards);
  const figures = mergedFigures(scorecards);
  const frame: Frame = {
    indicators: indicators.map(({ heading }) => heading),
    figures: figures.map(({ heading }) => heading),
    dates,
  };
  const summableBaselines = baselines.map(({ sums }) => sums === true);
  const add = (rows: readonly UnitResult[]) => addedRows(rows, indicators, figures, summableBaselines);
  const aligned = (scorecard: Scorecard, units: readonly UnitResult[], parent?: Place) =>
    units.map((unit) => alignedUnit(unit, scorecard, frame, parent));

  const offices = scorecards.flatMap((scorecard) => aligned(scorecard, officeRows(scorecard)));
  const units = commonBreakdowns(scorecards).map((by) => {
    const rows = scorecards.flatMap((scorecard) =>
      aligned(scorecard, unitsBy(scorecard, by), WITHIN[by] ? scorecard.office : undefined),
    );
    return { by, units: (WITHIN[by] ? rows : addedAlike(rows, add)).sort(byCodeThenName) };
  });
  const classes = mergedClasses(scorecards, dates);
  const growth = mergedGrowth(scorecards);
  const merged = scorecards.flatMap(officesOf).sort((a, b) => byCodeThenName(a.office, b.office));
  return withStanding({
    schema: "ltq.scorecard/1",
    ltq: version,
    office: as,
    merged,
    asOf: known(
      scorecards
        .map((scorecard) => scorecard.asOf)
        .sort()
        .at(-1),
    ),
    period: mergedPeriod(scorecards.map(({ period }) => period)),
    plan: mergedPlan(
      merged.map(({ plan }) => plan),
      scorecards.map(({ plan }) => plan.rounding),
    ),
    indicators: frame.indicators,
    figures: frame.figures,
    baselines,
    total: {
      level: "office",
      ...as,
      ...add(scorecards.flatMap((scorecard) => aligned(scorecard, [scorecard.total]))),
    },
    units: [{ by: "office", units: offices.sort(byCodeThenName) }, ...units],
    ...(classes ? { classes } : {}),
    ...(growth ? { growth } : {}),
    inputs: mergedInputs(scorecards),
    findings: mergedFindings(scorecards),
    assumptions: mergedAssumptions(parts, indicators, figures, notes),
  });
}

type Added = Pick<UnitResult, "indicators" | "figures" | "count">;

function addedRows(
  rows: readonly UnitResult[],
  indicators: readonly MergedHeading<IndicatorHeading>[],
  figures: readonly MergedHeading<FigureHeading>[],
  summableBaselines: readonly boolean[],
): Added {
  const sums: Record<string, IndicatorResult> = {};
  for (const { heading, isUnlike } of indicators) {
    const { id, better } = heading;
    const adding: Adding = { isRatio: true, isUnlike, summableBaselines };
    sums[id] = addIndicators(
      rows.map((row) => known(row.indicators[id])),
      adding,
      better,
    );
  }
  const amounts: Record<string, FigureResult> = {};
  for (const { heading, isUnlike } of figures) {
    const { id, formula } = heading;
    const adding: Adding = { isRatio: formula?.denominator !== undefined, isUnlike, summableBaselines };
    amounts[id] = addFigures(
      rows.map((row) => known(row.figures[id])),
      adding,
    );
  }
  return { indicators: sums, figures: amounts, count: countOf(sums) };
}

/** Rows of one code (of one name, where they have none) added up. */
function addedAlike(rows: readonly UnitResult[], add: (rows: readonly UnitResult[]) => Added): UnitResult[] {
  const alike = new Map<string, UnitResult[]>();
  for (const row of rows) {
    const key = row.code ?? `name ${foldName(row.name)}`;
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  return [...alike.values()].map((same) => {
    const { level, code, name } = known(same.toSorted(byCodeThenName)[0]);
    return { level, ...(code === undefined ? {} : { code }), name, ...add(same) };
  });
}

function commonBreakdowns(scorecards: readonly Scorecard[]): Exclude<Breakdown, "office">[] {
  const all = ["commune", "organisation", "programme", "hamlet", "group"] as const satisfies readonly Breakdown[];
  return all.filter((by) => scorecards.every(({ units }) => units.some((breakdown) => breakdown.by === by)));
}
