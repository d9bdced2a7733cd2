import { DATE, NUMBER, SHARED, TEXT } from "./block";
import { byteCacheGet, byteCacheSet } from "./byte-cache";
import { sharedGet, sharedSet, UNKNOWN } from "./shared-cache";
import { froms, isSettled, kinds, rows, shared, text, tos, values } from "./column";

/** Stands in a cache for a cell that means nothing. */
const ABSENT: i32 = UNKNOWN + 1;

/** The column's cache of what its bytes mean. */
let cache: usize = 0;

export function wordsStart(itsCache: usize): void {
  cache = itsCache;
}

/**
 * Decodes texts, months and flags from row `first` on, as far as they have been met before. Gives the next row that has
 * not, or how many rows there are.
 */
export function wordsFrom(first: i32): i32 {
  for (let row = first; row < rows; row++) {
    if (isSettled(row)) continue;
    const kind = load<u8>(kinds + row);
    const from = load<i32>(froms + (row << 2));
    let known = UNKNOWN;
    if (kind == SHARED) known = sharedGet(shared, from);
    else if (isBytes(kind)) known = byteCacheGet(cache, kind, text + from, text + load<i32>(tos + (row << 2)));
    if (known == UNKNOWN) return row;
    store<f64>(values + (row << 3), known == ABSENT ? NaN : <f64>known);
  }
  return rows;
}

/** Remembers what a row's cell means, a whole number or NaN, where it is something to know it by. May move all memory. */
export function wordsKeep(row: i32, value: f64): void {
  const remembered = isNaN(value) ? ABSENT : <i32>value;
  const kind = load<u8>(kinds + row);
  const from = load<i32>(froms + (row << 2));
  if (kind == SHARED) sharedSet(shared, from, remembered);
  else if (isBytes(kind)) byteCacheSet(cache, kind, text + from, text + load<i32>(tos + (row << 2)), remembered);
}

@inline
function isBytes(kind: u8): bool {
  return kind == TEXT || kind == NUMBER || kind == DATE;
}
