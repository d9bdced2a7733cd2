import { describe, expect, it } from "vitest";
import { fractionOfDecimal, sumOfFractions } from "../../src/values/fraction.ts";

const of = (numerator: number, denominator = 1) => ({ numerator, denominator });

describe("a decimal as a fraction", () => {
  it.each<[string | number, ReturnType<typeof of> | undefined]>([
    ["0.0049", of(49, 10_000)],
    [0.0049, of(49, 10_000)],
    ["-1.5", of(-15, 10)],
    ["-0", of(0)],
    ["+.5", of(5, 10)],
    ["5.", of(5)],
    ["1e3", of(1000)],
    ["1.5e-3", of(15, 10_000)],
    ["1.25E1", of(125, 10)],
    ["", undefined],
    [".", undefined],
    ["1,5", undefined],
    ["NaN", undefined],
    [Number.POSITIVE_INFINITY, undefined],
    ["1e16", undefined],
    ["0.0000000000000001", undefined],
    ["9007199254740993", undefined],
  ])("%s", (text, expected) => {
    expect(fractionOfDecimal(text)).toEqual(expected);
  });
});

describe("several values together", () => {
  const most = Number.MAX_SAFE_INTEGER;
  it.each<[string, Parameters<typeof sumOfFractions>, ReturnType<typeof of> | undefined]>([
    ["sums add up", [[of(2), of(3)], "plain"], of(5)],
    ["a fraction is no sum", [[of(2), of(1, 2)], "plain"], undefined],
    ["ratios add their sums", [[of(1, 10), of(1, 30)], "ratio"], of(2, 40)],
    ["a numerator beyond what is exact is none", [[of(most), of(1)], "plain"], undefined],
    ["nor is a denominator", [[of(1, most), of(1, 1)], "ratio"], undefined],
  ])("%s", (_, [values, kind], expected) => {
    expect(sumOfFractions(values, kind)).toEqual(expected);
  });
});
