import { describe, expect, test } from "vitest";
import { AmountOverflow } from "../../src/engine/amount-overflow.ts";
import { addUnits, countsDistinct } from "../../src/engine/crosswalk/add-units.ts";
import { carryWords } from "../../src/engine/crosswalk/carry-words.ts";
import type { FigureResult, IndicatorResult, NoData, Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import { builtinPlan } from "../../src/plan/builtin.ts";

const of = (numerator: number, denominator = 100) => ({ numerator, denominator });
const none = (reason: NoData["reason"], sums?: NoData["sums"]): NoData => ({
  reason,
  words: { vi: reason, en: reason },
  ...(sums ? { sums } : {}),
});
const words = { vi: "", en: "" };

/** A scorecard of one indicator, higher is better, and two figures: a sum and a mean; baselines of two dates, the second saved. */
const SCORECARD = {
  plan: { classes: { ...builtinPlan.classes, from: "score", weights: { ratio: 1 } } },
  indicators: [{ id: "ratio", better: "higher" }],
  figures: [
    { id: "sum", name: words, unit: "dong", formula: { numerator: "sum(loans.current)" } },
    {
      id: "mean",
      name: words,
      unit: "dong",
      formula: { numerator: "sum(loans.current)", denominator: "count(loans)" },
    },
  ],
  baselines: [{ date: "2018-12-31" }, { date: "2019-12-31", sums: true }],
} as unknown as Scorecard;

const IDENTITY = { level: "commune", code: "31", name: "Xã Mới" } as const;
const result = (more: Partial<IndicatorResult> = {}): IndicatorResult => ({
  status: "met",
  baselines: [null, null],
  ...more,
});

function part(
  ratio: IndicatorResult,
  more: Partial<UnitResult> = {},
  figures: Readonly<Record<string, FigureResult>> = {},
): UnitResult {
  const blank: FigureResult = { noData: none("no-rows"), baselines: [null, null] };
  return {
    level: "commune",
    name: "Xã Cũ",
    indicators: { ratio },
    figures: { sum: blank, mean: blank, ...figures },
    count: { met: 0, missed: 0, noData: 0 },
    ...more,
  };
}
const added = (...parts: readonly UnitResult[]) => addUnits(IDENTITY, parts, SCORECARD);
const ratioOf = (...results: readonly IndicatorResult[]) =>
  added(...results.map((one) => part(one))).unit.indicators.ratio;

describe("an indicator of communes as one", () => {
  test("both sums are added, and judged by the target that all have", () => {
    const target = of(1, 2);
    expect(ratioOf(result({ value: of(90), target }), result({ value: of(10), target: of(2, 4) }))).toEqual({
      value: of(100, 200),
      target,
      status: "met",
      baselines: [null, null],
    });
    expect(ratioOf(result({ value: of(90), target }), result({ value: of(9), target }))?.status).toBe("missed");
  });

  test("different targets, or none for one of them: no target, and that is told", () => {
    const [a, b] = [result({ value: of(1), target: of(1, 2) }), result({ value: of(1), target: of(1, 3) })];
    for (const parts of [
      [a, b],
      [a, result({ value: of(1) })],
      [result({ value: of(1) }), a],
    ]) {
      const { unit, hasTargetsApart } = added(...parts.map((one) => part(one)));
      expect([unit.indicators.ratio?.status, unit.indicators.ratio?.target, hasTargetsApart]).toEqual([
        "no-target",
        undefined,
        true,
      ]);
    }
    expect(added(part(a), part(a)).hasTargetsApart).toBe(false);
    expect(added(part(result({ value: of(1) })), part(result({ value: of(1) }))).hasTargetsApart).toBe(false);
  });

  test("a part with nothing to measure adds what sums it has", () => {
    const empty = result({ noData: none("zero-denominator", of(7, 0)) });
    expect(ratioOf(result({ value: of(90) }), empty)?.value).toEqual(of(97));
    expect(ratioOf(result({ value: of(90) }), result({ noData: none("no-rows") }))?.value).toEqual(of(90));
    expect(ratioOf(empty, empty)).toEqual({
      noData: none("zero-denominator", of(14, 0)),
      status: "no-data",
      baselines: [null, null],
    });
    expect(ratioOf(result({ noData: none("no-rows") }), empty)?.noData).toEqual(none("no-rows", of(7, 0)));
    expect(ratioOf(result({ noData: none("zero-denominator") }))?.noData).toEqual(none("zero-denominator"));
  });

  test("a part whose data is missing leaves the whole unknown", () => {
    for (const reason of ["table-missing", "fields-missing", "not-per-unit", "not-alike"] as const) {
      const found = ratioOf(result({ value: of(90) }), result({ noData: none(reason) }));
      expect([found?.value, found?.noData, found?.status]).toEqual([undefined, none(reason), "no-data"]);
    }
  });

  test("the companion where all parts have one", () => {
    const [a, b] = [result({ value: of(1), companion: of(3) }), result({ value: of(1), companion: of(4) })];
    expect(ratioOf(a, b)?.companion).toEqual(of(7, 200));
    expect(ratioOf(a, result({ value: of(1) }))?.companion).toBeUndefined();
  });

  test("a baseline's ratio where its sums are known of all parts", () => {
    const [a, b] = [
      result({ value: of(1), baselines: [of(1), of(2)] }),
      result({ value: of(1), baselines: [of(3), of(4)] }),
    ];
    expect(ratioOf(a, b)?.baselines).toEqual([null, of(6, 200)]);
    expect(ratioOf(a, result({ value: of(1), baselines: [of(3), null] }))?.baselines).toEqual([null, null]);
    expect(ratioOf(a, result({ value: of(1), baselines: [] }))?.baselines).toEqual([null, null]);
  });

  test("sums beyond exact numbers are refused", () => {
    const large = result({ value: of(1, Number.MAX_SAFE_INTEGER) });
    expect(() => ratioOf(large, large)).toThrow(AmountOverflow);
  });
});

describe("figures of communes as one", () => {
  const figures = (sum: number, mean: readonly [number, number], baseline: number) => ({
    sum: { value: of(sum, 1), baselines: [of(baseline, 1), null] },
    mean: { value: of(...mean), baselines: [of(baseline, 10), of(baseline, 20)] },
  });

  test("sums are sums, means are worked out from theirs; a baseline's sum is added though it was typed", () => {
    const { unit } = added(part(result(), {}, figures(5, [50, 2], 7)), part(result(), {}, figures(6, [60, 3], 8)));
    expect(unit.figures).toEqual({
      sum: { value: of(11, 1), baselines: [of(15, 1), null] },
      mean: { value: of(110, 5), baselines: [null, of(15, 40)] },
    });
  });

  test("an indicator or figure that none has is none", () => {
    const unit = part(result());
    expect(addUnits(IDENTITY, [{ ...unit, indicators: {} }], SCORECARD).unit.indicators.ratio).toEqual({
      status: "no-data",
      baselines: [null, null],
    });
    expect(addUnits(IDENTITY, [{ ...unit, figures: {} }], SCORECARD).unit.figures.sum).toEqual({
      baselines: [null, null],
    });
  });
});

describe("what else there is of communes as one", () => {
  const met = result({ value: of(90), target: of(1, 2) });
  test("who answers for all of them", () => {
    const owned = (owner?: string) => part(met, owner === undefined ? {} : { owner });
    expect(added(owned("Bà Bình"), owned("Bà Bình")).unit.owner).toBe("Bà Bình");
    for (const other of ["Ông Tư", undefined]) {
      const { unit } = added(owned("Bà Bình"), owned(other));
      expect("owner" in unit).toBe(false);
    }
    expect("owner" in added(owned(), owned()).unit).toBe(false);
  });

  test("its name, its count, its class by ltq's own score", () => {
    const missed = result({ value: of(60), target: of(4, 5) });
    const { unit } = added(part(missed), part(missed));
    expect(unit).toMatchObject({
      ...IDENTITY,
      count: { met: 0, missed: 1, noData: 0 },
      class: { value: "fair", from: "score", score: 75 },
    });
  });

  test("no class for what is no commune, nor without a rule, nor without anything to weigh", () => {
    const { classes: _, ...plan } = SCORECARD.plan;
    expect("class" in addUnits(IDENTITY, [part(met)], { ...SCORECARD, plan }).unit).toBe(false);
    expect("class" in addUnits({ level: "hamlet", name: "Ấp" }, [part(met)], SCORECARD).unit).toBe(false);
    expect("class" in added(part(result())).unit).toBe(false);
    expect("class" in added(part(met)).unit).toBe(true);
  });
});

test("formulas that count people", () => {
  const people = "countDistinct(loans.customerId)";
  expect(countsDistinct({ numerator: people })).toBe(true);
  expect(countsDistinct({ numerator: "sum(loans.current)", denominator: people })).toBe(true);
  expect(countsDistinct({ numerator: `count(loans) + ${people}` })).toBe(true);
  expect(countsDistinct({ numerator: "sum(loans.current)" })).toBe(false);
  expect(countsDistinct(undefined)).toBe(false);
  expect(countsDistinct({ numerator: "a formula of another ltq" })).toBe(false);
});

describe("what a reader has to know of carried figures", () => {
  const note = (kind: Parameters<typeof carryWords>[0][number]["notes"][number]["kind"], communes = "Xã A (31)") => ({
    kind,
    communes,
  });

  test.each([
    ["added", "Số liệu ngày 31/12/2020: cộng các xã theo bảng đối chiếu mã xã thành Xã A (31)."],
    ["renamed", "Số liệu ngày 31/12/2020: đổi mã theo bảng đối chiếu: Xã A (31)."],
    [
      "undivided",
      "Số liệu ngày 31/12/2020: không tách được Xã A (31), vì thiếu số liệu theo ấp (ltq score … --by hamlet) hoặc bảng đối chiếu không ghi đủ mã ấp. Các xã giữ nguyên như trong số liệu.",
    ],
    [
      "incomplete",
      "Số liệu ngày 31/12/2020: không lập được Xã A (31), vì thiếu số liệu của một số xã cũ. Các xã giữ nguyên như trong số liệu.",
    ],
    [
      "counted",
      "Số liệu ngày 31/12/2020: số khách hàng, số tổ viên của Xã A (31) là tổng các xã; ai có ở nhiều xã thì được tính nhiều lần.",
    ],
    [
      "targets",
      "Số liệu ngày 31/12/2020: các xã hợp thành Xã A (31) có mục tiêu khác nhau nên không xét đạt hay chưa đạt theo mục tiêu đó.",
    ],
    ["class", "Số liệu ngày 31/12/2020: xếp loại của Xã A (31) do ltq tính lại từ các tổng."],
  ] as const)("%s", (kind, vi) => {
    expect(carryWords([{ asOf: "2020-12-31", notes: [note(kind)] }]).map((said) => said.vi)).toEqual([vi]);
  });

  test("the same of several dates once, in their order: two dates are named, more are a span", () => {
    const dates = (...days: readonly string[]) =>
      carryWords(days.map((asOf) => ({ asOf, notes: [note("renamed")] }))).map(({ en }) => en);
    expect(dates("2020-12-31", "2020-11-30")).toEqual([
      "Figures of 30/11/2020, 31/12/2020: codes are changed by the crosswalk: Xã A (31).",
    ]);
    expect(dates("2020-12-31", "2020-10-31", "2020-11-30")).toEqual([
      "Figures of 31/10/2020 to 31/12/2020 (3 scorecards): codes are changed by the crosswalk: Xã A (31).",
    ]);
    expect(dates("2020-12-31", "2020-12-31", "2020-11-30")).toEqual([
      "Figures of 30/11/2020, 31/12/2020: codes are changed by the crosswalk: Xã A (31).",
    ]);
  });

  test("what is said of other communes, or otherwise, is another note", () => {
    const notes = [note("renamed"), note("renamed", "Xã B (32)"), note("class")];
    expect(carryWords([{ asOf: "2020-12-31", notes }])).toHaveLength(3);
    expect(carryWords([])).toEqual([]);
  });
});
