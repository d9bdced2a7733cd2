import { describe, expect, it } from "vitest";
import { AcrossProblem, type Part } from "../../src/across/part.ts";
import { monthsBetween, monthsLater, yearEndBefore } from "../../src/across/trend/months.ts";
import { trendOf } from "../../src/across/trend/trend.ts";
import type { Scorecard } from "../../src/engine/scorecard.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";

const month = (asOf: string, changes: Partial<Scorecard> = {}): Part => ({
  file: `${asOf.slice(0, 7)}.json`,
  scorecard: sampleScorecard({ asOf, ...changes }),
});
const notes = (...parts: readonly Part[]) => trendOf(parts, "test").notes.map(({ en }) => en);
const problem = (...parts: readonly Part[]): string => {
  try {
    trendOf(parts, "test");
    return "none";
  } catch (error) {
    if (!(error instanceof AcrossProblem)) throw error;
    return error.problem.en;
  }
};

describe("months", () => {
  it("are counted over the turn of a year", () => {
    expect(monthsLater("2020-12", 1)).toBe("2021-01");
    expect(monthsLater("2021-01", -1)).toBe("2020-12");
    expect(monthsLater("2021-03", -12)).toBe("2020-03");
    expect(yearEndBefore("2021-01")).toBe("2020-12");
    expect(yearEndBefore("2021-12")).toBe("2020-12");
  });

  it.each([
    [
      ["2020-03", "2020-01"],
      ["2020-01", "2020-02", "2020-03"],
    ],
    [["2020-12"], ["2020-12"]],
    [
      ["2020-03", "2020-06", "2020-12"],
      ["2020-03", "2020-06", "2020-09", "2020-12"],
    ],
    [
      ["2018-12", "2020-12"],
      ["2018-12", "2019-12", "2020-12"],
    ],
    [
      ["2019-12", "2020-01"],
      ["2019-12", "2020-01"],
    ],
  ])("%j with what lies between", (given, expected) => {
    expect(monthsBetween(given)).toEqual(expected);
  });
});

describe("a trend", () => {
  it("is in the order of the months, whatever order they come in, with gaps as gaps", () => {
    const trend = trendOf([month("2021-02-28"), month("2020-11-30"), month("2020-12-31")], "test");
    expect(trend.months).toEqual([
      { month: "2020-11", asOf: "2020-11-30" },
      { month: "2020-12", asOf: "2020-12-31" },
      { month: "2021-01" },
      { month: "2021-02", asOf: "2021-02-28" },
    ]);
    const series = trend.total.series["overdue-ratio"] ?? [];
    expect(series.map((point) => point?.value?.numerator ?? null)).toEqual([78, 78, null, 78].map((one) => one));
    expect(trend.notes.map(({ en }) => en)).toEqual(["There is no scorecard of: 01/2021."]);
  });

  it("finds a unit by its code under another name; one that comes later has no months before", () => {
    const sample = sampleScorecard();
    const [communes] = sample.units;
    const [first, second, ...others] = communes?.units ?? [];
    if (!communes || !first || !second) throw new RangeError("no communes");
    const later = month("2021-01-31", {
      units: [{ ...communes, units: [{ ...first, name: "Tên mới" }, second, ...others] }],
    });
    const earlier = month("2020-12-31", { units: [{ ...communes, units: [first, ...others] }] });
    const rows = trendOf([earlier, later], "test").units[0]?.units ?? [];
    expect(rows.find(({ code }) => code === first.code)?.name).toBe("Tên mới");
    expect(rows.find(({ code }) => code === second.code)?.series["overdue-ratio"]?.[0]).toBeNull();
  });

  it("tells what a month defines otherwise than the one before", () => {
    const { plan, indicators } = sampleScorecard();
    const other = indicators.map((heading) =>
      heading.id === "overdue-ratio" ? { ...heading, reading: { ...heading.reading, id: "other" } } : heading,
    );
    const rounding = { ...plan.rounding, digits: 1 };
    expect(
      notes(
        month("2020-11-30"),
        month("2020-12-31", { plan: { ...plan, name: "Đề án mới", rounding }, indicators: other }),
      ),
    ).toEqual([
      "From 12/2020: the plan is “Đề án mới”.",
      "From 12/2020: figures are rounded differently.",
      "From 12/2020: Overdue ratio is read differently.",
    ]);
    expect(notes(month("2020-11-30"), month("2020-12-15"))).toEqual(["Not of a month's end: 15/12/2020."]);
    const doubted = { ...month("2020-12-31"), doubt: { vi: "đã sửa", en: "was edited" } };
    expect(notes(month("2020-11-30"), doubted)).toEqual(["2020-12.json: was edited."]);
  });

  it("tells a target, columns and offices that are not those of the month before", () => {
    const sample = sampleScorecard();
    const overdue = sample.total.indicators["overdue-ratio"];
    if (!overdue) throw new RangeError("no overdue ratio");
    const target = { numerator: 1, denominator: 100 };
    const total = {
      ...sample.total,
      indicators: { ...sample.total.indicators, "overdue-ratio": { ...overdue, target } },
    };
    const computed = sample.indicators.map((heading) =>
      heading.id === "interest-collection"
        ? {
            ...heading,
            formula: { numerator: "sum(loans.interestPaidYear)", denominator: "sum(loans.interestDueYear)" },
          }
        : heading,
    );
    const added = { ...sample.indicators[0], id: "new-ratio" } as (typeof sample.indicators)[number];
    expect(notes(month("2020-11-30"), month("2020-12-31", { total, indicators: [...computed, added] }))).toEqual([
      "From 12/2020: Collection of interest is computed from other columns.",
      "From 12/2020: Overdue ratio has another target.",
    ]);
    const { office, asOf, period, plan } = sample;
    const { rounding: _, ...heading } = plan;
    const merged = [
      { office, asOf, period, plan: heading },
      { office: { name: "PGD Hai" }, asOf, period, plan: heading },
    ];
    expect(notes(month("2020-11-30"), month("2020-12-31", { merged }))).toEqual([
      "From 12/2020: the whole is made of other offices.",
    ]);
    expect(notes(month("2020-11-30", { merged }), month("2020-12-31", { merged }))).toEqual([]);
  });

  it("tells apart communes of one name by their offices, by code or by name", () => {
    const [commune] = sampleScorecard().units[0]?.units ?? [];
    if (!commune) throw new RangeError("no commune");
    const { code: _, ...nameless } = { ...commune, name: "Xã An Mỹ" };
    const units = (...parents: readonly ({ code?: string; name: string } | undefined)[]) => [
      { by: "commune", units: parents.map((parent) => ({ ...nameless, ...(parent ? { parent } : {}) })) } as const,
    ];
    const [one, two] = [{ code: "003107", name: "PGD Một" }, { name: "PGD Hai" }];
    const rows = trendOf(
      [month("2020-11-30", { units: units(one, two) }), month("2020-12-31", { units: units(two) })],
      "test",
    ).units[0]?.units;
    expect(
      rows?.map(({ parent, series }) => [parent?.name, series.outstanding?.map((point) => point !== null)]),
    ).toEqual([
      ["PGD Một", [true, false]],
      ["PGD Hai", [true, true]],
    ]);
    expect(rows?.every(({ code }) => code === undefined)).toBe(true);
  });

  it("is refused for offices that have no codes and other names", () => {
    expect(
      problem(
        month("2020-11-30", { office: { name: "PGD Một" } }),
        month("2020-12-31", { office: { name: "PGD  một" } }),
      ),
    ).toBe("none");
    expect(problem(month("2020-11-30", { office: { name: "PGD Một" } }), month("2020-12-31"))).toMatch(
      /2020-11\.json \(PGD Một\) and 2020-12\.json \(.*, 004607\)/,
    );
  });

  it("is refused for a month given twice, and for another office", () => {
    expect(problem(month("2020-12-31"), { ...month("2020-12-30"), file: "b.json" })).toBe(
      "There are two scorecards of 2020-12: b.json and 2020-12.json.",
    );
    const office = { code: "004699", name: "PGD khác" };
    expect(problem(month("2020-11-30"), month("2020-12-31", { office }))).toMatch(
      /^These are of two different offices: 2020-11\.json \(.*, 004607\) and 2020-12\.json \(PGD khác, 004699\)\.$/,
    );
  });
});
