import { describe, expect, test } from "vitest";
import type { MeasureValue } from "../../src/engine/aggregates.ts";
import type { Availability } from "../../src/engine/availability.ts";
import { candidatesOf } from "../../src/engine/candidates.ts";
import type { Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import type { FigureLine, IndicatorLine } from "../../src/engine/unit-table.ts";
import { type Actual, type Assumption, applyAssumptions } from "../../src/engine/what-if/apply.ts";
import { AssumedValues } from "../../src/engine/what-if/assumed-values.ts";
import { AssumptionProblem } from "../../src/engine/what-if/problem.ts";
import { keptIds, whatIfOf } from "../../src/engine/what-if/what-if.ts";
import type { Indicator } from "../../src/indicators/indicator.ts";
import { parseMeasure } from "../../src/indicators/language/parse.ts";

const ANYTHING = { has: () => true } as unknown as Availability;
const candidate = (numerator: string, denominator?: string) =>
  candidatesOf([{ numerator, ...(denominator ? { denominator } : {}) }], ANYTHING).able[0];

const RATIO = { id: "ratio", name: { vi: "Tỷ lệ", en: "Ratio" }, better: "lower" } as unknown as Indicator;
const POINTS = { id: "points", name: { vi: "Điểm", en: "Points" }, better: "higher" } as unknown as Indicator;
const line = (indicator: Indicator, chosen: IndicatorLine["chosen"], companionChosen?: IndicatorLine["chosen"]) =>
  ({ indicator, chosen, companionChosen }) as unknown as IndicatorLine;

const VALUE = { value: { numerator: 1, denominator: 2 }, status: "met", baselines: [] } as const;
const NONE = {
  noData: { reason: "no-rows", words: { vi: "thiếu bảng", en: "no table" } },
  status: "no-data",
  baselines: [],
} as const;
const row = (name: string, code: string | undefined, indicators: UnitResult["indicators"]): UnitResult => ({
  level: code === undefined && name === "PGD" ? "office" : "commune",
  ...(code === undefined ? {} : { code }),
  name,
  indicators,
  figures: {},
  count: { met: 0, missed: 0, noData: 0 },
});
const COMMUNE = row("Xã A", "310701", { ratio: VALUE, points: VALUE });
const UNCODED = row("Xã B", undefined, { ratio: VALUE, points: NONE });
const TOTAL = row("PGD", undefined, { ratio: VALUE, points: VALUE, lost: VALUE });

/** 100 overdue in the office, 60 in Xã A, 40 in Xã B; 3 groups with 240 points in the office, 2 with 150 in Xã A. */
const SUMS: MeasureValue = {
  total: (measure) => sumsOf(measure, 100, 3, 240_000_000),
  unit: (measure, _, unit) => (unit === 1 ? sumsOf(measure, 60, 2, 150_000_000) : sumsOf(measure, 40, 1, 90_000_000)),
};
function sumsOf(
  measure: Parameters<MeasureValue["total"]>[0],
  overdue: number,
  groups: number,
  points: number,
): number {
  const text = JSON.stringify(measure);
  if (text.includes('"score"')) return points;
  return text.includes('"count"') ? groups : overdue;
}
const ACTUAL: Actual = {
  values: SUMS,
  scorecard: { total: TOTAL } as unknown as Scorecard,
  numberOf: (unit) => (unit === COMMUNE ? 1 : unit === UNCODED ? 2 : undefined),
  indicators: [
    line(RATIO, candidate("sum(loans.overdue)", "sum(loans.current + loans.overdue)")),
    line(POINTS, candidate("sum(groups.score)", "count(groups)")),
    line({ ...RATIO, id: "lost" }, undefined),
    line({ ...RATIO, id: "elsewhere" }, candidate("sum(loans.overdue)", "sum(loans.current)")),
  ],
};
const OVERDUE = parseMeasure("sum(loans.overdue)");
const SCORE = parseMeasure("sum(groups.score)");

const assumption = (indicator: string, action: string, amount: string, unit?: UnitResult): Assumption => ({
  asked: `${indicator}: ${action} ${amount}`,
  indicator,
  action,
  amount,
  ...(unit ? { unitOf: () => unit } : {}),
});

describe("what is assumed", () => {
  test("is told with its amount and its place, and changes the sums there", () => {
    const { values, assumed } = applyAssumptions(
      [
        assumption("ratio", "thu", "15 đồng", COMMUNE),
        assumption("ratio", "Xử lý", "5 đồng", UNCODED),
        assumption("ratio", "collect", "7 đồng"),
      ],
      ACTUAL,
    );
    const amount = (numerator: number) => ({ indicator: "ratio", unit: "dong", amount: { numerator, denominator: 1 } });
    expect(assumed).toEqual([
      { ...amount(15), action: "collect", at: { code: "310701", name: "Xã A" } },
      { ...amount(5), action: "cure", at: { name: "Xã B" } },
      { ...amount(7), action: "collect" },
    ]);
    expect(assumed.map((one) => "at" in one)).toEqual([true, true, false]);
    expect([values.total(OVERDUE), values.unit(OVERDUE, "commune", 1), values.unit(OVERDUE, "commune", 2)]).toEqual([
      73, 45, 35,
    ]);
  });

  test("points are of each group, in a commune of those that are there", () => {
    const { values, assumed } = applyAssumptions([assumption("points", "raise", "2,5", COMMUNE)], ACTUAL);
    expect(assumed[0]).toMatchObject({
      action: "raise",
      unit: "points",
      amount: { numerator: 2_500_000, denominator: 1_000_000 },
    });
    expect([values.total(SCORE), values.unit(SCORE, "commune", 1)]).toEqual([245_000_000, 155_000_000]);
    const office = applyAssumptions([assumption("points", "raise", "2,5")], ACTUAL).values;
    expect([office.total(SCORE), office.unit(SCORE, "commune", 1)]).toEqual([247_500_000, 150_000_000]);
  });

  test("nothing", () => {
    const { values, assumed } = applyAssumptions([], ACTUAL);
    expect([assumed, values.total(OVERDUE)]).toEqual([[], 100]);
  });
});

describe("what can't be assumed", () => {
  function problem(...of: Parameters<typeof assumption>) {
    try {
      return applyAssumptions([assumption(...of)], ACTUAL).assumed;
    } catch (error) {
      if (error instanceof AssumptionProblem) return [error.asked, error.problem.en, error.remedy.en];
      throw error;
    }
  }

  test.each<[string, Parameters<typeof assumption>, string, string]>([
    [
      "no value",
      ["points", "raise", "2", UNCODED],
      "Points: Xã B has no data (no table).",
      "Only what has a figure can be assumed to change.",
    ],
    [
      "no formula",
      ["lost", "thu", "5 đồng"],
      "Ratio: PGD has no data.",
      "Only what has a figure can be assumed to change.",
    ],
    [
      "no such action",
      ["ratio", "raise", "2"],
      "“raise” can't be assumed of “Ratio”.",
      "It can be: «collect 300tr», «cure 300tr».",
    ],
    [
      "more than there is in the commune",
      ["ratio", "thu", "61 đồng", COMMUNE],
      "it is more than there is: at Xã A it can be 60 VND at most.",
      "Give a smaller amount.",
    ],
    [
      "more than there is at all",
      ["ratio", "thu", "101 đồng"],
      "it is more than there is: at PGD it can be 100 VND at most.",
      "Give a smaller amount.",
    ],
    [
      "more points than a score has",
      ["points", "raise", "25,1", COMMUNE],
      "it is more than there is: at Xã A it can be 25 points at most.",
      "Give a smaller amount.",
    ],
  ])("%s", (_, of, message, remedy) => {
    expect(problem(...of)).toEqual([`${of[0]}: ${of[1]} ${of[2]}`, message, remedy]);
  });

  test("an amount that is none", () => {
    expect(problem("ratio", "thu", "nhiều")?.[0]).toBe("ratio: thu nhiều");
  });

  test("as much as there is can", () => {
    expect(problem("ratio", "thu", "60 đồng", COMMUNE)).toHaveLength(1);
    expect(problem("points", "raise", "25", COMMUNE)).toMatchObject([{ amount: { numerator: 25_000_000 } }]);
  });

  test("an earlier one may have taken it away, in the commune and in the whole", () => {
    const office = [assumption("ratio", "thu", "50 đồng"), assumption("ratio", "thu", "51 đồng", COMMUNE)];
    expect(() => applyAssumptions(office, ACTUAL)).toThrow("at PGD it can be 50 VND at most");
    const twice = [assumption("ratio", "thu", "50 đồng", COMMUNE), assumption("ratio", "thu", "11 đồng", COMMUNE)];
    expect(() => applyAssumptions(twice, ACTUAL)).toThrow("at Xã A it can be 10 VND at most");
  });

  test("an indicator that is none, or that the place does not have, is no mistake of the user's", () => {
    for (const id of ["other", "elsewhere"])
      expect(() => applyAssumptions([assumption(id, "thu", "5 đồng")], ACTUAL)).toThrow(
        new RangeError(`no indicator ${id}`),
      );
  });
});

describe("what a scorecard rests on beside the data", () => {
  const growth = { figure: "outstanding", since: "2019-12-31" };
  const card = (total: UnitResult, units: readonly UnitResult[], more: Partial<Scorecard> = {}) =>
    ({
      total,
      units: [
        { by: "office", units: [] },
        { by: "commune", units },
      ],
      ...more,
    }) as unknown as Scorecard;

  test("the office's row as it is, and those of communes that differ", () => {
    const changed = { ...COMMUNE, count: { met: 1, missed: 0, noData: 0 } };
    const before = card(TOTAL, [UNCODED, COMMUNE], { growth });
    expect(whatIfOf([], before, card(changed, [UNCODED, changed]), ["ratio"])).toEqual({
      assumed: [],
      actual: { total: TOTAL, units: [COMMUNE], growth },
      kept: ["ratio"],
    });
    const without = whatIfOf([], card(TOTAL, []), card(changed, []), []);
    expect("growth" in without.actual).toBe(false);
  });

  test("ids of what might change further: by numerator, denominator or companion; of figures; of growth", () => {
    const people = candidate("countDistinct(loans.customerId where loans.overdue > 0)");
    const current = candidate("sum(loans.current)", "sum(loans.current + loans.frozen)");
    const overPeople = candidate("sum(loans.current)", "countDistinct(loans.customerId where loans.overdue > 0)");
    const { values } = applyAssumptions([assumption("ratio", "thu", "15 đồng")], ACTUAL);
    const figure = (id: string, chosen: FigureLine["chosen"]) => ({ figure: { id }, chosen }) as unknown as FigureLine;
    const indicators = [
      line({ ...RATIO, id: "a" }, current),
      line({ ...RATIO, id: "b" }, overPeople),
      line({ ...RATIO, id: "c" }, current, people),
      line({ ...RATIO, id: "d" }, undefined),
    ];
    const figures = [figure("e", people), figure("f", current), figure("g", undefined)];
    expect(keptIds(values, indicators, figures, undefined)).toEqual(["b", "c", "e"]);
    expect(keptIds(values, [], [], people)).toEqual(["growth"]);
    expect(keptIds(values, [], [], current)).toEqual([]);
    expect(keptIds(new AssumedValues(SUMS), indicators, figures, people)).toEqual([]);
  });
});
