import type { Kernel } from "../../kernel/kernel.ts";

/** Bytes behind the window's end that may be read and are never part of it. */
const PADDING = 64;
const LT = 0x3c;

/**
 * The stretch of a byte stream that is being scanned, in a kernel's memory. What a scan could not finish stays in front when
 * the next chunk comes. Behind the end stands a `<`, so that a scan for the next tag needs no other bound.
 */
export class ByteWindow {
  bytes: Uint8Array = new Uint8Array(0);
  from = 0;
  to = 0;
  private address = 0;
  private size = 0;
  private worthScanning: number;

  /** `fill`: how many bytes are worth a scan. */
  constructor(
    private readonly kernel: Kernel,
    private readonly fill: number,
  ) {
    this.makeRoom(2 * fill + PADDING);
    kernel.keep(() => this.view());
    this.close(0);
    this.worthScanning = fill;
  }

  append(chunk: Uint8Array): void {
    const kept = this.to - this.from;
    const needed = kept + chunk.length + PADDING;
    if (needed > this.bytes.length) this.makeRoom(Math.max(needed, this.bytes.length * 2));
    else if (this.from > 0) this.bytes.copyWithin(0, this.from, this.to);
    this.bytes.set(chunk, kept);
    this.close(kept + chunk.length);
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

  /** Room for so many bytes, those kept in front; what they were in before stays as it is. */
  private makeRoom(size: number): void {
    const kept = this.address + this.from;
    this.address = this.kernel.allocate(size);
    this.size = size;
    this.view();
    this.bytes.set(this.kernel.bytes(kept, this.length));
  }

  private close(to: number): void {
    this.from = 0;
    this.to = to;
    this.bytes.fill(0, to, to + PADDING);
    this.bytes[to] = LT;
  }

  private view(): void {
    this.bytes = this.kernel.bytes(this.address, this.size);
  }
}
