import { FindingLog } from "../../findings/log.ts";
import { unitsBy } from "../../saved/units-by.ts";
import type { Dictionaries } from "../../tables/dictionary.ts";
import type { Fraction } from "../../values/fraction.ts";
import { measuresOf, readingCandidates } from "../candidates.ts";
import type { Dimension } from "../dimensions.ts";
import { planStarts, planUnits } from "../plan-units.ts";
import type { Reach } from "../reach.ts";
import { run } from "../run.ts";
import type { Scored } from "../score.ts";
import { chosenCandidate, measuredValue, type Scope } from "../unit-results.ts";
import { UNKNOWN_UNIT } from "../units.ts";
import { BELOW, divisionOf, NOTHING } from "./divisions.ts";
import type { Explanation, ReadingValue } from "./explanation.ts";
import { ShareObserver } from "./share-observer.ts";
import type { Subject } from "./subject.ts";
import { sumKind } from "./sum-kind.ts";
import { weigher } from "./weigher.ts";

/** Reads the files again, for the rows behind a figure that is known by now, and for its other readings. */
export async function rowsBehind(inputs: {
  readonly scored: Scored;
  readonly subject: Subject;
  readonly scope: Scope;
  readonly reach: Reach;
  readonly value: Fraction | undefined;
  readonly target: Fraction | undefined;
  /** How many of the rows that keep the figure from its target are listed; `all`: every row. */
  readonly most: number | "all";
  /** Fresh ones: the files are numbered anew. */
  readonly dictionaries: Dictionaries;
}): Promise<Pick<Explanation, "sums" | "readings" | "below" | "rows" | "leftOut">> {
  const { scored, subject, scope, reach, value, target, most, dictionaries } = inputs;
  const { chosen, indicator } = subject;
  const { plan } = scored;
  const readings = indicator
    ? Object.entries(indicator.readings).map(([id, { words }]) => ({
        id,
        words,
        candidates: readingCandidates(indicator, id, plan.period, scored.available),
      }))
    : [];
  const candidates = [...(chosen ? [chosen] : []), ...readings.flatMap(({ candidates: { able } }) => able)];
  if (candidates.length === 0) return { readings: [], ...NO_PARTS };
  const level = scope === "office" ? "office" : scope.dimension;
  const below = BELOW[level].filter((by) => chosen && reach.covers(by, measuresOf(chosen)));
  const own = scope === "office" ? [] : [scope.dimension];
  const dimensions = [...new Set<Dimension>(["commune", ...own, ...below])];
  const units = planUnits(plan, dimensions);
  const observer =
    chosen &&
    new ShareObserver({
      candidate: chosen,
      scope,
      below,
      most,
      weight: weigher(chosen, indicator?.better, target ?? value),
    });
  const { observer: _, ...before } = scored.run;
  const { aggregates } = await run({
    ...before,
    measures: candidates.flatMap(measuresOf),
    dimensions,
    units: units.byDimension,
    starts: planStarts(plan, units),
    dictionaries,
    log: new FindingLog(0),
    ...(observer ? { observer } : {}),
  });
  const values = readings.map(({ id, words, candidates }): ReadingValue => {
    const found = chosenCandidate(candidates, aggregates);
    return {
      id,
      words,
      isUsed: id === subject.reading,
      ...measuredValue({ candidates, chosen: found, aggregates, scope, reach }),
      ...(found ? { formula: found.formula } : {}),
    };
  });
  if (!chosen || !observer) return { readings: values, ...NO_PARTS };
  const targets = targetsOf(scored, subject.info.id);
  return {
    sums: {
      numerator: sumKind(chosen.numerator),
      ...(chosen.denominator ? { denominator: sumKind(chosen.denominator) } : {}),
      total: observer.total(),
    },
    readings: values,
    below: below.map((by) =>
      divisionOf({
        by,
        shares: observer.shares(by),
        units,
        candidate: chosen,
        better: indicator?.better,
        targetOf: (unit) => (by === "commune" && unit !== UNKNOWN_UNIT ? targets.get(unit) : undefined) ?? target,
      }),
    ),
    rows: observer.rows(dictionaries),
    leftOut: observer.leftOut(),
  };
}

const NO_PARTS = { below: [], rows: { listed: [], rest: NOTHING }, leftOut: [] } as const;

/** By commune. Units are numbered as they are met, which is the same in every reading of the same files. */
function targetsOf({ scorecard, numberOf }: Scored, id: string): ReadonlyMap<number | undefined, Fraction | undefined> {
  const communes = unitsBy(scorecard, "commune");
  return new Map(communes.map((row) => [numberOf(row), row.indicators[id]?.target]));
}
