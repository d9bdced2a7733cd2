import type { Kernel } from "../../kernel/kernel.ts";

/** Bytes behind the window's end that may be read and are never part of it. */
const PADDING = 64;
const LT = 0x3c;

/**
 * The stretch of a byte stream that is being scanned. What a scan could not finish stays in front when the next chunk
 * comes. Behind the end stands a `<`, so that a scan for the next tag needs no other bound.
 */
export class ByteWindow {
  bytes: Uint8Array;
  from = 0;
  to = 0;
  private worthScanning: number;
  private address = 0;
  private size = 0;

  /** `fill`: how many bytes are worth a scan. */
  constructor(
    private readonly fill: number,
    private readonly kernel?: Kernel,
  ) {
    this.bytes = this.room(2 * fill + PADDING);
    this.worthScanning = fill;
    kernel?.keep(() => {
      this.bytes = kernel.bytes(this.address, this.size);
    });
  }

  append(chunk: Uint8Array): void {
    const kept = this.to - this.from;
    const needed = kept + chunk.length + PADDING;
    if (needed > this.bytes.length) {
      const grown = this.room(Math.max(needed, this.bytes.length * 2));
      grown.set(this.bytes.subarray(this.from, this.to));
      this.bytes = grown;
    } else if (this.from > 0) {
      this.bytes.copyWithin(0, this.from, this.to);
    }
    this.bytes.set(chunk, kept);
    this.from = 0;
    this.to = kept + chunk.length;
    this.bytes.fill(0, this.to, this.to + PADDING);
    this.bytes[this.to] = LT;
  }

  private room(size: number): Uint8Array {
    const { kernel } = this;
    if (!kernel) return new Uint8Array(size);
    this.address = kernel.allocate(size);
    this.size = size;
    return kernel.bytes(this.address, size);
  }

  get length(): number {
    return this.to - this.from;
  }

  isWorthScanning(): boolean {
    return this.length >= this.worthScanning;
  }

  /** A scan has come to `at` and needs more; as much again, or a long token would be scanned over and over. */
  scannedTo(at: number): void {
    this.from = at;
    this.worthScanning = Math.max(this.fill, 2 * this.length);
  }
}
