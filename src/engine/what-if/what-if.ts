import type { Measure } from "../../indicators/language/measure.ts";
import { unitsBy } from "../../saved/units-by.ts";
import type { Candidate } from "../candidates.ts";
import type { Assumed, Scorecard, UnitResult, WhatIf } from "../scorecard.ts";
import type { FigureLine, IndicatorLine } from "../unit-table.ts";
import type { AssumedValues } from "./assumed-values.ts";

/** Stands for the completion of the growth plan among the ids of figures. */
const GROWTH = "growth";

/** What a scorecard rests on beside the data: the assumptions, the rows that they change, and what might change further. */
export function whatIfOf(
  assumed: readonly Assumed[],
  before: Scorecard,
  after: Scorecard,
  kept: readonly string[],
): WhatIf {
  const communes = (scorecard: Scorecard) => unitsBy(scorecard, "commune");
  const changed = communes(after);
  return {
    assumed,
    actual: {
      total: before.total,
      units: communes(before).filter((row, index) => isOther(row, changed[index])),
      ...(before.growth ? { growth: before.growth } : {}),
    },
    kept,
  };
}

/** Ids of what might change further, and nobody knows by how much. */
export function keptIds(
  values: AssumedValues,
  indicators: readonly IndicatorLine[],
  figures: readonly FigureLine[],
  growing: Candidate | undefined,
): readonly string[] {
  const measures = (candidate: Candidate | undefined): readonly Measure[] =>
    candidate ? [candidate.numerator, ...(candidate.denominator ? [candidate.denominator] : [])] : [];
  const isUnclear = (...candidates: readonly (Candidate | undefined)[]): boolean =>
    candidates.flatMap(measures).some((measure) => values.isUnclear(measure));
  return [
    ...indicators.flatMap(({ indicator: { id }, chosen, companionChosen }) =>
      isUnclear(chosen, companionChosen) ? [id] : [],
    ),
    ...figures.flatMap(({ figure: { id }, chosen }) => (isUnclear(chosen) ? [id] : [])),
    ...(isUnclear(growing) ? [GROWTH] : []),
  ];
}

function isOther(a: UnitResult, b: UnitResult | undefined): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
