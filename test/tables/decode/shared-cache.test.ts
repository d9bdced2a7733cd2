import { expect, test } from "vitest";
import { UNKNOWN } from "../../../src/tables/decode/byte-cache.ts";
import { SharedCache } from "../../../src/tables/decode/shared-cache.ts";

test("what is known of any entry stays known while it grows, and of no other is anything known", () => {
  const cache = new SharedCache();
  expect(cache.get(0)).toBe(UNKNOWN);
  const entries = [0, 5, 1023, 1024, 2047, 2048, 70_000];
  for (const index of entries) cache.set(index, index + 1);
  expect(entries.map((index) => cache.get(index))).toEqual(entries.map((index) => index + 1));
  for (const index of [1, 1022, 1025, 69_999, 70_001, 1_000_000]) expect(cache.get(index)).toBe(UNKNOWN);
  cache.set(5, 7);
  expect([cache.get(5), cache.get(70_000)]).toEqual([7, 70_001]);
});
