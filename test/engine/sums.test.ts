import { describe, expect, it } from "vitest";
import { type Sums, sumsOf } from "../../src/engine/sums.ts";
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
    ["a multiple", "sum(loans.overdue)", "100 * sum(loans.current)", undefined],
    ["of another ltq", "sum(loans.unheardOf)", "sum(loans.current)", undefined],
  ])("%s", (_, numerator, denominator, sums) => {
    expect(sumsOf({ numerator, denominator })).toEqual(sums);
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
