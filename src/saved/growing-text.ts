const FIRST_ROOM = 1 << 18;
const MOST_BYTES_A_UNIT = 3;

/** Text that is put together piece by piece, as UTF-8. */
export class GrowingText {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_ROOM);
  #length = 0;

  add(piece: string): void {
    this.#reserve(piece.length * MOST_BYTES_A_UNIT);
    this.#length += this.#encoder.encodeInto(piece, this.#bytes.subarray(this.#length)).written;
  }

  /** All of it, with so much room behind. */
  bytes(room: number): Uint8Array<ArrayBuffer> {
    this.#reserve(room);
    return this.#bytes.subarray(0, this.#length + room);
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#length + bytes, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
