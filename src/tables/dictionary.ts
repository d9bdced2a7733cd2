import type { DigitKeys } from "./digit-keys.ts";

/**
 * Gives every distinct key a small whole number, counted up as they are first asked for, and back. Codes are equal exactly
 * where the keys are. Made for tens of millions of numeric keys: those live in typed arrays, the rest in a Map.
 */
export interface Dictionary {
  readonly size: number;
  /** The code of a key; a new one if it is new. */
  codeOf(key: string): number;
  /** The same for the first `count` of many keys, far faster than one by one; leaves `codes` alone where there is no key. */
  codesOf(keys: DigitKeys, count: number, codes: Float64Array): void;
  /** The code of a key that is there already, or undefined. */
  find(key: string): number | undefined;
  key(code: number): string;
}

/** The dictionaries of one run, by name (`contract`, `customer`, `commune`, …). */
export interface Dictionaries {
  get(name: string): Dictionary;
}
