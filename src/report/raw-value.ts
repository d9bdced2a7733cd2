import { round } from "../engine/rounding.ts";
import type { Fraction } from "../values/fraction.ts";
import type { RawValue } from "./document.ts";
import { plainNumber } from "./format.ts";

/** Of a quotient; whoever needs it exact takes its numerator and denominator. */
export const RAW_DECIMALS = 12;

/** A fraction as a number for machines; an empty field where there is none. */
export function rawValue(value: Fraction | null | undefined): RawValue {
  return value ? plainNumber(round(value, "half-up", RAW_DECIMALS)) : undefined;
}
