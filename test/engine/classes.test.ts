import { describe, expect, test } from "vitest";
import { classOfScore, classScore } from "../../src/engine/class-score.ts";
import type { IndicatorResult } from "../../src/engine/scorecard.ts";
import { type Row, scoreOf } from "../support/score.ts";

const BETTER = new Map([
  ["collection", "higher"],
  ["interest", "higher"],
  ["overdue", "lower"],
] as const);
const CUTOFFS = { good: 85, fair: 70, average: 50 };

/** value numerator, denominator; target numerator, denominator */
function result(value?: readonly [number, number], target?: readonly [number, number]): IndicatorResult {
  const fraction = (pair: readonly [number, number] | undefined) =>
    pair && { numerator: pair[0], denominator: pair[1] };
  const [actual, aim] = [fraction(value), fraction(target)];
  return { ...(actual ? { value: actual } : {}), ...(aim ? { target: aim } : {}), status: "met", baselines: [] };
}

describe("ltq's own score of a commune", () => {
  const scoreWith = (results: Readonly<Record<string, IndicatorResult>>, weights: Readonly<Record<string, number>>) =>
    classScore({ from: "score", weights: new Map(Object.entries(weights)), cutoffs: CUTOFFS }, results, BETTER);

  test.each<[string, Readonly<Record<string, IndicatorResult>>, Readonly<Record<string, number>>, number | undefined]>([
    ["target met: 100", { collection: result([87, 100], [87, 100]) }, { collection: 1 }, 100],
    ["beyond the target: no more than 100", { collection: result([99, 100], [50, 100]) }, { collection: 1 }, 100],
    ["three quarters of the target", { collection: result([60, 100], [80, 100]) }, { collection: 1 }, 75],
    ["nothing collected", { collection: result([0, 100], [80, 100]) }, { collection: 1 }, 0],
    ["below zero is 0", { collection: result([-5, 100], [80, 100]) }, { collection: 1 }, 0],
    [
      "lower is better: twice the target is half of it",
      { overdue: result([98, 10_000], [49, 10_000]) },
      { overdue: 1 },
      50,
    ],
    ["lower is better: nothing overdue", { overdue: result([0, 100], [49, 10_000]) }, { overdue: 1 }, 100],
    ["lower is better: a target of 0", { overdue: result([1, 100], [0, 1]) }, { overdue: 1 }, 0],
    [
      "the mean, weighted",
      { collection: result([60, 100], [80, 100]), overdue: result([98, 10_000], [49, 10_000]) },
      { collection: 3, overdue: 1 },
      68.75,
    ],
    [
      "weights with decimals",
      { collection: result([60, 100], [80, 100]), overdue: result([98, 10_000], [49, 10_000]) },
      { collection: 0.5, overdue: 1.5 },
      56.25,
    ],
    [
      "without data, without target, without weight: left out",
      {
        collection: result([60, 100], [80, 100]),
        interest: result(undefined, [99, 100]),
        overdue: result([98, 10_000]),
      },
      { collection: 1, interest: 1, overdue: 5 },
      75,
    ],
    [
      "less than half of the weight with data: no score",
      { collection: result([60, 100], [80, 100]), interest: result(undefined, [99, 100]) },
      { collection: 1, interest: 2 },
      undefined,
    ],
    [
      "a weight of 0",
      { collection: result([60, 100], [80, 100]), overdue: result([98, 10_000], [49, 10_000]) },
      { collection: 1, overdue: 0 },
      75,
    ],
    ["thirds are cut to millionths of a point", { collection: result([2, 3], [1, 1]) }, { collection: 1 }, 66.666666],
    ["nothing to weigh", { collection: result(undefined, [1, 2]) }, { collection: 1 }, undefined],
  ])("%s", (_, results, weights, expected) => {
    expect(scoreWith(results, weights)).toBe(expected);
  });

  test.each([
    [100, "good"],
    [85, "good"],
    [84.999999, "fair"],
    [70, "fair"],
    [69.999999, "average"],
    [50, "average"],
    [49.999999, "weak"],
    [0, "weak"],
  ] as const)("%d points: %s", (score, expected) => {
    expect(classOfScore(score, CUTOFFS)).toBe(expected);
  });
});

describe("classes of communes", () => {
  const CODES = ["310703", "310704", "310705"];
  const loans: readonly Row[] = CODES.map((communeCode, at) => ({
    communeCode,
    overdue: 10 + 10 * at,
    current: 90 - 10 * at,
  }));
  const target = { targets: { "overdue-ratio": "15 %" } };
  const classed = (date: string, ...classes: readonly string[]): readonly Row[] =>
    classes.map((communeClass, at) => ({ date, communeCode: CODES[at], communeClass }));

  test("the office's, whatever the score", async () => {
    const { unit, scorecard } = await scoreOf({ loans, office: classed("2020-12-31", "Yếu kém", "TB", "Tốt") }, target);
    expect(CODES.map((code) => unit(code).class)).toEqual([
      { value: "weak", from: "office" },
      { value: "average", from: "office" },
      { value: "good", from: "office" },
    ]);
    expect(scorecard.classes).toEqual({
      now: { good: 1, fair: 0, average: 1, weak: 1 },
      baselines: [],
      from: "office",
    });
  });

  test("else a score: 15 of 10, 15 of 20, 15 of 30", async () => {
    const { unit, scorecard } = await scoreOf({ loans }, target);
    expect(CODES.map((code) => unit(code).class)).toEqual([
      { value: "good", from: "score", score: 100 },
      { value: "fair", from: "score", score: 75 },
      { value: "average", from: "score", score: 50 },
    ]);
    expect(scorecard.classes).toEqual({ now: { good: 1, fair: 1, average: 1, weak: 0 }, baselines: [], from: "score" });
  });

  test("where the office leaves one out, both; another date's classes don't count", async () => {
    const office = [...classed("2020-12-31", "Khá", "0", "Khá"), ...classed("2019-12-31", "Tốt", "Tốt", "Tốt")];
    const { unit, scorecard } = await scoreOf({ loans, office }, target);
    expect(CODES.map((code) => unit(code).class?.from)).toEqual(["office", "score", "office"]);
    expect(scorecard.classes).toMatchObject({ now: { good: 0, fair: 3 }, from: "mixed" });
  });

  test("always the score, where the plan says so, by its weights and cut-offs", async () => {
    const collections = CODES.map((_, at) => ({
      contractId: at + 1,
      dueOn: "2020-06-10",
      interestDue: 10,
      interestPaid: 5,
    }));
    const { unit } = await scoreOf(
      { loans, collections, office: classed("2020-12-31", "Tốt", "Tốt", "Tốt") },
      {
        targets: { "overdue-ratio": "15 %", "interest-collection": "100 %" },
        classes: {
          from: "score",
          weights: { "overdue-ratio": 3, "interest-collection": 1 },
          cutoffs: { good: 87.5, fair: 68.75, average: 60 },
        },
      },
    );
    expect(CODES.map((code) => unit(code).class)).toEqual([
      { value: "good", from: "score", score: 87.5 },
      { value: "fair", from: "score", score: 68.75 },
      { value: "weak", from: "score", score: 50 },
    ]);
  });

  test("beside the baselines' counts; none where there is nothing to class", async () => {
    const plan = {
      ...target,
      baselines: [{ date: "2018-09-30", classes: { good: 0, khá: 2, weak: 9 } }, { date: "2019-12-31" }],
    };
    expect((await scoreOf({ loans }, plan)).scorecard.classes?.baselines).toEqual([
      { good: 0, fair: 2, weak: 9 },
      null,
    ]);
    expect((await scoreOf({ loans })).scorecard.classes).toBeUndefined();
  });
});
