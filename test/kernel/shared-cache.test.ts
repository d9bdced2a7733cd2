import { expect, test } from "vitest";
import { Kernel } from "../../src/kernel/kernel.ts";
import { UNKNOWN } from "./unknown.ts";

test("what is known of any entry stays known while it grows, and of no other is anything known", () => {
  const kernel = Kernel.take();
  const { run } = kernel;
  // what was there before is no knowledge
  kernel.bytes(kernel.allocate(1 << 20), 1 << 20).fill(7);
  run.release();
  const [cache, other] = [run.sharedCache(), run.sharedCache()];
  const get = (index: number) => run.sharedGet(cache, index);
  expect(get(0)).toBe(UNKNOWN);
  const entries = [0, 5, 1023, 1024, 65_535, 65_536, 70_000, 5_000_000];
  for (const index of entries) run.sharedSet(cache, index, index + 1);
  expect(entries.map(get)).toEqual(entries.map((index) => index + 1));
  const unknown = [1, 1022, 1025, 65_534, 65_537, 69_999, 70_001, 2_000_000, 4_999_999, 100_000_000, 0x7fffffff];
  for (const index of unknown) expect(get(index)).toBe(UNKNOWN);
  run.sharedSet(cache, 5, 7);
  expect([get(5), get(70_000)]).toEqual([7, 70_001]);
  for (const index of entries) expect(run.sharedGet(other, index)).toBe(UNKNOWN);
  kernel.giveBack();
});
