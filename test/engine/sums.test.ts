import { describe, expect, it } from "vitest";
import { type Sums, scoresOf, sumsOf } from "../../src/engine/sums.ts";
import { indicators } from "../../src/indicators/registry.ts";

const MONEY: Sums = { unit: "dong", isPart: false };
const PART: Sums = { unit: "dong", isPart: true };
const COUNT: Sums = { unit: "count", isPart: false };

describe("what an indicator's sums add up", () => {
  it.each([
    ["interest", "sum(loans.interestPaidYear)", "sum(loans.interestDueYear)", MONEY],
    ["with a condition", "sum(loans.overdue where loans.overdue > 0)", "sum(loans.overdue + loans.current)", MONEY],
    ["a part", "sum(loans.overdue)", "sum(loans.current + loans.overdue + loans.frozen)", PART],
    ["two parts", "sum(loans.overdue + loans.frozen)", "sum(loans.current + loans.overdue + loans.frozen)", PART],
    ["no part", "sum(loans.interestPaidYear)", "sum(loans.current + loans.overdue)", MONEY],
    ["less than added", "sum(loans.overdue)", "sum(loans.current - loans.overdue)", MONEY],
    ["of two tables", "sum(loans.current) - sum(loans.overdue)", "sum(loans.current)", undefined],
    ["members", "countDistinct(deposits.customerId)", "countDistinct(loans.customerId)", COUNT],
    ["points", "sum(groups.score)", "count(groups)", undefined],
    ["money a head", "sum(loans.overdue)", "count(loans)", undefined],
    ["two sums", "sum(loans.overdue) + sum(loans.interestPaidYear)", "sum(loans.current + loans.overdue)", MONEY],
    ["partly a part", "sum(loans.overdue + loans.interestPaidYear)", "sum(loans.current + loans.overdue)", MONEY],
    ["the lesser of two", "sum(loans.overdue + min(loans.current, 5))", "sum(loans.current + loans.overdue)", MONEY],
    ["points of points", "sum(groups.score)", "sum(groups.scoreSession)", undefined],
    ["a multiple", "sum(loans.overdue)", "100 * sum(loans.current)", undefined],
    ["of another ltq", "sum(loans.unheardOf)", "sum(loans.current)", undefined],
  ])("%s", (_, numerator, denominator, sums) => {
    expect(sumsOf({ numerator, denominator })).toEqual(sums);
  });

  const points = (full: number) => ({ unit: "points", full });

  it.each([
    ["a mean", "sum(groups.score)", "count(groups)", points(1)],
    ["out of a hundred", "sum(sessions.score)", "100 * count(sessions where sessions.score is known)", points(100)],
    ["two scores", "sum(groups.score) + sum(groups.scoreSession)", "count(groups)", points(1)],
    ["a score less another", "sum(groups.score) - sum(groups.scoreSession)", "count(groups)", undefined],
    ["twice a score", "2 * sum(groups.score)", "count(groups)", undefined],
    ["money", "sum(loans.overdue)", "count(loans)", undefined],
    ["a count", "count(groups)", "count(groups)", undefined],
    ["over two counts", "sum(groups.score)", "count(groups) + count(sessions)", undefined],
    ["over a count taken away", "sum(groups.score)", "0 * count(groups)", undefined],
    ["over distinct keys", "sum(groups.score)", "countDistinct(groups.groupId)", undefined],
    ["over points", "sum(groups.score)", "sum(groups.scoreSession)", undefined],
    ["of another ltq", "sum(groups.unheardOf)", "count(groups)", undefined],
    ["over something of another ltq", "sum(groups.score)", "count(unheardOf)", undefined],
  ])("a mean of scores or none: %s", (_, numerator, denominator, scores) => {
    expect(scoresOf({ numerator, denominator })).toEqual(scores);
  });

  it("is known of every default reading in money or people", () => {
    const known = indicators.map(({ id, readings, defaultReading }) => {
      const [first] = readings[defaultReading]?.computations ?? [];
      return [id, first && sumsOf(first)];
    });
    expect(Object.fromEntries(known)).toEqual({
      "principal-collection": MONEY,
      "interest-collection": MONEY,
      "cohort-loan-interest": MONEY,
      "cohort-balance-interest": MONEY,
      "overdue-ratio": PART,
      "group-quality": undefined,
      "session-quality": undefined,
      "deposit-participation": COUNT,
    });
  });
});
