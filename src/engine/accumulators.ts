import { AmountOverflow } from "./amount-overflow.ts";
import { GrowableInts } from "./growable.ts";
import type { Operand } from "./vector.ts";

/** Sums and counts by unit, exact: whole numbers, refused where they pass what a number holds exactly. */
export class Sums {
  #sums = new Float64Array(64);

  /** Adds each row's value to its unit's sum; absent values add nothing. */
  add(value: Operand, mask: Uint8Array | undefined, units: Int32Array, rows: number): void {
    const { array, scalar } = value;
    for (let i = 0; i < rows; i++) {
      if (mask !== undefined && mask[i] === 0) continue;
      const amount = array === undefined ? scalar : (array[i] as number);
      if (Number.isNaN(amount)) continue;
      const unit = units[i] as number;
      if (unit >= this.#sums.length) this.#grow(unit);
      const sum = (this.#sums[unit] as number) + amount;
      if (sum > Number.MAX_SAFE_INTEGER || sum < -Number.MAX_SAFE_INTEGER) throw new AmountOverflow();
      this.#sums[unit] = sum;
    }
  }

  get(unit: number): number {
    return this.#sums[unit] ?? 0;
  }

  /** Over all units. */
  total(): number {
    const sum = this.#sums.reduce((all, one) => all + one, 0);
    if (!Number.isSafeInteger(sum)) throw new AmountOverflow();
    return sum;
  }

  #grow(unit: number): void {
    const larger = new Float64Array(Math.max(unit + 1, this.#sums.length * 2));
    larger.set(this.#sums);
    this.#sums = larger;
  }
}

/**
 * Distinct keys by unit. Nearly every key stays in one unit, so the first unit of a key is a number by the key's code,
 * and only keys met in several units cost more.
 */
export class DistinctKeys {
  /** By key: its first unit + 1. */
  readonly #firstUnit = new GrowableInts();
  readonly #further = new Set<string>();
  readonly #counts = new GrowableInts();
  #total = 0;

  add(codes: Operand, mask: Uint8Array | undefined, units: Int32Array, rows: number): void {
    const { array } = codes;
    if (array === undefined) return;
    let firstUnit = this.#firstUnit.upTo(0);
    for (let i = 0; i < rows; i++) {
      if (mask !== undefined && mask[i] === 0) continue;
      const code = array[i] as number;
      if (Number.isNaN(code)) continue;
      const unit = units[i] as number;
      if (code >= firstUnit.length) firstUnit = this.#firstUnit.upTo(code);
      const first = firstUnit[code] as number;
      if (first === unit + 1) continue;
      if (first === 0) {
        firstUnit[code] = unit + 1;
        this.#total += 1;
      } else {
        const pair = `${code} ${unit}`;
        if (this.#further.has(pair)) continue;
        this.#further.add(pair);
      }
      this.#counts.set(unit, this.#counts.get(unit) + 1);
    }
  }

  get(unit: number): number {
    return this.#counts.get(unit);
  }

  /** Distinct over all units together: a key in two units counts once. */
  total(): number {
    return this.#total;
  }
}
