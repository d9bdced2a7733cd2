import { describe, expect, test } from "vitest";
import type { MeasureValue } from "../../src/engine/aggregates.ts";
import { AmountOverflow } from "../../src/engine/amount-overflow.ts";
import type { Availability } from "../../src/engine/availability.ts";
import { type Candidates, candidatesOf, NO_ROWS } from "../../src/engine/candidates.ts";
import { Reach } from "../../src/engine/reach.ts";
import type { IndicatorResult, Status } from "../../src/engine/scorecard.ts";
import {
  baselineValues,
  chosenCandidate,
  countOf,
  exactValue,
  figureResult,
  indicatorResult,
  measuredValue,
  type Scope,
} from "../../src/engine/unit-results.ts";
import { parseMeasure } from "../../src/indicators/language/parse.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { planOf } from "../support/score.ts";
import { tableSource } from "../support/table-source.ts";

/** Everything is in the files. */
const ANYTHING = { has: () => true } as unknown as Availability;
const RATIO = { numerator: "sum(loans.overdue)", denominator: "sum(loans.current)" };
const POINTS = { numerator: "sum(groups.score)", denominator: "count(groups)" };
const INVERSE = { numerator: "count(groups)", denominator: "sum(groups.score)" };
const PLAIN = { numerator: "sum(loans.overdue)" };
const candidates = (...formulas: Parameters<typeof candidatesOf>[0]): Candidates => candidatesOf(formulas, ANYTHING);
const one = (formula: Parameters<typeof candidatesOf>[0][number]) => {
  const [found] = candidates(formula).able;
  if (!found) throw new Error("no candidate");
  return found;
};
const key = (formula: string) => JSON.stringify(parseMeasure(formula));

/** The sums of the office by formula; commune 1 has a tenth of each, programme 1 a hundredth. */
function sums(office: Readonly<Record<string, number>>): MeasureValue {
  const known = new Map(Object.entries(office).map(([formula, sum]) => [key(formula), sum]));
  const total: MeasureValue["total"] = (measure) => known.get(JSON.stringify(measure)) ?? 0;
  return {
    total,
    unit: (measure, dimension, unit) => (unit === 1 ? total(measure) / (dimension === "commune" ? 10 : 100) : 0),
  };
}
const COMMUNE: Scope = { dimension: "commune", unit: 1 };
const KNOWN = { "sum(loans.overdue)": 200, "sum(loans.current)": 5000 };
/** Loans lie in communes; nothing says of what programme they are. */
const REACH = new Reach([tableSource("loans", ["communeCode"]), tableSource("groups", ["groupId"])]);

describe("the exact value", () => {
  test("of the office, of a commune", () => {
    expect(exactValue(one(RATIO), sums(KNOWN), "office")).toEqual({ numerator: 200, denominator: 5000 });
    expect(exactValue(one(RATIO), sums(KNOWN), COMMUNE)).toEqual({ numerator: 20, denominator: 500 });
    expect(exactValue(one(RATIO), sums(KNOWN), { dimension: "programme", unit: 1 })).toEqual({
      numerator: 2,
      denominator: 50,
    });
  });

  test("points are in points, be they above or below", () => {
    const found = sums({ "sum(groups.score)": 90_000_000, "count(groups)": 10 });
    expect(exactValue(one(POINTS), found, "office")).toEqual({ numerator: 90_000_000, denominator: 10_000_000 });
    expect(exactValue(one(INVERSE), found, "office")).toEqual({ numerator: 10_000_000, denominator: 90_000_000 });
  });

  test("a plain sum rests on rows: without any it is nothing, not 0", () => {
    const rows = "count(loans where loans.overdue is known)";
    expect(exactValue(one(PLAIN), sums({ ...KNOWN, [rows]: 3 }), "office")).toEqual({ numerator: 200, denominator: 1 });
    expect(exactValue(one(PLAIN), sums({ [rows]: 1 }), "office")).toEqual({ numerator: 0, denominator: 1 });
    expect(exactValue(one(PLAIN), sums({}), "office")).toBeUndefined();
  });

  test("nothing divided by nothing is nothing; beyond exact numbers it is refused", () => {
    expect(exactValue(one(RATIO), sums({ "sum(loans.overdue)": 200 }), "office")).toBeUndefined();
    expect(() =>
      exactValue(one(RATIO), sums({ "sum(loans.overdue)": 2 ** 54, "sum(loans.current)": 1 }), "office"),
    ).toThrow(AmountOverflow);
  });
});

describe("which formula is used", () => {
  const both = candidates({ numerator: "sum(loans.frozen)", denominator: "sum(loans.disbursed)" }, RATIO);

  test("the first that finds something in the whole of the files, else the first", () => {
    expect(chosenCandidate(both, sums(KNOWN))?.formula).toEqual(RATIO);
    expect(chosenCandidate(both, sums({ ...KNOWN, "sum(loans.disbursed)": 5 }))?.formula.numerator).toBe(
      "sum(loans.frozen)",
    );
    expect(chosenCandidate(both, sums({}))?.formula.numerator).toBe("sum(loans.frozen)");
    expect(chosenCandidate({ able: [], noData: NO_ROWS }, sums(KNOWN))).toBeUndefined();
  });
});

describe("a value, or why there is none", () => {
  const measured = (formula: typeof RATIO | typeof PLAIN | undefined, values: MeasureValue, scope: Scope = "office") =>
    measuredValue({
      candidates: candidates(...(formula ? [formula] : [])),
      chosen: formula && one(formula),
      aggregates: values,
      scope,
      reach: REACH,
    });
  const NOTHING = {
    reason: "zero-denominator",
    words: {
      vi: "mẫu số bằng 0: không có gì để tính trong kỳ",
      en: "the denominator is 0: there is nothing to measure",
    },
  };

  test("a value", () => {
    expect(measured(RATIO, sums(KNOWN))).toEqual({ value: { numerator: 200, denominator: 5000 } });
  });

  test("no formula: what the files lack", () => {
    expect(measured(undefined, sums(KNOWN))).toEqual({ noData: NO_ROWS });
  });

  test("a unit that the data can't be divided by", () => {
    const words = {
      vi: "số liệu không chia được theo loại đơn vị này",
      en: "the data can't be divided by units of this kind",
    };
    const byProgramme: Scope = { dimension: "programme", unit: 1 };
    for (const formula of [RATIO, PLAIN, { ...RATIO, numerator: "count(groups)" }])
      expect(measured(formula, sums(KNOWN), byProgramme)).toEqual({ noData: { reason: "not-per-unit", words } });
    expect(
      measured({ numerator: "sum(loans.overdue)", denominator: "count(groups)" }, sums(KNOWN), COMMUNE).noData?.reason,
    ).toBe("not-per-unit");
    expect(measured(RATIO, sums(KNOWN), COMMUNE)).toEqual({ value: { numerator: 20, denominator: 500 } });
  });

  test("a plain sum over no rows", () => {
    expect(measured(PLAIN, sums({}))).toEqual({ noData: NO_ROWS });
  });

  test("nothing to divide by: both sums are told nonetheless, where they are not both 0", () => {
    expect(measured(RATIO, sums({}))).toEqual({ noData: NOTHING });
    expect(measured(RATIO, sums({ "sum(loans.overdue)": 200 }))).toEqual({
      noData: { ...NOTHING, sums: { numerator: 200, denominator: 0 } },
    });
    expect(measured(RATIO, sums({ "sum(loans.current)": -5 }))).toEqual({
      noData: { ...NOTHING, sums: { numerator: 0, denominator: -5 } },
    });
    expect(measured(POINTS, sums({ "sum(groups.score)": 90 }))).toEqual({
      noData: { ...NOTHING, sums: { numerator: 90, denominator: 0 } },
    });
    expect(measured(POINTS, sums({ "count(groups)": -1 })).noData?.sums).toEqual({
      numerator: 0,
      denominator: -1_000_000,
    });
    expect(measured(INVERSE, sums({ "count(groups)": 2 })).noData?.sums).toEqual({
      numerator: 2_000_000,
      denominator: 0,
    });
  });
});

describe("an indicator's result", () => {
  const result = (more: Partial<Parameters<typeof indicatorResult>[0]> = {}) =>
    indicatorResult({
      candidates: candidates(RATIO),
      chosen: one(RATIO),
      aggregates: sums({ ...KNOWN, "sum(loans.frozen)": 300 }),
      scope: "office",
      reach: REACH,
      baselines: [null],
      better: "lower",
      target: { numerator: 5, denominator: 100 },
      companion: undefined,
      ...more,
    });
  const companion = one({ ...RATIO, numerator: "sum(loans.frozen)" });

  test("value, target, status, baselines; the companion's value beside it", () => {
    expect(result()).toEqual({
      value: { numerator: 200, denominator: 5000 },
      target: { numerator: 5, denominator: 100 },
      status: "met",
      baselines: [null],
    });
    expect(result({ companion, better: "higher" })).toEqual({
      value: { numerator: 200, denominator: 5000 },
      companion: { numerator: 300, denominator: 5000 },
      target: { numerator: 5, denominator: 100 },
      status: "missed",
      baselines: [null],
    });
    expect("target" in result({ target: undefined })).toBe(false);
    expect("companion" in result()).toBe(false);
  });

  test("no companion where it has no value, or can't be divided so", () => {
    expect("companion" in result({ companion, aggregates: sums({}) })).toBe(false);
    const groups = one({ numerator: "count(groups)", denominator: "sum(loans.current)" });
    expect("companion" in result({ companion: groups, scope: COMMUNE })).toBe(false);
    expect(result({ companion, scope: COMMUNE }).companion).toEqual({ numerator: 30, denominator: 500 });
  });

  test("a figure has neither target nor status", () => {
    const {
      candidates: able,
      chosen,
      aggregates,
      scope,
      reach,
    } = {
      candidates: candidates(RATIO),
      chosen: one(RATIO),
      aggregates: sums(KNOWN),
      scope: "office" as const,
      reach: REACH,
    };
    expect(figureResult({ candidates: able, chosen, aggregates, scope, reach, baselines: [null] })).toEqual({
      value: { numerator: 200, denominator: 5000 },
      baselines: [null],
    });
  });
});

test("how many are met, missed, without data: those that have a target", () => {
  const target = { numerator: 1, denominator: 2 };
  const of = (status: Status, aim = true): IndicatorResult => ({ status, baselines: [], ...(aim ? { target } : {}) });
  expect(
    countOf({
      a: of("met"),
      b: of("met"),
      c: of("met"),
      d: of("missed"),
      e: of("missed"),
      f: of("no-data"),
      g: of("no-data", false),
      h: of("no-target", false),
    }),
  ).toEqual({ met: 3, missed: 2, noData: 1 });
  expect(countOf({})).toEqual({ met: 0, missed: 0, noData: 0 });
});

test("what baselines say: of the office; of a unit by the first of its names that they know", () => {
  const value = (numerator: number) => ({ numerator, denominator: 100 });
  const baseline = (date: number, office: number | undefined, communes: Readonly<Record<string, number>>) => ({
    date,
    office: new Map(office === undefined ? [] : [["ratio", value(office)]]),
    communes: new Map(
      Object.entries(communes).map(([code, numerator]) => [code, new Map([["ratio", value(numerator)]])]),
    ),
  });
  const plan: Plan = {
    ...planOf({}),
    baselines: [baseline(1, 7, { "31": 1, "Xã A": 2 }), baseline(2, undefined, { "Xã A": 3 })],
  };
  expect(baselineValues(plan, "ratio", "office")).toEqual([value(7), null]);
  expect(baselineValues(plan, "other", "office")).toEqual([null, null]);
  expect(baselineValues(plan, "ratio", ["31", "Xã A"])).toEqual([value(1), value(3)]);
  expect(baselineValues(plan, "ratio", ["Xã B"])).toEqual([null, null]);
  expect(baselineValues(plan, "ratio", [])).toEqual([null, null]);
});
