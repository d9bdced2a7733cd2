import { describe, expect, test } from "vitest";
import type { IndicatorResult, Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import { withStanding } from "../../src/engine/standing.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";

const of = (numerator: number, denominator = 100) => ({ numerator, denominator });

/** A commune's overdue ratio of 5 %, from 10 % to 1 %: behind, where the path is nearly over. */
const RESULT: IndicatorResult = { value: of(5), target: of(1), status: "missed", baselines: [of(10)] };

function scorecard(
  units: readonly UnitResult["level"][],
  results: Readonly<Record<string, IndicatorResult>>,
): Scorecard {
  const sample = sampleScorecard();
  const heading = sample.indicators.find(({ id }) => id === "overdue-ratio");
  if (!heading) throw new Error("no overdue ratio");
  const row = (level: UnitResult["level"]): UnitResult => ({
    level,
    name: level,
    indicators: results,
    figures: {},
    count: { met: 0, missed: 1, noData: 0 },
  });
  return {
    ...sample,
    asOf: "2020-12-31",
    plan: { ...sample.plan, end: "2021-01-31", paceFrom: "2018-09-30" },
    indicators: [
      { ...heading, formula: { numerator: "sum(loans.overdue)", denominator: "sum(loans.current + loans.overdue)" } },
      { ...heading, id: "other" },
    ],
    baselines: [{ date: "2018-09-30" }],
    total: row("office"),
    units: units.map((by) => ({ by, units: [row(by)] })),
  };
}

describe("what follows from sums, targets and baselines", () => {
  test("gaps everywhere, the pace of the office and its communes", () => {
    const { total, units, pace } = withStanding(
      scorecard(["commune", "group", "programme"], { "overdue-ratio": RESULT }),
    );
    const found = [total, ...units.flatMap((one) => one.units)].map(({ indicators }) => indicators["overdue-ratio"]);
    for (const result of found) expect(result?.gap).toMatchObject({ kind: "excess", over: 4 });
    expect(found.map((result) => result?.pace && "state" in result.pace && result.pace.state)).toEqual([
      "behind",
      "behind",
      undefined,
      undefined,
    ]);
    expect(found.map((result) => result && "pace" in result)).toEqual([true, true, false, false]);
    expect(pace).toMatchObject({ from: "2018-09-30", to: "2021-01-31", monthsLeft: 1 });
  });

  test("an indicator that a row does not have stays away; one that is met has no gap", () => {
    const met = { ...RESULT, value: of(1), status: "met" } as const;
    const { total } = withStanding(scorecard([], { "overdue-ratio": met }));
    expect(Object.keys(total.indicators)).toEqual(["overdue-ratio"]);
    expect("gap" in (total.indicators["overdue-ratio"] ?? {})).toBe(false);
  });

  test("what was there before is worked out anew, or gone", () => {
    const stale = {
      ...RESULT,
      gap: { kind: "shortfall", unit: "dong", lacking: 7 },
      pace: { none: "no-value" },
    } as const;
    const before = { ...scorecard(["group"], { "overdue-ratio": stale }), pace: { none: "over" } } as const;
    const { total, units, pace } = withStanding(before);
    expect(total.indicators["overdue-ratio"]).toMatchObject({ gap: { kind: "excess" }, pace: { state: "behind" } });
    expect("pace" in (units[0]?.units[0]?.indicators["overdue-ratio"] ?? {})).toBe(false);
    expect(pace).not.toEqual({ none: "over" });
    const met = { ...stale, value: of(1), status: "met" } as const;
    expect(
      "gap" in (withStanding(scorecard([], { "overdue-ratio": met })).total.indicators["overdue-ratio"] ?? {}),
    ).toBe(false);
  });
});
