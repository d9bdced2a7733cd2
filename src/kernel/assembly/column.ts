import { EMPTY } from "./block";

/** What becomes of a row; the same numbers as in src/tables/decode/row-fates.ts. */
const GOOD: u8 = 0;
const SKIPPED: u8 = 1;

// The column that is being decoded, one at a time. Addresses: of the block's bytes, from which all places are counted; of
// the column's kinds (u8), places (i32, i32) and values (f64), and of the rows' fates (u8).
export let text: usize = 0;
export let kinds: usize = 0;
export let froms: usize = 0;
export let tos: usize = 0;
export let values: usize = 0;
let fates: usize = 0;
export let rows: i32 = 0;
/** The column's cache of shared texts. */
export let shared: usize = 0;
/** What an empty cell is; where `hasBlank` is false emptiness is not for a decoder to judge. */
let blank: f64 = 0;
let hasBlank: bool = false;

/** Cells that were all read in one way, and the row of the first: blank ones, and others that a note will be about. */
let blanks: i32 = 0;
let firstBlank: i32 = 0;
let noted: i32 = 0;
let firstNoted: i32 = 0;

export function columnStart(
  itsText: usize,
  itsKinds: usize,
  itsFroms: usize,
  itsTos: usize,
  itsValues: usize,
  itsFates: usize,
  itsRows: i32,
  itsShared: usize,
  itsBlank: f64,
  itsHasBlank: bool,
): void {
  text = itsText;
  kinds = itsKinds;
  froms = itsFroms;
  tos = itsTos;
  values = itsValues;
  fates = itsFates;
  rows = itsRows;
  shared = itsShared;
  blank = itsBlank;
  hasBlank = itsHasBlank;
  blanks = 0;
  noted = 0;
}

/** Whether nothing is left to decode of a row: it is skipped, or its cell is empty and that has a meaning, its value now. */
@inline
export function isSettled(row: i32): bool {
  const fate = load<u8>(fates + row);
  if (fate == SKIPPED) return true;
  if (load<u8>(kinds + row) != EMPTY || !hasBlank) return false;
  store<f64>(values + (row << 3), blank);
  if (fate == GOOD && blanks++ == 0) firstBlank = row;
  return true;
}

@inline
export function note(row: i32): void {
  if (noted++ == 0) firstNoted = row;
}

export function columnBlanks(): i32 {
  return blanks;
}

export function columnFirstBlank(): i32 {
  return firstBlank;
}

export function columnNoted(): i32 {
  return noted;
}

export function columnFirstNoted(): i32 {
  return firstNoted;
}
