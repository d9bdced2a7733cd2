/** Kinds of a cell; the same numbers as in src/read/block.ts. */
export const EMPTY: u8 = 0;
export const NUMBER: u8 = 1;
export const TEXT: u8 = 2;
export const ESCAPED: u8 = 3;
export const SHARED: u8 = 4;
export const DATE: u8 = 5;
export const OTHER: u8 = 6;
export const MISSING: u8 = 7;

export const LF: u8 = 0x0a;
export const CR: u8 = 0x0d;
export const QUOTE: u8 = 0x22;
