import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Explanation } from "../../src/engine/explain/explanation.ts";
import { parseMeasure } from "../../src/indicators/language/parse.ts";
import { measureScale } from "../../src/indicators/language/types.ts";
import { figures, indicators } from "../../src/indicators/registry.ts";
import type { Fraction } from "../../src/values/fraction.ts";
import { anyOffice } from "../support/any-office.ts";
import { explanationOf } from "../support/explain.ts";
import { type PlanKeys, scoreOf, type Tables } from "../support/score.ts";

const PLAN: PlanKeys = {
  targets: { "interest-collection": "99 %", "overdue-ratio": "0.49 %", "group-quality": "86" },
  indicators: [
    {
      id: "frozen-ratio",
      name: "Tỷ lệ nợ khoanh",
      short: "Khoanh",
      unit: "percent",
      better: "lower",
      numerator: "sum(loans.frozen where loans.frozen > 0)",
      denominator: "sum(loans.current + loans.overdue + loans.frozen)",
    },
  ],
};
const IDS = [...indicators, ...figures].map(({ id }) => id).concat("frozen-ratio");

/** The value that sums make, as the scorecard has it. */
function fractionOf(
  { formula }: Explanation,
  sums: { readonly numerator: number; readonly denominator: number },
): Fraction {
  if (formula?.denominator === undefined) return { numerator: sums.numerator, denominator: 1 };
  const [over, under] = [formula.numerator, formula.denominator].map((one) => measureScale(parseMeasure(one)));
  return { numerator: sums.numerator * (under ?? 1), denominator: sums.denominator * (over ?? 1) };
}

function added(explanation: Explanation) {
  const { listed, rest } = explanation.rows;
  const sum = (of: (row: { numerator: number; denominator: number }) => number) =>
    listed.reduce((all, row) => all + of(row), of(rest));
  return {
    rows: listed.length + rest.rows,
    numerator: sum((row) => row.numerator),
    denominator: sum((row) => row.denominator),
  };
}

test("the rows listed and the rest are the figure, for every indicator and figure, in the office and its communes", async () => {
  const most = fc.constantFrom(0, 2, "all" as const);
  await fc.assert(
    fc.asyncProperty(anyOffice, fc.constantFrom(...IDS), most, fc.nat({ max: 4 }), async (tables, id, rows, at) => {
      const { scorecard } = await scoreOf(tables, PLAN);
      const unit = scorecard.units[0]?.units[at];
      const named = unit ? { unit: unit.code ?? unit.name } : {};
      const explanation = await explanationOf(tables, id, { plan: PLAN, rows, ...named });
      const { indicators: results, figures: amounts } = unit ?? scorecard.total;
      const value = (results[id] ?? amounts[id])?.value;
      expect(explanation.value).toEqual(value);
      const sum = added(explanation);
      if (value) expect(fractionOf(explanation, sum)).toEqual(value);
      expect(sum).toEqual(explanation.sums?.total ?? { rows: 0, numerator: 0, denominator: 0 });
      if (rows === "all") expect(explanation.rows.rest.rows).toBe(0);
      else expect(explanation.rows.listed.length).toBeLessThanOrEqual(rows);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("the units below are the figure where nobody is counted in two of them", async () => {
  const divisible = IDS.filter((id) => !["deposit-participation", "households", "mean-balance"].includes(id));
  await fc.assert(
    fc.asyncProperty(anyOffice, fc.constantFrom(...divisible), async (tables, id) => {
      const { below, sums } = await explanationOf(tables, id, { plan: PLAN, rows: 1 });
      for (const { sum } of below) expect(sum).toEqual(sums?.total);
    }),
    { numRuns: 20 },
  );
}, 60_000);

describe("an office of four loans", () => {
  const tables: Tables = {
    loans: [
      { contractId: 1, communeCode: "310701", groupId: 10, current: 900, overdue: 100, disbursedOn: "2017-01-01" },
      { contractId: 2, communeCode: "310701", groupId: 11, current: 500, overdue: 40, frozen: 60 },
      { contractId: 3, communeCode: "310703", groupId: 12, current: 0, overdue: 300 },
      { contractId: 4, communeCode: "310703", groupId: 12, current: 1000 },
    ],
  };

  test("lists what keeps the ratio from its target, most first", async () => {
    const { rows, status, gap } = await explanationOf(tables, "overdue-ratio", { plan: PLAN, rows: 2 });
    expect(rows.listed.map(({ row, numerator, denominator }) => [row, numerator, denominator])).toEqual([
      [4, 300, 300],
      [2, 100, 1000],
    ]);
    expect(rows.rest).toEqual({ rows: 2, numerator: 40, denominator: 1600 });
    expect(status).toBe("missed");
    expect(gap).toMatchObject({ over: 440 - 14 });
  });

  test("holds the other readings beside it", async () => {
    const { readings } = await explanationOf(tables, "overdue-ratio", { plan: PLAN, rows: 0 });
    expect(readings.map(({ id, value, isUsed }) => [id, value?.numerator, isUsed])).toEqual([
      ["overdue", 440, true],
      ["overdue-and-frozen", 500, false],
      ["whole-loan", 1900, false],
    ]);
  });

  test("goes down to groups", async () => {
    const { below } = await explanationOf(tables, "overdue-ratio", { plan: PLAN, rows: 0, unit: "310701" });
    expect(below.map(({ by, units }) => [by, units.map(({ code, numerator }) => [code, numerator])])).toEqual([
      [
        "group",
        [
          ["0000010", 100],
          ["0000011", 40],
        ],
      ],
    ]);
  });

  test("tells which condition leaves out how many rows, and how much money", async () => {
    const plan = {
      indicators: [
        {
          ...(PLAN.indicators as readonly object[])[0],
          numerator: "sum(loans.overdue where loans.disbursedOn >= plan.start and not loans.frozen > 0)",
        },
      ],
    };
    const { leftOut } = await explanationOf(tables, "frozen-ratio", { plan, rows: 0 });
    expect(leftOut.map(({ from, condition, rows, money }) => [from, condition.kind, rows, money])).toEqual([
      ["numerator", "compare", 1, 1000],
      ["numerator", "not", 1, 600],
    ]);
  });

  test("a figure that can't be computed says why, and lists nothing", async () => {
    const explanation = await explanationOf(tables, "group-quality", { plan: PLAN, rows: 5 });
    expect(explanation.noData?.reason).toBe("table-missing");
    expect(explanation.rows.listed).toEqual([]);
  });
});
