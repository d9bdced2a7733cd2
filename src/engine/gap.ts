import { SCALE } from "../tables/table.ts";
import { compareFractions, type Fraction } from "../values/fraction.ts";
import { type Scores, type Sums, scoresOf, sumsOf } from "./sums.ts";

/** What it takes to meet a missed target, in whole units of the indicator's sums: đồng, or people and things. */
type SumGap = Shortfall | Excess;

/** The same, or points of scores. */
export type Gap = SumGap | ScoreGap;

/** Higher is better: the numerator lacks this much of ⌈tD⌉, the denominator unchanged. */
interface Shortfall {
  readonly kind: "shortfall";
  readonly unit: Sums["unit"];
  readonly lacking: number;
}

/** Lower is better: the numerator is over what the target allows. */
interface Excess {
  readonly kind: "excess";
  readonly unit: Sums["unit"];
  /** ⌊tT⌋: the most that the numerator may be, the denominator unchanged. */
  readonly allowed: number;
  /** O − ⌊tT⌋: what must leave the numerator and stay in the denominator, as an overdue balance that is cured. */
  readonly over: number;
  /**
   * The least x with (O − x) / (T − x) ≤ t: what must leave both, as an overdue balance that is repaid. Absent where the
   * numerator is no part of the denominator.
   */
  readonly repayment?: number;
}

/** A mean of scores misses its target: so many points must be gained, or lost where lower is better. */
export interface ScoreGap {
  readonly kind: "score";
  readonly unit: "points";
  /** Over all things together. */
  readonly total: Fraction;
  /** Groups, sessions: how many the mean is over. */
  readonly over: number;
  /** Of each, on average. */
  readonly each: Fraction;
}

/** Finds the gaps of an indicator's results, by the formula that they were computed with. */
export function gapFinder({
  better,
  formula,
}: {
  readonly better: "higher" | "lower";
  readonly formula?: { readonly numerator: string; readonly denominator: string };
}): (result: { readonly value?: Fraction; readonly target?: Fraction }) => Gap | undefined {
  const scores = formula && scoresOf(formula);
  const sums = formula && sumsOf(formula);
  return ({ value, target }) => {
    if (scores && value && target) return scoreGap(value, target, better, scores);
    return gapOf(value, target, better, sums);
  };
}

/** Exact to the millionth of a point, in which scores are summed. */
function scoreGap(
  value: Fraction,
  target: Fraction,
  better: "higher" | "lower",
  { full }: Scores,
): ScoreGap | undefined {
  const over = value.denominator / (full * SCALE.points);
  const order = compareFractions(value, target);
  if (!Number.isSafeInteger(over) || (better === "higher" ? order >= 0 : order <= 0)) return undefined;
  const asked = BigInt(target.numerator) * BigInt(value.denominator);
  const scale = BigInt(target.denominator);
  const units =
    better === "higher" ? ceil(asked, scale) - BigInt(value.numerator) : BigInt(value.numerator) - asked / scale;
  const numerator = Number(units);
  return {
    kind: "score",
    unit: "points",
    total: { numerator, denominator: SCALE.points },
    over,
    each: { numerator, denominator: SCALE.points * over },
  };
}

/** Exact; undefined where the target is met, or what the sums add up is nothing that anybody could bring. */
export function gapOf(
  value: Fraction | undefined,
  target: Fraction | undefined,
  better: "higher" | "lower",
  sums: Sums | undefined,
): SumGap | undefined {
  if (!value || !target || !sums) return undefined;
  const order = compareFractions(value, target);
  if (better === "higher") return order < 0 ? shortfall(value, target, sums) : undefined;
  return order > 0 ? excess(value, target, sums) : undefined;
}

function shortfall(value: Fraction, target: Fraction, { unit }: Sums): Shortfall {
  const asked = ceil(BigInt(target.numerator) * BigInt(value.denominator), BigInt(target.denominator));
  return { kind: "shortfall", unit, lacking: Number(asked - BigInt(value.numerator)) };
}

function excess(value: Fraction, target: Fraction, { unit, isPart }: Sums): Excess {
  const part = BigInt(value.numerator);
  const asked = BigInt(target.numerator) * BigInt(value.denominator);
  const scale = BigInt(target.denominator);
  const allowed = asked / scale;
  const found = { kind: "excess", unit, allowed: Number(allowed), over: Number(part - allowed) } as const;
  const rest = scale - BigInt(target.numerator);
  return isPart && rest > 0n ? { ...found, repayment: Number(ceil(part * scale - asked, rest)) } : found;
}

function ceil(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}
