import { describe, expect, test } from "vitest";
import { difference, fitted, round, roundUp } from "../../src/engine/rounding.ts";

describe("rounding a fraction", () => {
  test.each([
    // [what, numerator, denominator, digits, shift, truncated, half up]
    ["12.8265… % of growth", 32_820, 255_876, 2, 2, 1282n, 1283n],
    ["5.3958… % of growth", 14_780, 273_916, 2, 2, 539n, 540n],
    ["86.999 %", 86_999, 100_000, 2, 2, 8699n, 8700n],
    ["0.4901 %", 4901, 1_000_000, 2, 2, 49n, 49n],
    ["exactly half", 12_345, 1000, 2, 0, 1234n, 1235n],
    ["just below half", 123_449_999, 10_000_000, 2, 0, 1234n, 1234n],
    ["exactly half below zero: away from zero", -12_345, 1000, 2, 0, -1234n, -1235n],
    ["just below half below zero", -123_449_999, 10_000_000, 2, 0, -1234n, -1234n],
    ["below zero, cut towards zero", -4819, 100_000, 2, 2, -481n, -482n],
    ["thirds", 2, 3, 4, 0, 6666n, 6667n],
    ["minus two thirds", -2, 3, 4, 0, -6666n, -6667n],
    ["zero", 0, 7, 2, 2, 0n, 0n],
    ["so little that nothing is left", 1, 1_000_000, 2, 2, 0n, 0n],
    ["so little below zero that nothing is left", -1, 1_000_000, 2, 2, 0n, 0n],
    ["no decimals", 1999, 1000, 0, 0, 1n, 2n],
    ["half without decimals", 1, 2, 0, 0, 0n, 1n],
    ["đồng in triệu", 288_696_284_000, 1, 0, -6, 288_696n, 288_696n],
    ["đồng in triệu, half", 1_500_000, 1, 0, -6, 1n, 2n],
    ["đồng in triệu with decimals", 24_810_612_238, 1000, 2, -6, 2481n, 2481n],
    ["digits and shift that cancel out", 15_678, 1, 2, -2, 15_678n, 15_678n],
    [
      "larger than a number holds, times a hundred",
      9_007_199_254_740_991,
      1,
      2,
      2,
      90_071_992_547_409_910_000n,
      90_071_992_547_409_910_000n,
    ],
    ["six decimals", 1, 7, 6, 0, 142_857n, 142_857n],
  ] as const)("%s", (_, numerator, denominator, digits, shift, truncated, halfUp) => {
    const value = { numerator, denominator };
    expect(round(value, "truncate", digits, shift)).toEqual({ units: truncated, digits });
    expect(round(value, "half-up", digits, shift)).toEqual({ units: halfUp, digits });
  });

  test.each([
    ["đồng in triệu, a đồng too much", 848_000_001, 1, 0, -6, 849n],
    ["đồng in triệu, exact", 848_000_000, 1, 0, -6, 848n],
    ["a single đồng", 1, 1, 0, -6, 1n],
    ["nothing", 0, 1, 0, -6, 0n],
    ["two decimals", 2, 3, 2, 2, 6667n],
    ["hundreds", 12_345, 1, -2, 0, 124n],
  ] as const)("up: %s", (_, numerator, denominator, digits, shift, units) => {
    expect(roundUp({ numerator, denominator }, digits, shift)).toEqual({ units, digits });
  });

  test("a change is the difference of what is printed: 0,78 − 5,60 = −4,82, though unrounded it is −4,8159…", () => {
    const now = round({ numerator: 2_263_420, denominator: 288_696_284 }, "truncate", 2, 2);
    const before = round({ numerator: 56, denominator: 1000 }, "truncate", 2, 2);
    expect(difference(now, before)).toEqual({ units: -482n, digits: 2 });
  });

  test("figures of unlike precision have no difference", () => {
    const unlike = () => difference({ units: 1n, digits: 2 }, { units: 1n, digits: 1 });
    expect(unlike).toThrow(new RangeError("figures of 2 and 1 digits are not comparable"));
  });
});

describe("a worked-out value that a scorecard can hold", () => {
  const MOST = 9_007_199_254_740_991n;
  test.each([
    ["in lowest terms", 6n, 4n, [3, 2]],
    ["below zero", -6n, 4n, [-3, 2]],
    ["nothing", 0n, 5n, [0, 1]],
    ["the largest that is exact", MOST, 1n, [Number(MOST), 1]],
    ["the least that is exact", -MOST, 1n, [-Number(MOST), 1]],
    ["the largest denominator", 1n, MOST, [1, Number(MOST)]],
    [
      "a third, beyond what is exact: to twelve decimals",
      10n ** 17n + 1n,
      3n * 10n ** 17n,
      [333_333_333_333, 10 ** 12],
    ],
    ["two thirds: up", 2n * 10n ** 17n + 3n, 3n * 10n ** 17n, [666_666_666_667, 10 ** 12]],
    ["minus two thirds: down", -(2n * 10n ** 17n + 3n), 3n * 10n ** 17n, [-666_666_666_667, 10 ** 12]],
    ["half a last decimal: up", 10n ** 16n + 1n, 2n * 10n ** 12n, [5_000_000_000_000_001, 10 ** 12]],
    ["half a last decimal below zero: down", -(10n ** 16n) - 1n, 2n * 10n ** 12n, [-5_000_000_000_000_001, 10 ** 12]],
  ] as const)("%s", (_, numerator, denominator, [over, under]) => {
    expect(fitted(numerator, denominator)).toEqual({ numerator: over, denominator: under });
  });

  test.each([MOST + 1n, -MOST - 1n])("%d is not exact any more", (value) => {
    expect(fitted(value, 1n).denominator).toBe(10 ** 12);
  });
});
