import { describe, expect, test } from "vitest";
import type { MeasureValue } from "../../src/engine/aggregates.ts";
import { Availability } from "../../src/engine/availability.ts";
import { candidatesOf, NO_ROWS } from "../../src/engine/candidates.ts";
import { growthCompletion, growthLine, growthMeasures } from "../../src/engine/growth.ts";
import type { GrowthPlan, Plan } from "../../src/plan/plan.ts";
import { dayFromIso } from "../../src/values/day.ts";
import type { Fraction } from "../../src/values/fraction.ts";
import { planOf } from "../support/score.ts";
import { tableSource } from "../support/table-source.ts";

const SINCE = dayFromIso("2019-12-31") ?? 0;
const GROWTH: GrowthPlan = { figure: "outstanding", since: SINCE, excludedProgrammes: [] };
const LEDGER = tableSource("loans", ["current", "overdue", "frozen", "customerId", "programmeCode"]);
const available = (...data: readonly ReturnType<typeof tableSource>[]) => new Availability(data, [], new Set(["asOf"]));
/** Every sum is 100, and there are rows. */
const HUNDRED: MeasureValue = { total: () => 100, unit: () => 0 };
const NOTHING: MeasureValue = { total: () => 0, unit: () => 0 };

const planWith = (value?: Fraction, date = SINCE): Plan => ({
  ...planOf({}),
  baselines: [{ date, office: new Map(value ? [["outstanding", value]] : []), communes: new Map() }],
});
const completion = (
  growth: Partial<GrowthPlan>,
  plan = planWith({ numerator: 60, denominator: 1 }),
  values = HUNDRED,
) => {
  const whole = { ...GROWTH, ...growth };
  return growthCompletion(plan, whole, growthLine(whole, available(LEDGER)), values);
};

describe("completion of a growth plan", () => {
  test("what it is of, since when, what was planned, how much of it is there", () => {
    expect(completion({ planned: 80 })).toEqual({
      figure: "outstanding",
      since: "2019-12-31",
      planned: 80,
      value: { numerator: 40, denominator: 80 },
    });
    expect(completion({ planned: 80, base: 90 }).value).toEqual({ numerator: 10, denominator: 80 });
  });

  test.each<[string, Plan]>([
    ["no baseline of that day", planWith({ numerator: 60, denominator: 1 }, SINCE + 1)],
    ["a baseline without the figure", planWith()],
    ["a baseline that is no whole amount", planWith({ numerator: 60, denominator: 7 })],
  ])("nothing to count from: %s", (_, plan) => {
    expect(completion({ planned: 80 }, plan)).toEqual({
      figure: "outstanding",
      since: "2019-12-31",
      noData: {
        reason: "fields-missing",
        words: {
          vi: "đề án không nêu số đầu kỳ của kế hoạch tăng trưởng",
          en: "the plan does not state the figure that growth counts from",
        },
      },
    });
  });

  test("no planned increase", () => {
    const words = { vi: "không có số kế hoạch tăng trưởng", en: "no planned increase was given" };
    expect(completion({})).toEqual({
      figure: "outstanding",
      since: "2019-12-31",
      noData: { reason: "fields-missing", words },
    });
    expect(completion({ planned: 0 }).noData?.words).toEqual(words);
  });

  test("no row of the figure, though it could be computed otherwise", () => {
    const figure = candidatesOf(
      [{ numerator: "sum(groups.balance)" }, { numerator: "sum(loans.current)" }],
      available(LEDGER),
    );
    expect(figure.noData).not.toBe(NO_ROWS);
    const line = { figure, planned: { able: [], noData: NO_ROWS } };
    expect(growthCompletion(planWith(), GROWTH, line, NOTHING).noData).toBe(NO_ROWS);
    const none = { ...line, figure: { ...figure, able: [] } };
    expect(growthCompletion(planWith(), GROWTH, none, NOTHING).noData).toBe(figure.noData);
  });
});

describe("the figure that was to grow", () => {
  const line = (growth: Partial<GrowthPlan>, ...data: readonly ReturnType<typeof tableSource>[]) =>
    growthLine({ ...GROWTH, ...growth }, available(...data)).figure;
  const formulas = (growth: Partial<GrowthPlan>) =>
    JSON.stringify(line(growth, LEDGER).able.map(({ numerator, presence }) => [numerator, presence]));

  test("one that ltq does not know has no rows", () => {
    expect(line({ figure: "other" }, LEDGER)).toEqual({ able: [], noData: NO_ROWS });
  });

  test("a mean does not grow by plan", () => {
    expect(line({ figure: "mean-balance" }, LEDGER)).toEqual({
      able: [],
      noData: {
        reason: "fields-missing",
        words: { vi: "số bình quân không có kế hoạch tăng trưởng", en: "a mean has no growth plan" },
      },
    });
  });

  test("without programmes left out it is the figure itself", () => {
    expect(formulas({})).not.toContain("programmeCode");
  });

  test("each programme left out is a condition more, of what is summed and of what it rests on", () => {
    const text = formulas({ excludedProgrammes: ["08", "09"] });
    expect(text.split('"value":"08"')).toHaveLength(3);
    expect(text.split('"value":"09"')).toHaveLength(3);
    const people = line({ figure: "households", excludedProgrammes: ["08"] }, LEDGER).able[0]?.numerator.addends[0]
      ?.aggregate;
    expect(
      people?.fn === "countDistinct" && people.terms.map(({ where }) => where?.kind === "and" && where.parts.length),
    ).toEqual([2]);
  });

  test("what is missing is the figure's own, before the programmes' codes", () => {
    expect(line({ excludedProgrammes: ["08"] }).noData.words.en).toBe("the table “Loan ledger” is missing");
    expect(line({ figure: "capital", excludedProgrammes: ["08"] }, LEDGER).noData.words.en).toBe(
      "the table “Office figures” is missing",
    );
    expect(line({ excludedProgrammes: ["08"] }, tableSource("loans", ["current", "overdue", "frozen"])).noData).toEqual(
      {
        reason: "fields-missing",
        words: { vi: "thiếu cột «Mã chương trình»", en: "missing: the column “Programme code”" },
      },
    );
  });

  test("a figure of another table is not divided by programme", () => {
    const office = tableSource("office", ["date", "capital"]);
    expect(line({ figure: "capital", excludedProgrammes: ["08"] }, LEDGER, office)).toEqual({
      able: [],
      noData: {
        reason: "not-per-unit",
        words: {
          vi: "số liệu này không chia theo chương trình nên không loại trừ được",
          en: "this figure isn't divided by programme, so none can be left out",
        },
      },
    });
  });

  test("every sum that it takes: the figure's, the planned increase's, and what they rest on", () => {
    const office = tableSource("office", ["date", "plannedIncrease"]);
    const found = growthLine(GROWTH, available(LEDGER, office));
    const measures = growthMeasures(found);
    for (const { numerator, presence } of [...found.figure.able, ...found.planned.able]) {
      expect(measures).toContain(numerator);
      expect(measures).toContain(presence);
    }
    expect(found.planned.able).toHaveLength(2);
  });
});
