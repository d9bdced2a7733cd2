import { describe, expect, it } from "vitest";
import { Kernel } from "../../src/kernel/kernel.ts";

const MEGABYTE = 1 << 20;

describe("a kernel's memory", () => {
  it("is given out in pieces that nobody else has, with room to read words around them", () => {
    const kernel = Kernel.take();
    const sizes = [1, 0, 15, 16, 17, 100_000, 8 * MEGABYTE, 3];
    const pieces = sizes.map((size) => ({ size, address: kernel.allocate(size) }));
    for (const [at, { size, address }] of pieces.entries()) {
      expect(address % 16).toBe(0);
      kernel.bytes(address, size).fill(at + 1);
      // sixteen bytes before and 64 behind are there, whoever has them
      expect(kernel.bytes(address - 16, size + 80).length).toBe(size + 80);
    }
    for (const [at, { size, address }] of pieces.entries()) {
      expect(kernel.bytes(address, size).every((byte) => byte === at + 1)).toBe(true);
    }
    kernel.giveBack();
  });

  it("may move, and arrays that are kept are made anew then, with what they held", () => {
    const kernel = Kernel.take();
    const address = kernel.allocate(4);
    let views = 0;
    let kept: Uint8Array = new Uint8Array(0);
    kernel.keep(() => {
      views += 1;
      kept = kernel.bytes(address, 4);
    });
    kept.set([1, 2, 3, 4]);
    kernel.allocate(16);
    expect(views).toBe(1);
    const before = kept;
    kernel.allocate(256 * MEGABYTE);
    expect([before.length, ...kept]).toEqual([0, 1, 2, 3, 4]);
    expect(views).toBe(2);
    // the program itself may allocate
    kernel.run.allocate(256 * MEGABYTE);
    kernel.look();
    expect([views, ...kept]).toEqual([3, 1, 2, 3, 4]);
    kernel.giveBack();
  });

  it("is all free again for whoever takes it next, who is never taken for the one before", () => {
    const first = Kernel.take();
    const address = first.allocate(100);
    let views = 0;
    first.keep(() => views++);
    first.giveBack();
    const second = Kernel.take();
    expect(second).not.toBe(first);
    expect(second.allocate(100)).toBe(address);
    second.allocate(64 * MEGABYTE);
    expect(views).toBe(1);
    second.giveBack();
  });
});
