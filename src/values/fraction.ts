/**
 * An exact value: numerator / denominator, both safe integers, denominator > 0. Percentages are fractions of one
 * (0.49 % is 49/10000), points are points, money is đồng over 1. Sums travel in this form and are never divided
 * before they are compared or printed.
 */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The exact fraction that a decimal number's shortest spelling means: 0.0049 → 49/10000. Undefined for what is no
 * finite decimal or has more digits than a safe integer holds.
 */
export function fractionOfDecimal(value: number | string): Fraction | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(String(value).trim());
  if (!match) return undefined;
  const whole = match[2] ?? "";
  const decimals = match[3] ?? "";
  if (whole + decimals === "") return undefined;
  const shift = Number(match[4] ?? 0) - decimals.length;
  if (Math.abs(shift) > 15) return undefined;
  const digits = Number(whole + decimals) * (shift > 0 ? 10 ** shift : 1);
  const numerator = match[1] === "-" ? -digits : digits;
  const denominator = shift < 0 ? 10 ** -shift : 1;
  return Number.isSafeInteger(numerator) ? { numerator: numerator + 0, denominator } : undefined;
}

/** −1, 0 or 1 as `a` is less than, equal to or greater than `b`; exact. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Several values together: of `plain` sums the sum, of a `ratio`'s two sums Σ numerators / Σ denominators. Undefined
 * where it can't be held exactly, or a plain sum is a fraction.
 */
export function sumOfFractions(values: readonly Fraction[], kind: "plain" | "ratio"): Fraction | undefined {
  const numerator = values.reduce((sum, value) => sum + value.numerator, 0);
  const denominator = kind === "plain" ? 1 : values.reduce((sum, value) => sum + value.denominator, 0);
  if (kind === "plain" && values.some((value) => value.denominator !== 1)) return undefined;
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return undefined;
  return { numerator, denominator };
}
