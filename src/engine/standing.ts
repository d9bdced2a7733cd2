import { gapFinder } from "./gap.ts";
import { paceOf, pathOfScorecard } from "./pace.ts";
import type { IndicatorResult, Scorecard, UnitResult } from "./scorecard.ts";

/**
 * A scorecard with what follows from its sums, targets and baselines: what closes each gap, and where each result stands
 * on the path to the plan's end. Whoever makes a scorecard, or changes one, ends with this.
 */
export function withStanding(scorecard: Scorecard): Scorecard {
  const { pace: _before, ...rest } = scorecard;
  const dated = { ...rest, pace: pathOfScorecard(scorecard) };
  const finders = new Map(scorecard.indicators.map((heading) => [heading.id, gapFinder(heading)]));
  const standing = (unit: UnitResult): UnitResult => unitStanding(unit, dated, finders);
  return {
    ...dated,
    total: standing(scorecard.total),
    units: scorecard.units.map(({ by, units }) => ({ by, units: units.map(standing) })),
  };
}

function unitStanding(
  unit: UnitResult,
  scorecard: Scorecard,
  finders: ReadonlyMap<string, ReturnType<typeof gapFinder>>,
): UnitResult {
  const isPaced = unit.level === "office" || unit.level === "commune";
  const indicators: Record<string, IndicatorResult> = {};
  for (const heading of scorecard.indicators) {
    const result = unit.indicators[heading.id];
    if (!result) continue;
    const { gap: _gap, pace: _pace, ...measured } = result;
    const gap = finders.get(heading.id)?.(result);
    const pace = isPaced ? paceOf(heading, result, scorecard) : undefined;
    indicators[heading.id] = { ...measured, ...(gap ? { gap } : {}), ...(pace ? { pace } : {}) };
  }
  return { ...unit, indicators };
}
