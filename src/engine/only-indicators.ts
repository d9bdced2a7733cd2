import type { Scorecard, UnitResult } from "./scorecard.ts";
import { countOf } from "./unit-results.ts";

/** A scorecard of these indicators alone, in its own order, met and missed counted again. Classes stay: they are of all. */
export function onlyIndicators(scorecard: Scorecard, ids: readonly string[]): Scorecard {
  const indicators = scorecard.indicators.filter(({ id }) => ids.includes(id));
  const narrowed = (unit: UnitResult): UnitResult => {
    const results = Object.fromEntries(Object.entries(unit.indicators).filter(([id]) => ids.includes(id)));
    return { ...unit, indicators: results, count: countOf(results) };
  };
  return {
    ...scorecard,
    indicators,
    total: narrowed(scorecard.total),
    units: scorecard.units.map(({ by, units }) => ({ by, units: units.map(narrowed) })),
  };
}
