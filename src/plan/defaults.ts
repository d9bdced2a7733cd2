import type { Indicator } from "../indicators/indicator.ts";
import type { ClassRule, PeriodChoice, Rounding } from "./plan.ts";

/** What holds where a plan says nothing: the way of the office whose published report ltq reproduces to the digit. */
export const DEFAULT_ROUNDING: Rounding = { mode: "truncate", digits: 2, zeros: "drop" };

/** Collections are counted from the first of January. */
export const DEFAULT_PERIOD: PeriodChoice = "year";

/**
 * The official criteria for communes were not found: the bank's class where the files have it, else ltq's own score, in
 * which every indicator weighs the same, with the cut-offs that the bank uses for groups.
 */
export function defaultClassRule(indicators: readonly Indicator[]): ClassRule {
  return {
    from: "office",
    weights: new Map(indicators.map(({ id }) => [id, 1])),
    cutoffs: { good: 85, fair: 70, average: 50 },
  };
}
