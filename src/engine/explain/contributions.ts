import type { DistinctTerm, Measure, Predicate } from "../../indicators/language/measure.ts";
import type { TableId } from "../../tables/table.ts";
import { GrowableInts } from "../growable.ts";
import type { SeenRows } from "../row-observer.ts";
import { at, type MaskVector, type ValueVector, type VectorCompiler } from "../vector.ts";

/** What each row of a batch adds to a measure, and which rows have a part in it. */
export interface RowShares {
  readonly amounts: Float64Array;
  /** 1 where the row is among those that the measure runs over. */
  readonly isIn: Uint8Array;
}

/** One aggregate, or one term of a countDistinct, over the rows of one table. */
interface Part {
  readonly table: TableId;
  readonly factor: number;
  readonly value: ValueVector | undefined;
  readonly mask: MaskVector | undefined;
  /** countDistinct: keys met so far, shared by the aggregate's terms. */
  readonly met: FirstMet | undefined;
}

/**
 * A measure row by row, for one division of the rows into units: what the rows of a unit add is the unit's sum. Of rows
 * with one key, the first to be read carries a countDistinct.
 */
export class Contributions {
  readonly #parts: readonly Part[];
  #amounts = new Float64Array(0);
  #isIn = new Uint8Array(0);

  constructor(measure: Measure, compiler: VectorCompiler) {
    this.#parts = measure.addends.flatMap(({ factor, aggregate }): Part[] => {
      const mask = (where: Predicate | undefined) => where && compiler.mask(where);
      if (aggregate.fn === "countDistinct") {
        const met = new FirstMet();
        return aggregate.terms.map(({ table, key, where }: DistinctTerm) => ({
          table,
          factor,
          value: compiler.value(key),
          mask: mask(where),
          met,
        }));
      }
      const { table, where } = aggregate;
      const value = aggregate.fn === "sum" ? compiler.value(aggregate.value) : undefined;
      return [{ table, factor, value, mask: mask(where), met: undefined }];
    });
  }

  /** Only rows with `isWithin` 1 are looked at; the arrays are used again by the next batch. */
  of({ table, rows }: SeenRows, units: Int32Array, isWithin: Uint8Array): RowShares {
    if (this.#amounts.length < rows.count) {
      this.#amounts = new Float64Array(rows.count);
      this.#isIn = new Uint8Array(rows.count);
    }
    this.#amounts.fill(0, 0, rows.count);
    this.#isIn.fill(0, 0, rows.count);
    for (const part of this.#parts) {
      if (part.table !== table) continue;
      const value = part.value?.(rows);
      const mask = part.mask?.(rows);
      for (let i = 0; i < rows.count; i++) {
        if (isWithin[i] === 0 || (mask !== undefined && mask[i] === 0)) continue;
        const amount = value === undefined ? 1 : at(value, i);
        if (Number.isNaN(amount)) continue;
        this.#isIn[i] = 1;
        if (part.met !== undefined && !part.met.isFirst(amount, units[i] as number)) continue;
        this.#amounts[i] = (this.#amounts[i] as number) + part.factor * (part.met === undefined ? amount : 1);
      }
    }
    return { amounts: this.#amounts, isIn: this.#isIn };
  }
}

/** Which keys were met in which unit. Nearly every key stays in one. */
class FirstMet {
  /** By key: its first unit + 1. */
  readonly #firstUnit = new GrowableInts();
  readonly #further = new Set<string>();

  isFirst(key: number, unit: number): boolean {
    const first = this.#firstUnit.get(key);
    if (first === unit + 1) return false;
    if (first === 0) {
      this.#firstUnit.set(key, unit + 1);
      return true;
    }
    const pair = `${key} ${unit}`;
    if (this.#further.has(pair)) return false;
    this.#further.add(pair);
    return true;
  }
}
