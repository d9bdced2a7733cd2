/** Numbers by dictionary code in a typed array that grows; what was never set is 0. */
export class NumbersByCode<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array> {
  #values: T;

  constructor(private readonly create: (size: number) => T) {
    this.#values = create(1024);
  }

  /** The numbers themselves, room for codes below `size` made sure of. Valid until the next call. */
  upTo(size: number): T {
    if (size > this.#values.length) {
      // room that nothing was set in costs no memory
      const larger = this.create(Math.max(size, this.#values.length * 4));
      larger.set(this.#values);
      this.#values = larger;
    }
    return this.#values;
  }
}
