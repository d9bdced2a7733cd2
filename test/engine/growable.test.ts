import { describe, expect, it } from "vitest";
import { GrowableInts, GrowableNumbers } from "../../src/engine/growable.ts";

const lists = {
  numbers: { made: () => new GrowableNumbers(-1), blank: -1 },
  ints: { made: () => new GrowableInts(), blank: 0 },
} as const;

describe.each(["numbers", "ints"] as const)("a list of %s that grows", (kind) => {
  const { made, blank } = lists[kind];

  it("reads blank where nothing was set, within what it holds and far beyond", () => {
    const list = made();
    list.set(3, 7);
    expect([0, 3, 1023, 1024, 1_000_000].map((index) => list.get(index))).toEqual([blank, 7, blank, blank, blank]);
  });

  it.each([1023, 1024, 1025, 2047, 2048, 5000])("keeps what it holds when %d is set, and is blank between", (index) => {
    const list = made();
    list.set(0, 5);
    list.set(1000, 6);
    list.set(index, 7);
    list.set(index + 1, 8);
    expect([0, 1000, index, index + 1].map((at) => list.get(at))).toEqual([5, 6, 7, 8]);
    expect([1, 999, index - 1, index + 2].map((at) => list.get(at))).toEqual([blank, blank, blank, blank]);
  });
});
