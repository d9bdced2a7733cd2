import type { Indicator } from "../../indicators/indicator.ts";
import type { Fraction } from "../../values/fraction.ts";
import type { Candidate } from "../candidates.ts";

/**
 * How far a row keeps the figure from its target, or from what it is where there is none: t × denominator − numerator
 * where higher is better. Plain sums: by their amount.
 */
export function weigher(
  { denominator, numeratorScale, denominatorScale }: Candidate,
  better: Indicator["better"] | undefined,
  mark: Fraction | undefined,
): (numerator: number, denominator: number) => number {
  if (better === undefined || denominator === undefined || mark === undefined)
    return (numerator) => Math.abs(numerator);
  const sign = better === "higher" ? -1 : 1;
  const perDenominator = (mark.numerator / mark.denominator) * denominatorScale;
  return (numerator, under) => sign * (numerator * numeratorScale - under * perDenominator);
}
