import { describe, expect, test } from "vitest";
import { DistinctKeys, Sums } from "../../src/engine/accumulators.ts";
import { AmountOverflow } from "../../src/engine/amount-overflow.ts";
import { exactFraction } from "../../src/engine/exact.ts";

const NONE = Number.NaN;
const column = (...values: readonly number[]) => ({ array: Float64Array.from(values), scalar: NONE });
const constant = (scalar: number) => ({ array: undefined, scalar });
const units = (...of: readonly number[]) => Int32Array.from(of);
const mask = (bits: string) => Uint8Array.from(bits, Number);

describe("sums by unit", () => {
  test("each row to its unit; masked and absent ones add nothing", () => {
    const sums = new Sums();
    sums.add(column(1, 10, 100, NONE, 1000), mask("11011"), units(0, 2, 2, 2, 2), 5);
    expect([0, 1, 2, 3].map((unit) => sums.get(unit))).toEqual([1, 0, 1010, 0]);
    expect(sums.total()).toBe(1011);
  });

  test("a constant counts rows; only the batch's rows are looked at", () => {
    const sums = new Sums();
    sums.add(constant(1), undefined, units(1, 1, 2, 2, 2), 3);
    sums.add(constant(1), mask("101"), units(1, 1, 1), 3);
    expect([sums.get(1), sums.get(2), sums.total()]).toEqual([4, 1, 5]);
  });

  test("units far apart, negative amounts", () => {
    const sums = new Sums();
    sums.add(column(5, -7), undefined, units(3, 50_000), 2);
    sums.add(column(-4), undefined, units(50_000), 1);
    expect([sums.get(3), sums.get(50_000), sums.get(60_000), sums.total()]).toEqual([5, -11, 0, -6]);
  });

  test("the largest exact sum is kept, one đồng more is refused", () => {
    const sums = new Sums();
    sums.add(column(Number.MAX_SAFE_INTEGER - 1, 1), undefined, units(1, 1), 2);
    expect(sums.total()).toBe(9_007_199_254_740_991);
    expect(() => sums.add(column(1), undefined, units(1), 1)).toThrow(AmountOverflow);
    const negative = new Sums();
    negative.add(column(-Number.MAX_SAFE_INTEGER), undefined, units(1), 1);
    expect(() => negative.add(column(-1), undefined, units(1), 1)).toThrow(AmountOverflow);
  });

  test("units that fit one by one, but not together", () => {
    const sums = new Sums();
    sums.add(column(Number.MAX_SAFE_INTEGER, 1), undefined, units(1, 2), 2);
    expect(() => sums.total()).toThrow(AmountOverflow);
  });
});

describe("distinct keys by unit", () => {
  test("once in each unit, once in all", () => {
    const keys = new DistinctKeys();
    keys.add(column(7, 7, 8, 7, 7, 9, NONE), undefined, units(1, 1, 1, 2, 2, 3, 1), 7);
    keys.add(column(7, 9, 10), mask("110"), units(2, 1, 1), 3);
    expect([0, 1, 2, 3, 4].map((unit) => keys.get(unit))).toEqual([0, 3, 1, 1, 0]);
    expect(keys.total()).toBe(3);
  });

  test("back in a unit where it was before", () => {
    const keys = new DistinctKeys();
    keys.add(column(5, 5, 5, 5), undefined, units(1, 2, 1, 2), 4);
    expect([keys.get(1), keys.get(2), keys.total()]).toEqual([1, 1, 1]);
  });

  test("codes and units far beyond the first", () => {
    const keys = new DistinctKeys();
    keys.add(column(200_000, 0), undefined, units(70_000, 70_000), 2);
    expect([keys.get(70_000), keys.total()]).toEqual([2, 2]);
  });
});

describe("a fraction is exact, or none", () => {
  test.each([
    [3, 4, { numerator: 3, denominator: 4 }],
    [0, 4, { numerator: 0, denominator: 4 }],
    [-3, 4, { numerator: -3, denominator: 4 }],
    [3, 0, undefined],
    [0, 0, undefined],
    [3, -4, undefined],
  ])("%d / %d", (numerator, denominator, expected) => {
    expect(exactFraction(numerator, denominator)).toEqual(expected);
  });

  test.each([
    [2 ** 53, 1],
    [1, 2 ** 53],
    [0.5, 1],
    [NONE, 1],
  ])("%d / %d is refused", (numerator, denominator) => {
    expect(() => exactFraction(numerator, denominator)).toThrow(AmountOverflow);
  });
});
