/** Bytes of the markup that the scanners compare with. */
export const CR = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const ONE = 0x31;
export const NINE = 0x39;
export const COLON = 0x3a;
export const LT = 0x3c;
export const EQUALS = 0x3d;
export const GT = 0x3e;
export const UPPER_A = 0x41;
export const UPPER_Z = 0x5a;
export const UNDERSCORE = 0x5f;
export const LOWER_A = 0x61;
export const LOWER_C = 0x63;
export const LOWER_F = 0x66;
export const LOWER_N = 0x6e;
export const LOWER_O = 0x6f;
export const LOWER_R = 0x72;
export const LOWER_S = 0x73;
export const LOWER_T = 0x74;
export const LOWER_V = 0x76;
export const LOWER_W = 0x77;
export const LOWER_X = 0x78;
export const LOWER_Z = 0x7a;

/** Whether `text`, all ASCII, stands in `bytes` at `at`. */
export function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** A longer namespace prefix is left to the XML cursor: looking behind it must not look behind a window's padding. */
const LONGEST_PREFIX = 8;

/** Whether the tag's name at `at` has a prefix of that length, its colon included. */
export function isPrefixed(bytes: Uint8Array, at: number, length: number): boolean {
  return length <= LONGEST_PREFIX && bytes[at + length - 1] === COLON && bytes[at] !== SLASH;
}
