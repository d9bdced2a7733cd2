import { type CellBlock, EMPTY, NUMBER, SHARED, type SharedTexts, TEXT } from "../../read/block.ts";
import type { KeyCoder } from "../dictionary.ts";
import type { DigitKeys } from "../digit-keys.ts";
import { wordsOf } from "../digits.ts";
import { KEY_LENGTH } from "../fields.ts";
import { NUMBER_DIGITS } from "../lexical/convert.ts";
import { UNKNOWN } from "./byte-cache.ts";
import type { Column } from "./column.ts";
import { SKIPPED } from "./row-fates.ts";

const ZERO = 0x30;

/**
 * Keys of nothing but digits, as codes of their dictionary, all of a block at once; shorter ones padded. Shared texts met
 * before.
 */
export function decodeKeys(block: CellBlock, column: Column): void {
  const { kind: kinds, from, to, bytes, rows } = block;
  const { shared, blank, shortest, dictionary, keys } = column;
  if (!dictionary) return;
  const { fate } = column.fates;
  const usual = column.judge.field.info.digits ?? 0;
  const base = column.position * block.capacity;
  column.begin(block);
  const { values } = column;
  const unsure: number[] = [];
  /** Rows of shared texts of digits that are seen for the first time. */
  const met: number[] = [];
  let padded = 0;
  let firstPadded = 0;
  const words = wordsOf(bytes);
  const sharedWords = block.shared && wordsOf(block.shared.bytes);
  keys.clear(rows);
  for (let row = 0; row < rows; row++) {
    if (fate[row] === SKIPPED) continue;
    const cell = base + row;
    const kind = kinds[cell];
    if (kind === EMPTY && blank !== undefined) {
      values[row] = blank;
      continue;
    }
    const start = from[cell] as number;
    if (kind === SHARED) {
      const known = shared.get(start);
      if (known !== UNKNOWN) values[row] = known;
      else if (putShared(block.shared, sharedWords, start, keys, row, usual)) met.push(row);
      else values[row] = sharedKey(block, column, dictionary, row, start, usual);
      continue;
    }
    const end = to[cell] as number;
    const digits = end - start;
    const isPlain =
      (kind === TEXT || (kind === NUMBER && digits <= NUMBER_DIGITS)) &&
      digits >= shortest &&
      keys.put(row, words, start, end, usual);
    if (!isPlain) unsure.push(row);
    else if (digits < usual && padded++ === 0) firstPadded = row;
  }
  dictionary.codesOf(keys, rows, values);
  for (const row of met) shared.set(from[base + row] as number, values[row] as number);
  for (const row of unsure) values[row] = column.unsure(block, row);
  column.note("padded-key", block, firstPadded, padded);
}

/** Keeps a shared text of nothing but digits, none of them missing, as the key of a row; false where it is no such text. */
function putShared(
  shared: SharedTexts | undefined,
  words: DataView | undefined,
  index: number,
  keys: DigitKeys,
  row: number,
  usual: number,
): boolean {
  if (shared === undefined || words === undefined) return false;
  const start = shared.starts[index] as number;
  const end = shared.starts[index + 1] as number;
  return end - start >= usual && keys.put(row, words, start, end, usual);
}

/** The code of another shared text that is seen for the first time; what is sure of it is remembered. */
function sharedKey(
  block: CellBlock,
  column: Column,
  dictionary: KeyCoder,
  row: number,
  index: number,
  usual: number,
): number {
  const text = block.sharedText(index);
  if (text.length >= usual && text.length > 0 && text.length <= KEY_LENGTH && isDigitText(text)) {
    const code = dictionary.codeOf(text);
    column.shared.set(index, code);
    return code;
  }
  const value = column.unsure(block, row);
  if (column.judge.clean && !Number.isNaN(value)) column.shared.set(index, value);
  return value;
}

function isDigitText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}
