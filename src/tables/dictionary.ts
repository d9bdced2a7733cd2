import type { DigitKeys } from "./digit-keys.ts";

/** What decoding needs of a dictionary: numbers for keys, and back. */
export interface KeyCoder {
  /** The code of a key; a new one if it is new. */
  codeOf(key: string): number;
  /** The same for the first `count` of many keys, far faster than one by one; leaves `codes` alone where there is no key. */
  codesOf(keys: DigitKeys, count: number, codes: Float64Array): void;
  key(code: number): string;
}

/**
 * Gives every distinct key a small whole number, counted up as they are first asked for, and back. Codes are equal exactly
 * where the keys are. Made for tens of millions of numeric keys: those live in typed arrays, the rest in a Map.
 */
export interface Dictionary extends KeyCoder {
  readonly size: number;
  /** How many codes there is room for before it grows: what goes by code needs as much. */
  readonly room: number;
  /** Makes room for so many keys of digits at once, where that many are expected. */
  expect(keys: number): void;
  /** The code of a key that is there already, or undefined. */
  find(key: string): number | undefined;
}

export interface KeyCoders {
  get(name: string): KeyCoder;
}

/** The dictionaries of one run, by name (`contract`, `customer`, `commune`, …). */
export interface Dictionaries extends KeyCoders {
  get(name: string): Dictionary;
}
