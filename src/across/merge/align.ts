import type {
  FigureHeading,
  FigureResult,
  IndicatorHeading,
  IndicatorResult,
  Place,
  Scorecard,
  UnitResult,
} from "../../engine/scorecard.ts";
import { countOf } from "../../engine/unit-results.ts";
import { NOT_ALIKE } from "./add-results.ts";

/** What every row of the merged scorecard has. */
export interface Frame {
  readonly indicators: readonly IndicatorHeading[];
  readonly figures: readonly FigureHeading[];
  /** ISO dates of the baselines. */
  readonly dates: readonly string[];
}

/** A unit's row in a larger scorecard: what its own lacks is said to be missing, baselines stand at their dates. */
export function alignedUnit(unit: UnitResult, of: Scorecard, frame: Frame, parent: Place | undefined): UnitResult {
  const places = frame.dates.map((date) => of.baselines.findIndex((baseline) => baseline.date === date));
  const aligned = (result: FigureResult) => places.map((place) => result.baselines[place] ?? null);
  const indicators: Record<string, IndicatorResult> = {};
  for (const { id } of frame.indicators) {
    const result = unit.indicators[id] ?? { noData: NOT_ALIKE, status: "no-data", baselines: [] };
    indicators[id] = { ...result, baselines: aligned(result) };
  }
  const figures: Record<string, FigureResult> = {};
  for (const { id } of frame.figures) {
    const result = unit.figures[id] ?? { noData: NOT_ALIKE, baselines: [] };
    figures[id] = { ...result, baselines: aligned(result) };
  }
  const where = unit.parent ?? parent;
  return { ...unit, ...(where ? { parent: where } : {}), indicators, figures, count: countOf(indicators) };
}
