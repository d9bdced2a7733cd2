import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Gap, gapFinder, gapOf } from "../../src/engine/gap.ts";
import type { Sums } from "../../src/engine/sums.ts";
import { compareFractions, type Fraction } from "../../src/values/fraction.ts";

const MONEY: Sums = { unit: "dong", isPart: false };
const BALANCE: Sums = { unit: "dong", isPart: true };
const PEOPLE: Sums = { unit: "count", isPart: false };
const of = (numerator: number, denominator: number): Fraction => ({ numerator, denominator });
const lacking = (amount: number, unit: Sums["unit"] = "dong"): Gap => ({ kind: "shortfall", unit, lacking: amount });
const over = (allowed: number, amount: number, repayment?: number): Gap => ({
  kind: "excess",
  unit: "dong",
  allowed,
  over: amount,
  ...(repayment === undefined ? {} : { repayment }),
});

describe("what a missed target lacks", () => {
  it.each([
    ["97 of 100 against 99 %", of(97, 100), of(99, 100), MONEY, lacking(2)],
    ["rounded up: 98.5 of 100 is not enough", of(970, 1005), of(99, 100), MONEY, lacking(25)],
    ["one đồng", of(98_999_999, 100_000_000), of(99, 100), MONEY, lacking(1)],
    ["nothing collected yet", of(0, 250), of(87, 100), MONEY, lacking(218)],
    ["over 100 % asked for", of(100, 100), of(105, 100), MONEY, lacking(5)],
    ["people", of(7254, 11_807), of(63, 100), PEOPLE, lacking(185, "count")],
    ["met", of(99, 100), of(99, 100), MONEY, undefined],
    ["more than met", of(101, 100), of(99, 100), MONEY, undefined],
    ["points: nothing that anybody could bring", of(80, 1), of(86, 1), undefined, undefined],
  ])("%s", (_, value, target, sums, gap) => {
    expect(gapOf(value, target, "higher", sums)).toEqual(gap);
  });

  it("is unknown without a value or a target", () => {
    expect(gapOf(undefined, of(1, 2), "higher", MONEY)).toBeUndefined();
    expect(gapOf(of(1, 3), undefined, "higher", MONEY)).toBeUndefined();
  });
});

describe("what is over a limit", () => {
  const longPhu = of(2_263_420_000, 288_696_284_000);
  it.each([
    ["Long Phú: 0.49 % allows 1,414 triệu", longPhu, of(49, 10_000), over(1_414_611_791, 848_808_209, 852_987_849)],
    ["half of it", of(10, 100), of(5, 100), over(5, 5, 6)],
    ["exactly repaid", of(10, 100), of(1, 10 ** 9), over(0, 10, 10)],
    ["nothing allowed", of(10, 100), of(0, 1), over(0, 10, 10)],
    ["all of it overdue", of(100, 100), of(1, 2), over(50, 50, 100)],
    ["met", of(5, 100), of(5, 100), undefined],
    ["a limit of all of it: nothing repaid would help", of(150, 100), of(1, 1), over(100, 50)],
    ["a limit beyond all of it", of(250, 100), of(2, 1), over(200, 50)],
  ])("%s", (_, value, target, gap) => {
    expect(gapOf(value, target, "lower", BALANCE)).toEqual(gap);
  });

  it("has no repayment where what is repaid stays in the denominator", () => {
    expect(gapOf(of(10, 100), of(5, 100), "lower", MONEY)).toEqual(over(5, 5));
  });
});

describe("a gap closed", () => {
  const amount = fc.integer({ min: 1, max: 10 ** 15 });
  const percent = fc.integer({ min: 0, max: 9999 }).map((hundredths) => of(hundredths, 10_000));

  it("by collecting meets the target, by a đồng less does not", () => {
    fc.assert(
      fc.property(amount, fc.nat(), percent, (due, seed, target) => {
        const paid = seed % due;
        const gap = gapOf(of(paid, due), target, "higher", MONEY);
        if (gap?.kind !== "shortfall") return;
        expect(compareFractions(of(paid + gap.lacking, due), target)).not.toBe(-1);
        expect(compareFractions(of(paid + gap.lacking - 1, due), target)).toBe(-1);
      }),
    );
  });

  it("by cure or repayment meets the limit, by a đồng less does not", () => {
    fc.assert(
      fc.property(amount, fc.nat(), percent, (balance, seed, target) => {
        const overdue = (seed % balance) + 1;
        const gap = gapOf(of(overdue, balance), target, "lower", BALANCE);
        if (gap?.kind !== "excess" || gap.repayment === undefined) return;
        expect(compareFractions(of(overdue - gap.over, balance), target)).not.toBe(1);
        expect(compareFractions(of(overdue - gap.over + 1, balance), target)).toBe(1);
        const repaid = (x: number) => of(overdue - x, Math.max(1, balance - x));
        expect(compareFractions(repaid(gap.repayment), target)).not.toBe(1);
        expect(compareFractions(repaid(gap.repayment - 1), target)).toBe(1);
        expect(gap.allowed + gap.over).toBe(overdue);
      }),
    );
  });
});

describe("a mean of scores", () => {
  const POINT = 1_000_000;
  const groups = {
    better: "higher",
    formula: { numerator: "sum(groups.score)", denominator: "count(groups)" },
  } as const;
  const sessions = {
    better: "higher",
    formula: { numerator: "sum(sessions.score)", denominator: "100 * count(sessions where sessions.score is known)" },
  } as const;
  const lowerGroups = { ...groups, better: "lower" } as const;
  const score = (total: number, over: number): Gap => ({
    kind: "score",
    unit: "points",
    total: of(total, POINT),
    over,
    each: of(total, POINT * over),
  });

  it.each([
    ["two groups of 80 against 86", groups, of(160 * POINT, 2 * POINT), of(86, 1), score(12 * POINT, 2)],
    ["a millionth of a point", groups, of(86 * POINT - 1, POINT), of(86, 1), score(1, 1)],
    ["met", groups, of(86 * POINT, POINT), of(86, 1), undefined],
    ["four sessions of 94 against 95 %", sessions, of(376 * POINT, 400 * POINT), of(95, 100), score(4 * POINT, 4)],
    ["lower is better: points must be lost", lowerGroups, of(90 * POINT, POINT), of(86, 1), score(4 * POINT, 1)],
    ["lower is better: a third of a point, at most", lowerGroups, of(POINT, POINT), of(1, 3), score(666_667, 1)],
    ["lower is better: met exactly", lowerGroups, of(86 * POINT, POINT), of(86, 1), undefined],
    ["lower is better: more than met", lowerGroups, of(80 * POINT, POINT), of(86, 1), undefined],
    ["a mean that was written, not summed", groups, of(80, 3), of(86, 1), undefined],
    ["no formula", { better: "higher" } as const, of(80, 1), of(86, 1), undefined],
  ])("%s", (_, heading, value, target, gap) => {
    expect(gapFinder(heading)({ value, target })).toEqual(gap);
  });

  it("meets the target when exactly so many points are gained, not with a millionth less", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(100 * POINT),
        fc.integer({ min: 1, max: 10_000 }),
        (over, mean, hundredths) => {
          const value = of(mean * over, POINT * over);
          const target = of(hundredths, 100);
          const gap = gapFinder(groups)({ value, target });
          if (gap?.kind !== "score") return;
          const gained = (points: number) => of(value.numerator + points, value.denominator);
          expect(compareFractions(gained(gap.total.numerator), target)).not.toBe(-1);
          expect(compareFractions(gained(gap.total.numerator - 1), target)).toBe(-1);
        },
      ),
    );
  });
});
