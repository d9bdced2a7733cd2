import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rounding } from "../../src/plan/plan.ts";
import { amount, change, figure, growth, printingOf } from "../../src/report/figures.ts";
import { formatCell } from "../../src/report/format.ts";
import type { Cell } from "../../src/report/grid.ts";
import type { Fraction } from "../../src/values/fraction.ts";

const CUT: Rounding = { mode: "truncate", digits: 2, zeros: "drop" };
const HALF_UP: Rounding = { mode: "half-up", digits: 2, zeros: "drop" };
const print = (cell: Cell) => formatCell(cell, { language: "vi", zeros: "drop" });
const of = (numerator: number, denominator = 1): Fraction => ({ numerator, denominator });
const MILLION = 1_000_000;

describe("a figure", () => {
  it.each([
    ["percent", of(128_265, 1_000_000), "12,82", "12,83"],
    ["percent", of(53_958, 1_000_000), "5,39", "5,4"],
    ["percent", of(1), "100", "100"],
    ["points", of(87_785, 1000), "87,78", "87,79"],
    ["count", of(11_636), "11.636", "11.636"],
    ["dong", of(288_791_999_999), "288.791", "288.792"],
  ] as const)("of %s: %o", (unit, value, cut, halfUp) => {
    expect(print(figure(value, printingOf(unit, CUT)))).toBe(cut);
    expect(print(figure(value, printingOf(unit, HALF_UP)))).toBe(halfUp);
  });

  it("keeps decimals of a mean amount, and the exact value", () => {
    const mean = figure(of(288_696 * MILLION, 11_636), printingOf("dong", CUT, true));
    expect(print(mean)).toBe("24,81");
    expect(mean.exact).toEqual(of(288_696 * MILLION, 11_636));
  });
});

describe("an amount left out", () => {
  it.each([
    [0, "0"],
    [74_500_000, "74,5"],
    [10_000, "0,01"],
    [4_999, "0,004999"],
    [1, "0,000001"],
  ])("of %i đồng is never printed as nothing", (dong, text) => {
    expect(print(amount(dong, CUT))).toBe(text);
  });
});

describe("a change", () => {
  const percent = printingOf("percent", CUT);

  it("is the difference of the printed figures, not of the exact ones", () => {
    const now = of(7_899, 1_000_000);
    const before = of(56_009, 1_000_000);
    expect([print(figure(now, percent)), print(figure(before, percent))]).toEqual(["0,78", "5,6"]);
    expect(print(change(now, before, percent))).toBe("−4,82");
  });

  it("agrees with the reader's subtraction, whatever the figures", () => {
    const value = fc.record({
      numerator: fc.integer({ min: 0, max: 10 ** 9 }),
      denominator: fc.integer({ min: 1, max: 10 ** 9 }),
    });
    fc.assert(
      fc.property(value, value, fc.constantFrom(CUT, HALF_UP), (now, before, rounding) => {
        const printing = printingOf("percent", rounding);
        const hundredths = (cell: Cell) =>
          BigInt(formatCell(cell, { language: "vi", zeros: "keep" }).replace("−", "-").replace(/[.,+]/g, ""));
        const subtracted = hundredths(figure(now, printing)) - hundredths(figure(before, printing));
        expect(hundredths(change(now, before, printing))).toBe(subtracted);
      }),
    );
  });

  it.each([
    ["higher", of(91, 100), of(60, 100), "better"],
    ["higher", of(60, 100), of(91, 100), "worse"],
    ["lower", of(1, 100), of(5, 100), "better"],
    ["lower", of(5, 100), of(1, 100), "worse"],
    ["higher", of(1, 2), of(2, 4), "none"],
    [undefined, of(2), of(1), "none"],
  ] as const)("where %s is better", (better, now, before, trend) => {
    expect(change(now, before, percent, better)).toMatchObject({ trend });
  });

  it("is empty where one side is unknown", () => {
    expect(change(undefined, of(1), percent).kind).toBe("empty");
    expect(change(of(1), null, percent).kind).toBe("empty");
  });
});

describe("growth", () => {
  it.each([
    [288_696, 255_876, "+12,82%"],
    [288_696, 273_916, "+5,39%"],
    [90, 100, "−10%"],
    [100, 100, "0%"],
  ])("of %i on %i", (now, before, text) => {
    expect(print(growth(of(now * MILLION), of(before * MILLION), CUT))).toBe(text);
  });

  it.each([
    ["nothing before", of(5), of(0)],
    ["a mean", of(5, 3), of(4)],
    ["unknown", of(5), null],
  ])("is empty of %s", (_, now, before) => {
    expect(growth(now, before, CUT).kind).toBe("empty");
  });
});
