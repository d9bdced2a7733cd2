import type { Kernel } from "../kernel/kernel.ts";

/** The arrays of a block of cells, in a kernel's memory; filled again and again, and made anew whenever it moves. */
export class BlockArrays {
  kind: Uint8Array = new Uint8Array(0);
  from = new Int32Array(0);
  to = new Int32Array(0);
  rowNumber = new Float64Array(0);
  hidden: Uint8Array = new Uint8Array(0);
  /** Per row, where in the block's bytes it begins and ends. */
  rowFrom = new Int32Array(0);
  rowTo = new Int32Array(0);

  constructor(
    readonly kernel: Kernel,
    columns: number,
    readonly capacity: number,
  ) {
    const entries = columns * capacity;
    const kind = kernel.allocate(entries);
    const from = kernel.allocate(4 * entries);
    const to = kernel.allocate(4 * entries);
    const rowNumber = kernel.allocate(8 * capacity);
    const hidden = kernel.allocate(capacity);
    const rowFrom = kernel.allocate(4 * capacity);
    const rowTo = kernel.allocate(4 * capacity);
    kernel.keep(() => {
      this.kind = kernel.bytes(kind, entries);
      this.from = kernel.integers(from, entries);
      this.to = kernel.integers(to, entries);
      this.rowNumber = kernel.numbers(rowNumber, capacity);
      this.hidden = kernel.bytes(hidden, capacity);
      this.rowFrom = kernel.integers(rowFrom, capacity);
      this.rowTo = kernel.integers(rowTo, capacity);
    });
    this.hidden.fill(0);
  }
}
