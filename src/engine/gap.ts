import { compareFractions, type Fraction } from "../values/fraction.ts";
import type { Sums } from "./sums.ts";

/** What it takes to meet a missed target, in whole units of the indicator's sums: đồng, or people and things. */
export type Gap = Shortfall | Excess;

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

/** Exact; undefined where the target is met, or what the sums add up is nothing that anybody could bring. */
export function gapOf(
  value: Fraction | undefined,
  target: Fraction | undefined,
  better: "higher" | "lower",
  sums: Sums | undefined,
): Gap | undefined {
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
