import { type CellBlock, SHARED } from "../../read/block.ts";
import { MOST_DIGITS } from "../digit-keys.ts";
import { KEY_LENGTH } from "../fields.ts";
import type { Column } from "./column.ts";

const ZERO = 0x30;

/**
 * Keys of nothing but digits, as codes of their dictionary, all of a block at once; shorter ones padded. Shared texts met
 * before.
 */
export function decodeKeys(block: CellBlock, column: Column): void {
  const { dictionary, keys, shortest } = column;
  if (!dictionary) return;
  const { kernel, rows } = block;
  const { run } = kernel;
  const usual = column.judge.field.info.digits ?? 0;
  const first = column.position * block.capacity;
  const unsure: number[] = [];
  /** Rows of shared texts of digits that are seen for the first time. */
  const met: number[] = [];
  column.begin(block);
  run.keysStart(keys.high.byteOffset, keys.low.byteOffset, keys.digits.byteOffset, shortest, usual);
  for (let row = run.keysFrom(0); row < rows; row = run.keysFrom(row + 1)) {
    if (block.kind[first + row] !== SHARED) unsure.push(row);
    else if (putShared(block, column, row, block.from[first + row] as number, usual)) met.push(row);
    else column.values[row] = sharedKey(block, column, row, block.from[first + row] as number, usual);
  }
  dictionary.codesOf(keys, rows, column.values);
  for (const row of met) column.keepShared(block.from[first + row] as number, column.values[row] as number);
  for (const row of unsure) column.values[row] = column.unsure(block, row);
  column.note("padded-key", block, run.columnFirstNoted(), run.columnNoted());
}

/** Keeps a shared text of nothing but digits, none of them missing, as the key of a row; false where it is no such text. */
function putShared({ kernel, shared }: CellBlock, { one }: Column, row: number, index: number, usual: number): boolean {
  if (shared === undefined) return false;
  const start = shared.starts[index] as number;
  const length = (shared.starts[index + 1] as number) - start;
  if (length < usual || length > MOST_DIGITS) return false;
  for (let at = 0; at < length; at++) one[at] = shared.bytes[start + at] as number;
  return kernel.run.keysPut(row, one.byteOffset, one.byteOffset + length) !== 0;
}

/** The code of another shared text that is seen for the first time; what is sure of it is remembered. */
function sharedKey(block: CellBlock, column: Column, row: number, index: number, usual: number): number {
  const { dictionary } = column;
  const text = block.sharedText(index);
  if (dictionary && text.length >= usual && text.length > 0 && text.length <= KEY_LENGTH && isDigitText(text)) {
    const code = dictionary.codeOf(text);
    column.keepShared(index, code);
    return code;
  }
  const value = column.unsure(block, row);
  if (column.judge.clean && !Number.isNaN(value)) column.keepShared(index, value);
  return value;
}

function isDigitText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}
