import { describe, expect, test } from "vitest";
import { Availability } from "../../src/engine/availability.ts";
import { candidatesOf, figureCandidates, measuresOf, NO_ROWS, readingCandidates } from "../../src/engine/candidates.ts";
import type { Indicator } from "../../src/indicators/indicator.ts";
import { parseMeasure } from "../../src/indicators/language/parse.ts";
import { figures, indicators } from "../../src/indicators/registry.ts";
import { tableSource } from "../support/table-source.ts";

const LEDGER = new Availability([tableSource("loans", ["current", "overdue", "customerId"])], [], new Set(["asOf"]));
const GROUPS = new Availability([tableSource("groups", ["score", "balance"])], [], new Set());
const counted = (where: string) => parseMeasure(`count(${where})`);

describe("formulas that can be computed", () => {
  test("in the order given; what lacks something is left away", () => {
    const note = { vi: "gần đúng", en: "roughly" };
    const { able, noData } = candidatesOf(
      [
        { numerator: "sum(loans.frozen)" },
        { numerator: "sum(loans.current)", note },
        { numerator: "sum(loans.current)", denominator: "sum(loans.frozen)" },
        { numerator: "sum(loans.overdue)", denominator: "sum(loans.current)" },
      ],
      LEDGER,
    );
    expect(able.map(({ formula }) => formula)).toEqual([
      { numerator: "sum(loans.current)" },
      { numerator: "sum(loans.overdue)", denominator: "sum(loans.current)" },
    ]);
    expect(able.map((one) => one.note)).toEqual([note, undefined]);
    expect(able.map((one) => "note" in one)).toEqual([true, false]);
    expect(able.map((one) => ["denominator" in one, "denominator" in one.formula])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(able.map(({ numerator }) => numerator)).toEqual(
      ["current", "overdue"].map((of) => parseMeasure(`sum(loans.${of})`)),
    );
    expect(able[1]?.denominator).toEqual(parseMeasure("sum(loans.current)"));
    expect(noData.words.en).toBe("missing: the column “Frozen balance”");
  });

  test("points are divided by their scale, in either sum", () => {
    const scales = (numerator: string, denominator?: string) => {
      const [found] = candidatesOf([{ numerator, ...(denominator ? { denominator } : {}) }], GROUPS).able;
      return [found?.numeratorScale, found?.denominatorScale];
    };
    expect(scales("sum(groups.score)", "count(groups)")).toEqual([1, 1_000_000]);
    expect(scales("sum(groups.balance)", "sum(groups.score)")).toEqual([1_000_000, 1]);
    expect(scales("sum(groups.score)", "sum(groups.score)")).toEqual([1_000_000, 1_000_000]);
    expect(scales("sum(groups.score)")).toEqual([1, 1_000_000]);
    expect(scales("sum(groups.balance)")).toEqual([1, 1]);
  });

  test("the sums that it takes: both, or the rows behind the one", () => {
    const [ratio, sum] = candidatesOf(
      [{ numerator: "sum(loans.overdue)", denominator: "sum(loans.current)" }, { numerator: "sum(loans.overdue)" }],
      LEDGER,
    ).able.map(measuresOf);
    expect(ratio).toEqual([parseMeasure("sum(loans.overdue)"), parseMeasure("sum(loans.current)")]);
    expect(sum).toEqual([parseMeasure("sum(loans.overdue)"), counted("loans where loans.overdue is known")]);
  });

  test.each([
    [
      "a sum: rows that meet its conditions and have the value",
      "sum(loans.current where loans.overdue > 0)",
      "loans where loans.overdue > 0 and loans.current is known",
    ],
    ["a count: all rows, whichever it counts", "count(loans where loans.overdue > 0)", "loans"],
    ["people: all rows of their table", "countDistinct(loans.customerId where loans.overdue > 0)", "loans"],
  ])("what it rests on: %s", (_, numerator, rows) => {
    expect(candidatesOf([{ numerator }], LEDGER).able[0]?.presence).toEqual(counted(rows));
  });

  test("what several addends rest on is added up, whatever their factors", () => {
    const [found] = candidatesOf([{ numerator: "count(loans) - 2 * sum(loans.overdue)" }], LEDGER).able;
    expect(found?.presence.addends.map(({ factor }) => factor)).toEqual([1, 1]);
    expect(found?.presence.addends).toEqual(
      [counted("loans"), counted("loans where loans.overdue is known")].flatMap(({ addends }) => addends),
    );
  });
});

describe("why none can be", () => {
  const reasonOf = (...numerators: readonly string[]) =>
    candidatesOf(
      numerators.map((numerator) => ({ numerator })),
      LEDGER,
    ).noData.words.en;

  test.each([
    [
      "a column missing says more than a table missing, wherever it stands",
      ["sum(groups.score)", "sum(loans.frozen)"],
      "missing: the column “Frozen balance”",
    ],
    ["the same", ["sum(loans.frozen)", "sum(groups.score)"], "missing: the column “Frozen balance”"],
    [
      "of two columns the preferred formula's",
      ["sum(loans.frozen)", "sum(loans.outstanding)"],
      "missing: the column “Frozen balance”",
    ],
    [
      "of two tables the preferred formula's",
      ["sum(groups.score)", "sum(sessions.score)"],
      "the table “Group scores” is missing",
    ],
  ])("%s", (_, numerators, words) => {
    expect(reasonOf(...numerators)).toBe(words);
  });

  test("nothing is missing: no row falls under it", () => {
    expect(candidatesOf([{ numerator: "sum(loans.current)" }], LEDGER).noData).toBe(NO_ROWS);
    expect(candidatesOf([], LEDGER)).toEqual({ able: [], noData: NO_ROWS });
  });
});

describe("a reading's formulas", () => {
  const [indicator] = indicators;
  const made = {
    ...indicator,
    readings: {
      any: {
        words: { vi: "", en: "" },
        computations: [
          { numerator: "sum(loans.current)", denominator: "count(loans)", period: "year" },
          { numerator: "sum(loans.overdue)", denominator: "count(loans)", period: "month" },
          { numerator: "count(loans)", denominator: "count(loans)" },
        ],
      },
    },
  } as unknown as Indicator;
  const formulas = (reading: string, period: Parameters<typeof readingCandidates>[2]) =>
    readingCandidates(made, reading, period, LEDGER).able.map(({ formula }) => formula.numerator);

  test("those of the plan's period, and those of any", () => {
    expect(formulas("any", "year")).toEqual(["sum(loans.current)", "count(loans)"]);
    expect(formulas("any", "month")).toEqual(["sum(loans.overdue)", "count(loans)"]);
    expect(formulas("any", "quarter")).toEqual(["count(loans)"]);
    expect(formulas("any", { from: 1, to: 2 })).toEqual(["count(loans)"]);
  });

  test("a reading that there is not has none", () => {
    expect(readingCandidates(made, "other", "year", LEDGER)).toEqual({ able: [], noData: NO_ROWS });
  });

  test("a figure's formulas", () => {
    const figure = figures.find(({ id }) => id === "overdue-balance");
    expect(figure && figureCandidates(figure, LEDGER).able.map(({ formula }) => formula)).toEqual([
      { numerator: "sum(loans.overdue)" },
    ]);
  });
});
