import type { ClassRule, CommuneClass } from "../plan/plan.ts";
import type { Fraction } from "../values/fraction.ts";
import type { IndicatorResult } from "./scorecard.ts";

const PRECISION = 1_000_000n;

/**
 * ltq's own score of a commune, in points: the weighted mean of how far each target is attained, 100 at most each
 * (actual / target, or target / actual where lower is better). Indicators without data or target are left out. The
 * official criteria were not found; the weights are the plan's. Cut to millionths of a point, so that equal figures
 * give equal scores on every machine. Undefined where less than half of the weight of what has a target has data: one
 * indicator alone makes no class.
 */
export function classScore(
  rule: ClassRule,
  results: Readonly<Record<string, IndicatorResult>>,
  better: ReadonlyMap<string, "higher" | "lower">,
): number | undefined {
  let sum = 0n;
  let weights = 0n;
  let all = 0n;
  for (const [id, weight] of rule.weights) {
    const result = results[id];
    if (result?.target === undefined || weight <= 0) continue;
    const scaled = BigInt(Math.round(weight * Number(PRECISION)));
    all += scaled;
    if (result.value === undefined) continue;
    sum += scaled * attainment(result.value, result.target, better.get(id) ?? "higher");
    weights += scaled;
  }
  return weights === 0n || weights * 2n < all ? undefined : Number(sum / weights) / Number(PRECISION);
}

export function classOfScore(score: number, cutoffs: ClassRule["cutoffs"]): CommuneClass {
  if (score >= cutoffs.good) return "good";
  if (score >= cutoffs.fair) return "fair";
  return score >= cutoffs.average ? "average" : "weak";
}

/** In millionths of a point. */
function attainment(value: Fraction, target: Fraction, better: "higher" | "lower"): bigint {
  const [over, under] = better === "higher" ? [value, target] : [target, value];
  const numerator = BigInt(over.numerator) * BigInt(under.denominator);
  const denominator = BigInt(over.denominator) * BigInt(under.numerator);
  const full = 100n * PRECISION;
  if (numerator >= denominator) return full;
  return numerator <= 0n ? 0n : (full * numerator) / denominator;
}
