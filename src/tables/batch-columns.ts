import type { CellBlock } from "../read/block.ts";
import type { Column } from "./decode/column.ts";
import { GOOD, type RowFates } from "./decode/row-fates.ts";

/** The columns of a batch: of the rows that are good the values asked for, moved together. Every batch uses them again. */
export class BatchColumns {
  readonly columns = new Map<string, Float64Array>();
  rowNumber = new Float64Array(0);
  readonly #constants = new Map<string, Float64Array>();

  constructor(
    private readonly asked: ReadonlySet<string>,
    /** Fields that the file states once for all rows. */
    private readonly constants: ReadonlyMap<string, number>,
  ) {}

  /** Takes the rows of a block, decoded, that `fates` has left; returns how many there are. */
  take(block: CellBlock, decoded: readonly Column[], { fate, out }: RowFates): number {
    const { rows, capacity } = block;
    if (this.rowNumber.length < capacity) this.rowNumber = new Float64Array(capacity);
    this.columns.clear();
    compactInto(this.rowNumber, block.rowNumber, fate, rows);
    for (const column of decoded) {
      const { name } = column.judge.field;
      if (!this.asked.has(name)) continue;
      if (out > 0) compactInto(column.values, column.values, fate, rows);
      this.columns.set(name, column.values);
    }
    this.#addConstants(capacity);
    return rows - out;
  }

  #addConstants(capacity: number): void {
    for (const [field, value] of this.constants) {
      if (!this.asked.has(field)) continue;
      let filled = this.#constants.get(field);
      if (!filled || filled.length < capacity) filled = new Float64Array(capacity).fill(value);
      this.#constants.set(field, filled);
      this.columns.set(field, filled);
    }
  }
}

function compactInto(to: Float64Array, from: Float64Array, fate: Uint8Array, rows: number): void {
  let kept = 0;
  for (let row = 0; row < rows; row++) if (fate[row] === GOOD) to[kept++] = from[row] as number;
}
