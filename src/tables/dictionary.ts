/**
 * Gives every distinct key a small whole number, in order of appearance, and back. Codes are equal exactly where the
 * keys are. Made for tens of millions of numeric keys: those live in typed arrays, the rest in a Map.
 */
export interface Dictionary {
  readonly size: number;
  /** The code of the key whose UTF-8 bytes these are; a new one if it is new. */
  codeOfBytes(bytes: Uint8Array, from: number, to: number): number;
  /** The same for bytes that are 1 to 18 ASCII digits; −1, and nothing added, for any others. */
  codeOfDigits(bytes: Uint8Array, from: number, to: number): number;
  codeOf(key: string): number;
  /** The code of a key that is there already, or undefined. */
  find(key: string): number | undefined;
  key(code: number): string;
}

/** The dictionaries of one run, by name (`contract`, `customer`, `commune`, …). */
export interface Dictionaries {
  get(name: string): Dictionary;
}
