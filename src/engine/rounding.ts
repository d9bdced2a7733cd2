import type { Rounding } from "../plan/plan.ts";
import type { Fraction } from "../values/fraction.ts";

/** A rounded decimal number: `units` × 10^−digits. Differences of two printed figures are differences of `units`. */
export interface Rounded {
  readonly units: bigint;
  readonly digits: number;
}

/**
 * The one place where ltq divides and rounds. `value` × 10^`shift` (2 turns a fraction into percent, −6 đồng into triệu
 * đồng) to `digits` decimals by the plan's rule: `truncate` cuts towards zero, as the office's published table does
 * (12,8265 % is printed 12,82); `half-up` rounds a half away from zero.
 */
export function round(value: Fraction, mode: Rounding["mode"], digits: number, shift = 0): Rounded {
  const power = digits + shift;
  const numerator = BigInt(value.numerator) * (power > 0 ? 10n ** BigInt(power) : 1n);
  const denominator = BigInt(value.denominator) * (power < 0 ? 10n ** BigInt(-power) : 1n);
  const units = numerator / denominator;
  if (mode === "truncate") return { units, digits };
  const rest = numerator - units * denominator;
  const isHalfOrMore = (rest < 0n ? -rest : rest) * 2n >= denominator;
  return { units: isHalfOrMore ? units + (numerator < 0n ? -1n : 1n) : units, digits };
}

/** Like `round`, but never less than `value`: what is asked for must be enough as printed. For values of zero and more. */
export function roundUp(value: Fraction, digits: number, shift = 0): Rounded {
  const { units } = round(value, "truncate", digits, shift);
  const numerator = BigInt(value.numerator) * 10n ** BigInt(Math.max(0, digits + shift));
  const denominator = BigInt(value.denominator) * 10n ** BigInt(Math.max(0, -digits - shift));
  return { units: units * denominator < numerator ? units + 1n : units, digits };
}

/** `a` − `b` of two printed figures with the same number of digits. */
export function difference(a: Rounded, b: Rounded): Rounded {
  if (a.digits !== b.digits) throw new RangeError(`figures of ${a.digits} and ${b.digits} digits are not comparable`);
  return { units: a.units - b.units, digits: a.digits };
}

/** Decimals that are left where an exact fraction is beyond safe integers. */
const DECIMALS = 12;

/**
 * A worked-out value for a scorecard: exact in lowest terms where safe integers hold it, as they do wherever the baseline
 * is written in the plan; else to twelve decimals.
 */
export function fitted(numerator: bigint, denominator: bigint): Fraction {
  const common = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  const [over, under] = [numerator / common, denominator / common];
  if (isSafe(over) && isSafe(under)) return { numerator: Number(over), denominator: Number(under) };
  const scale = 10n ** BigInt(DECIMALS);
  const scaled = (numerator * scale) / denominator;
  const rest = numerator * scale - scaled * denominator;
  const up = (rest < 0n ? -rest : rest) * 2n >= denominator ? (numerator < 0n ? -1n : 1n) : 0n;
  return { numerator: Number(scaled + up), denominator: Number(scale) };
}

function isSafe(value: bigint): boolean {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
