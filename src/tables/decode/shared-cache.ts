import { UNKNOWN } from "./byte-cache.ts";

/** Remembers a whole number for an entry of the workbook's shared strings, by its index. */
export class SharedCache {
  #values = new Int32Array(0);

  get(index: number): number {
    return index < this.#values.length ? (this.#values[index] as number) : UNKNOWN;
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const values = new Int32Array(Math.max(1024, index + 1, this.#values.length * 2)).fill(UNKNOWN);
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[index] = value;
  }
}
