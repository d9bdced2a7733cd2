import { type CellBlock, DATE, EMPTY, NUMBER, SHARED, TEXT } from "../../read/block.ts";
import { wordsOf } from "../digits.ts";
import { UNKNOWN } from "./byte-cache.ts";
import type { Column } from "./column.ts";
import { SKIPPED } from "./row-fates.ts";

/** Stands in a cache for a cell that means nothing. */
const ABSENT = UNKNOWN + 1;

/** Texts, months and flags: few distinct ones, so each is worked out once and remembered by its bytes. */
export function decodeWords(block: CellBlock, column: Column): void {
  const { kind: kinds, from, to, bytes, rows } = block;
  column.begin(block);
  const { values, shared, blank } = column;
  const { fate } = column.fates;
  const base = column.position * block.capacity;
  const words = wordsOf(bytes);
  for (let row = 0; row < rows; row++) {
    if (fate[row] === SKIPPED) continue;
    const cell = base + row;
    const kind = kinds[cell] as number;
    if (kind === EMPTY && blank !== undefined) {
      values[row] = blank;
      continue;
    }
    const start = from[cell] as number;
    const end = to[cell] as number;
    const isBytes = kind === TEXT || kind === NUMBER || kind === DATE;
    const known = kind === SHARED ? shared.get(start) : isBytes ? column.cacheOf(kind).get(words, start, end) : UNKNOWN;
    if (known !== UNKNOWN) {
      values[row] = known === ABSENT ? Number.NaN : known;
      continue;
    }
    const value = column.unsure(block, row);
    values[row] = value;
    if (!column.judge.clean) continue;
    const remembered = Number.isNaN(value) ? ABSENT : value;
    if (kind === SHARED) shared.set(start, remembered);
    else if (isBytes) column.cacheOf(kind).set(words, start, end, remembered);
  }
}
