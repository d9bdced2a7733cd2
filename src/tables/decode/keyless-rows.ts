import { type CellBlock, EMPTY, NUMBER, SHARED, TEXT } from "../../read/block.ts";
import { KEY_LENGTH } from "../fields.ts";
import { NUMBER_DIGITS } from "../lexical/convert.ts";
import type { TableSource } from "../recognise/file-tables.ts";
import { fieldOf, fieldsOf, tables } from "../registry.ts";
import { WITNESS_DIGITS } from "./row-kind.ts";

const ZERO = 0x30;

/**
 * Rows without this table's key that plainly are somebody's and owe nothing: savers in a loan ledger, by the hundred
 * thousand. Found from a few cells, without looking at the whole row; what is not plain is left to `RowSorter`.
 */
export class KeylessRows {
  /** Sheet columns that it looks at. */
  readonly sheetColumns: readonly number[];
  readonly #identity: number | undefined;
  readonly #witness: { readonly column: number; readonly digits: number } | undefined;
  readonly #weights: readonly number[];
  #positions = { identity: -1, witness: -1, weights: [] as readonly number[] };

  constructor(source: TableSource) {
    const { identity, weight } = tables[source.table];
    const columnOf = (field: string) => source.columns.get(field)?.index;
    this.#identity = columnOf(identity);
    this.#weights = [...new Set(weight.flat())].flatMap((field) => columnOf(field) ?? []);
    for (const { name, info } of fieldsOf(source.table)) {
      const column = columnOf(name);
      const digits = info.digits ?? 0;
      if (column === undefined || name === identity || digits < WITNESS_DIGITS) continue;
      this.#witness ??= { column, digits };
    }
    const isOfUse = this.#witness && this.#weights.length > 0 && fieldOf(source.table, identity).info.kind === "key";
    this.sheetColumns = isOfUse && this.#witness ? [this.#witness.column, ...this.#weights] : [];
  }

  /** Tells it where in the blocks the sheet's columns are. */
  place(sheetColumns: readonly number[]): void {
    this.#positions = {
      identity: this.#identity === undefined ? -1 : sheetColumns.indexOf(this.#identity),
      witness: this.sheetColumns.length > 0 && this.#witness ? sheetColumns.indexOf(this.#witness.column) : -1,
      weights: this.#weights.map((column) => sheetColumns.indexOf(column)),
    };
  }

  has(block: CellBlock, row: number): boolean {
    const { identity, witness, weights } = this.#positions;
    if (identity < 0 || witness < 0 || block.kind[identity * block.capacity + row] !== EMPTY) return false;
    if (!isWholeKey(block, witness * block.capacity + row, this.#witness?.digits ?? 0)) return false;
    for (const position of weights) if (!isNothing(block, position * block.capacity + row)) return false;
    return true;
  }
}

/** Digits, as many as the key usually has. */
function isWholeKey(block: CellBlock, cell: number, digits: number): boolean {
  const kind = block.kind[cell];
  const from = block.from[cell] as number;
  if (kind === SHARED) {
    const text = block.sharedText(from);
    return text.length >= digits && text.length <= KEY_LENGTH && /^\d+$/.test(text);
  }
  const length = (block.to[cell] as number) - from;
  if (kind !== TEXT && kind !== NUMBER) return false;
  if (length < digits || length > (kind === NUMBER ? NUMBER_DIGITS : KEY_LENGTH)) return false;
  for (let at = from; at < from + length; at++) {
    const digit = (block.bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

/** Empty, or a plain 0. */
function isNothing(block: CellBlock, cell: number): boolean {
  const kind = block.kind[cell];
  if (kind === EMPTY) return true;
  const from = block.from[cell] as number;
  return (kind === NUMBER || kind === TEXT) && (block.to[cell] as number) - from === 1 && block.bytes[from] === ZERO;
}
