import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, candidatesOf } from "../../src/engine/candidates.ts";
import { score } from "../../src/engine/score.ts";
import type { Scorecard } from "../../src/engine/scorecard.ts";
import { readAmount } from "../../src/engine/what-if/amount.ts";
import { possibleActions } from "../../src/engine/what-if/possible.ts";
import { AssumptionProblem } from "../../src/engine/what-if/problem.ts";
import { readAssumption } from "../../src/engine/what-if/read-assumption.ts";
import { indicators } from "../../src/indicators/registry.ts";
import { Fault } from "../../src/plan/fault.ts";
import { scoreRequestOf, type Tables } from "../support/score.ts";

describe("an assumption as it is written", () => {
  const known = indicators;
  it.each([
    ["overdue-ratio: collect 300tr at Xã Châu Khánh", "overdue-ratio", "collect", "300tr", "Xã Châu Khánh"],
    ["nợ quá hạn: thu 300tr tại Xã Châu Khánh", "overdue-ratio", "thu", "300tr", "Xã Châu Khánh"],
    ["no qua han:thu 1,5 tỷ tai 310706", "overdue-ratio", "thu", "1,5 tỷ", "310706"],
    ["Thu gốc: thu thêm 300.000.000đ", "principal-collection", "thu thêm", "300.000.000đ", undefined],
    ["Deposits: add 12 members", "deposit-participation", "add", "12 members", undefined],
    ["Tổ TK&VV: tăng bình quân 2,5 điểm ở Thị trấn Ở", "group-quality", "tăng bình quân", "2,5 điểm", "Thị trấn Ở"],
    ["overdue-ratio: collect -5tr", "overdue-ratio", "collect", "-5tr", undefined],
  ])("%s", (text, indicator, action, amount, place) => {
    const { asked, ...read } = readAssumption(text, known);
    expect(asked).toBe(text);
    expect(read).toEqual({ indicator, action, amount, ...(place === undefined ? {} : { place }) });
  });

  it.each([
    "overdue-ratio",
    "overdue-ratio:",
    "overdue-ratio: 5tr",
    "overdue-ratio: collect",
    "lãi: thu 5tr",
    ": thu 5tr",
  ])("refuses %s", (text) => {
    expect(() => readAssumption(text, known)).toThrow(AssumptionProblem);
  });

  it.each([
    ["300tr", "dong", 300_000_000],
    ["1,5 tỷ", "dong", 1_500_000_000],
    ["300.000.000đ", "dong", 300_000_000],
    ["300 triệu", "dong", 300_000_000],
    ["12 tổ viên", "count", 12],
    ["2,5 điểm", "points", 2_500_000],
  ] as const)("reads %s of %s", (text, unit, amount) => {
    expect(readAmount(text, unit)).toBe(amount);
  });

  it.each([
    ["12", "dong"],
    ["0 đồng", "dong"],
    ["9999999 tỷ", "dong"],
    ["12 điểm", "count"],
    ["0,0000001 điểm", "points"],
    ["5 %", "points"],
  ] as const)("refuses %s of %s", (text, unit) => {
    expect(readAmount(text, unit)).toBeInstanceOf(Fault);
  });
});

/** Everything is in the files. */
const ANYTHING = { has: () => true } as unknown as Parameters<typeof candidatesOf>[1];

function candidate(numerator: string, denominator: string): Candidate {
  const [only] = candidatesOf([{ numerator, denominator }], ANYTHING).able;
  if (!only) throw new Error("no candidate");
  return only;
}

describe("what may be assumed, by the formula", () => {
  const BALANCE = "sum(loans.current + loans.overdue + loans.frozen)";
  it.each([
    ["part of a balance", "lower", "sum(loans.overdue)", BALANCE, ["collect", "cure"]],
    [
      "all of some rows' balance",
      "lower",
      "sum(loans.current + loans.overdue where loans.overdue > 0)",
      BALANCE,
      ["collect"],
    ],
    ["no part", "lower", "sum(loans.interestPaidYear)", BALANCE, []],
    ["paid of due", "higher", "sum(collections.interestPaid)", "sum(collections.interestDue)", ["collect"]],
    ["points", "higher", "sum(groups.score)", "count(groups)", ["raise"]],
    [
      "people",
      "higher",
      "countDistinct(deposits.customerId where deposits.depositedInMonth > 0)",
      "countDistinct(deposits.customerId)",
      ["add"],
    ],
    [
      "people of whom fewer are better",
      "lower",
      "countDistinct(loans.customerId where loans.overdue > 0)",
      "countDistinct(loans.customerId)",
      ["cure"],
    ],
    ["money over people", "higher", "sum(loans.current)", "countDistinct(loans.customerId)", []],
  ] as const)("%s, %s is better", (_, better, numerator, denominator, expected) => {
    const able = possibleActions(better, candidate(numerator, denominator));
    expect(able.map(({ action }) => action)).toEqual(expected);
  });

  it.each([
    [
      "at most what is due",
      "sum(min(collections.principalPaid, collections.principalDue))",
      "sum(collections.principalDue)",
      30,
    ],
    ["as much as one likes", "sum(collections.principalPaid)", "sum(collections.principalDue)", undefined],
    [
      "at most what is in arrears",
      "sum(loans.interestPaidToDate)",
      "sum(loans.interestPaidToDate + loans.interestArrearsCurrent)",
      30,
    ],
  ])("%s", (_, numerator, denominator, most) => {
    const found = candidate(numerator, denominator);
    const [only] = possibleActions("higher", found);
    expect(only?.most((measure) => (measure === found.numerator ? 70 : 100))).toBe(most);
  });

  it.each(indicators.map((indicator) => [indicator.id, indicator] as const))("%s, in every way", (_, indicator) => {
    for (const { numerator, denominator } of indicator.readings[indicator.defaultReading]?.computations ?? [])
      expect(possibleActions(indicator.better, candidate(numerator, denominator))).not.toEqual([]);
  });
});

async function assumed(tables: Tables, targets: Record<string, string>, ...texts: string[]): Promise<Scorecard> {
  const request = await scoreRequestOf(tables, { start: "2019-01-01", targets });
  const assume = texts.map((text) => {
    const written = readAssumption(text, indicators);
    const { place } = written;
    if (place === undefined) return written;
    const unitOf = ({ units }: Scorecard) => {
      const unit = units[0]?.units.find(({ code }) => code === place);
      if (!unit) throw new Error(`no unit ${place}`);
      return unit;
    };
    return { ...written, unitOf };
  });
  return await score({ ...request, assume });
}

const amount = fc.integer({ min: 1, max: 10 ** 9 });
const office = fc.record({
  loans: fc.array(fc.record({ current: amount, overdue: amount, frozen: fc.nat({ max: 1000 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  collections: fc.array(
    fc.record({ principalDue: amount, principalPaid: amount, interestDue: amount, interestPaid: amount }),
    { minLength: 1, maxLength: 4 },
  ),
  scores: fc.array(fc.nat({ max: 90 }), { minLength: 1, maxLength: 4 }),
  deposits: fc.array(fc.constantFrom(0, 50_000), { minLength: 1, maxLength: 6 }),
});

function tablesOf(made: typeof office extends fc.Arbitrary<infer T> ? T : never): Tables {
  const communeCode = "310701";
  const contract = (index: number) => String(index + 1).padStart(16, "0");
  return {
    loans: made.loans.map((loan, index) => ({ ...loan, communeCode, contractId: contract(index) })),
    collections: made.collections.map((row, index) => ({
      ...row,
      contractId: contract(index % made.loans.length),
      dueOn: `2020-0${index + 1}-10`,
    })),
    groups: made.scores.map((points, index) => ({
      communeCode,
      groupId: String(index + 1).padStart(7, "0"),
      month: "2020-12",
      score: points,
      balance: 1,
    })),
    deposits: made.deposits.map((depositedInMonth, index) => ({
      communeCode,
      customerId: String(index + 1).padStart(10, "0"),
      groupId: "0000001",
      month: "2020-12",
      depositedInMonth,
    })),
  };
}

const TARGETS = {
  "principal-collection": "87 %",
  "interest-collection": "99 %",
  "overdue-ratio": "3 %",
  "group-quality": "86",
  "deposit-participation": "63 %",
};

/** What closes a gap, and what is just too little; in words of `--assume`. */
function closing(scorecard: Scorecard, id: string): readonly { enough: string; tooLittle: string | undefined }[] {
  const gap = scorecard.total.indicators[id]?.gap;
  if (!gap) return [];
  const said = (action: string, number: number, unit: string) => ({
    enough: `${id}: ${action} ${number}${unit} at 310701`,
    tooLittle: number > 1 ? `${id}: ${action} ${number - 1}${unit} at 310701` : undefined,
  });
  if (gap.kind === "shortfall")
    return [gap.unit === "dong" ? said("collect", gap.lacking, " đồng") : said("add", gap.lacking, "")];
  if (gap.kind === "excess")
    return [
      said("cure", gap.over, " đồng"),
      ...(gap.repayment === undefined ? [] : [said("collect", gap.repayment, " đồng")]),
    ];
  const millionths = Math.ceil((gap.each.numerator * 1_000_000) / gap.each.denominator);
  return [
    {
      enough: `${id}: raise ${(millionths / 1_000_000).toFixed(6)} at 310701`,
      tooLittle: millionths > 1 ? `${id}: raise ${((millionths - 1) / 1_000_000).toFixed(6)} at 310701` : undefined,
    },
  ];
}

describe("a gap's own amount", () => {
  it("assumed meets the target, one less does not; the commune and the whole agree", async () => {
    let closed = 0;
    await fc.assert(
      fc.asyncProperty(office, async (made) => {
        const tables = tablesOf(made);
        const before = await assumed(tables, TARGETS);
        for (const id of Object.keys(TARGETS)) {
          for (const { enough, tooLittle } of closing(before, id)) {
            const after = await assumed(tables, TARGETS, enough);
            expect(after.total.indicators[id]?.status, enough).toBe("met");
            expect(after.units[0]?.units[0]?.indicators[id]?.value).toEqual(after.total.indicators[id]?.value);
            expect(after.whatIf?.actual.total).toEqual(before.total);
            if (tooLittle === undefined) continue;
            const less = await assumed(tables, TARGETS, tooLittle);
            expect(less.total.indicators[id]?.status, tooLittle).toBe("missed");
            closed += 1;
          }
        }
      }),
      { numRuns: 8 },
    );
    expect(closed).toBeGreaterThan(8);
  });
});

describe("what an assumption changes", () => {
  const tables: Tables = {
    loans: [
      { communeCode: "310701", current: 100, overdue: 20, programmeCode: "01" },
      { communeCode: "310702", current: 100, overdue: 10, programmeCode: "01" },
    ],
  };
  const values = (scorecard: Scorecard, id: string) =>
    [scorecard.total, ...(scorecard.units[0]?.units ?? [])].map(({ indicators: own, figures }) => {
      const value = (own[id] ?? figures[id])?.value;
      return value && `${value.numerator}/${value.denominator}`;
    });

  it.each([
    ["collect 15 đồng at 310701", ["15/215", "5/105", "10/110"], ["215/1", "105/1", "110/1"]],
    ["cure 15 đồng at 310701", ["15/230", "5/120", "10/110"], ["230/1", "120/1", "110/1"]],
    ["collect 25 đồng", ["5/205", "20/120", "10/110"], ["205/1", "120/1", "110/1"]],
  ])("overdue-ratio: %s", async (text, ratio, outstanding) => {
    const scorecard = await assumed(tables, {}, `overdue-ratio: ${text}`);
    expect(values(scorecard, "overdue-ratio")).toEqual(ratio);
    expect(values(scorecard, "outstanding")).toEqual(outstanding);
    expect(values(scorecard, "frozen-balance")).toEqual(["0/1", "0/1", "0/1"]);
    expect(scorecard.whatIf?.kept).toContain("households");
  });

  it("one assumption after the other finds what is left", async () => {
    const first = "overdue-ratio: collect 15 đồng at 310701";
    await expect(assumed(tables, {}, first, "overdue-ratio: cure 5 đồng at 310701")).resolves.toBeDefined();
    await expect(assumed(tables, {}, first, "overdue-ratio: cure 6 đồng at 310701")).rejects.toThrow(AssumptionProblem);
    await expect(assumed(tables, {}, "overdue-ratio: collect 25 đồng", first)).rejects.toThrow(AssumptionProblem);
  });
});
