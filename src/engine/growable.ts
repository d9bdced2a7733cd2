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

/** The same for whole numbers of 32 bits, at half the memory: units by key. */
export class GrowableInts {
  #values: Int32Array;

  constructor(private readonly blank: number) {
    this.#values = new Int32Array(1024).fill(blank);
  }

  get(index: number): number {
    return index < this.#values.length ? (this.#values[index] as number) : this.blank;
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const larger = new Int32Array(Math.max(index + 1, this.#values.length * 2)).fill(this.blank);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[index] = value;
  }
}
