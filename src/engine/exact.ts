import type { Fraction } from "../values/fraction.ts";
import { AmountOverflow } from "./amount-overflow.ts";

/** A fraction of safe integers; undefined where the denominator is not positive. */
export function exactFraction(numerator: number, denominator: number): Fraction | undefined {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) throw new AmountOverflow();
  return denominator > 0 ? { numerator, denominator } : undefined;
}
