/** A list of numbers by index that grows as needed; what was never set reads as `blank`. */
export class GrowableNumbers {
  #values: Float64Array;

  constructor(private readonly blank: number) {
    this.#values = new Float64Array(1024).fill(blank);
  }

  get(index: number): number {
    return index < this.#values.length ? (this.#values[index] as number) : this.blank;
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const larger = new Float64Array(Math.max(index + 1, this.#values.length * 2)).fill(this.blank);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[index] = value;
  }
}

/**
 * The same for whole numbers of 32 bits; what was never set is 0. Room that nothing was set in costs no memory, so there is
 * plenty: it seldom has to be copied.
 */
export class GrowableInts {
  #values = new Int32Array(1024);

  get(index: number): number {
    return index < this.#values.length ? (this.#values[index] as number) : 0;
  }

  set(index: number, value: number): void {
    this.upTo(index)[index] = value;
  }

  /** The numbers themselves, `index` among them; valid until there is more room. */
  upTo(index: number): Int32Array {
    if (index >= this.#values.length) {
      const larger = new Int32Array(Math.max(index + 1, this.#values.length * 4));
      larger.set(this.#values);
      this.#values = larger;
    }
    return this.#values;
  }
}
