import { describe, expect, test } from "vitest";
import type { MeasureValue } from "../../src/engine/aggregates.ts";
import type { Availability } from "../../src/engine/availability.ts";
import { candidatesOf } from "../../src/engine/candidates.ts";
import type { Dimension } from "../../src/engine/dimensions.ts";
import { planUnits } from "../../src/engine/plan-units.ts";
import { Reach } from "../../src/engine/reach.ts";
import type { RunResult } from "../../src/engine/run.ts";
import type { UnitResult } from "../../src/engine/scorecard.ts";
import { type FigureLine, type IndicatorLine, unitTable } from "../../src/engine/unit-table.ts";
import type { Figure, Indicator } from "../../src/indicators/indicator.ts";
import { type PlanKeys, planOf } from "../support/score.ts";
import { tableSource } from "../support/table-source.ts";

const ANYTHING = { has: () => true } as unknown as Availability;
const of = (numerator: number, denominator = 100) => ({ numerator, denominator });

/** The overdue ratio, of which the office has 4 of 100, unit n has n of 10, unit 0 has nothing. */
const SUMS: MeasureValue = {
  total: ({ addends }) => (JSON.stringify(addends).includes("overdue") ? 4 : 100),
  unit: ({ addends }, _, unit) => (unit === 0 ? 0 : JSON.stringify(addends).includes("overdue") ? unit : 10),
};

function lines(): { readonly indicators: readonly IndicatorLine[]; readonly figures: readonly FigureLine[] } {
  const ratio = candidatesOf([{ numerator: "sum(loans.overdue)", denominator: "sum(loans.current)" }], ANYTHING);
  const amount = candidatesOf([{ numerator: "sum(loans.current)" }], ANYTHING);
  return {
    indicators: [
      {
        indicator: { id: "overdue-ratio", better: "lower" } as unknown as Indicator,
        reading: "overdue",
        candidates: ratio,
        chosen: ratio.able[0],
        companion: { id: "other", candidates: ratio },
        companionChosen: ratio.able[0],
      },
    ],
    figures: [{ figure: { id: "outstanding" } as unknown as Figure, candidates: amount, chosen: amount.able[0] }],
  };
}

/** A table of units that were met, by number; units are first those of the plan, then those that are named here. */
function table(
  keys: PlanKeys,
  named: readonly (readonly [code: string | undefined, name: string])[],
  met: readonly number[],
  classes: Readonly<Record<number, "good">> = {},
) {
  const plan = planOf(keys);
  const dimensions: readonly Dimension[] = ["commune", "programme"];
  const units = planUnits(plan, dimensions);
  for (const [code, name] of named)
    for (const one of dimensions) units.byDimension.get(one)?.resolve(code, name, "loans");
  const result = {
    met: new Map(dimensions.map((dimension) => [dimension, new Set(met)])),
    classes: { get: (unit: number) => classes[unit] },
  } as unknown as RunResult;
  const reach = new Reach([tableSource("loans", ["communeCode", "programmeCode"])]);
  return unitTable({ plan, units, result, aggregates: SUMS, reach, ...lines() });
}
const overdue = ({ indicators }: UnitResult) => indicators["overdue-ratio"];

describe("the office's row", () => {
  test("its code and name by the plan, its sums, its targets and baselines", () => {
    const plan = {
      office: { code: "004607", name: "PGD Long Phú" },
      targets: { "overdue-ratio": "5 %" },
      baselines: [{ date: "2019-12-31", office: { "overdue-ratio": "6 %", outstanding: "90 đồng" } }],
    };
    const { office, total } = table(plan, [], []);
    expect(office()).toEqual({ code: "004607", name: "PGD Long Phú" });
    expect(total()).toEqual({
      level: "office",
      code: "004607",
      name: "PGD Long Phú",
      indicators: {
        "overdue-ratio": { value: of(4), companion: of(4), target: of(5), status: "met", baselines: [of(6)] },
      },
      figures: { outstanding: { value: of(100, 1), baselines: [of(90, 1)] } },
      count: { met: 1, missed: 0, noData: 0 },
    });
  });

  test("where the plan does not say who it is", () => {
    const { office, total } = table({}, [], []);
    expect(office()).toEqual({ name: "Phòng giao dịch" });
    expect(total()).toMatchObject({ level: "office", name: "Phòng giao dịch" });
    expect("code" in total()).toBe(false);
  });
});

const PLAN: PlanKeys = {
  targets: { "overdue-ratio": "15 %" },
  communes: [
    { code: "310732", name: "Xã B", owner: "Bà Bình", targets: { "overdue-ratio": "5 %" } },
    { code: "310731", name: "Xã A" },
    { name: "Xã Z" },
  ],
  baselines: [
    { date: "2018-12-31", communes: { "310732": { "overdue-ratio": "1 %", outstanding: "7 đồng" } } },
    { date: "2019-12-31", communes: { "Xã B": { "overdue-ratio": "2 %" } } },
  ],
};

describe("rows of units", () => {
  test("of communes: their owners, their own targets, their baselines by code or name, their class", () => {
    const rows = table(PLAN, [], [1, 2]).units("commune");
    expect(rows.map(({ code, name, owner }) => [code, name, owner])).toEqual([
      ["310731", "Xã A", undefined],
      ["310732", "Xã B", "Bà Bình"],
    ]);
    expect(rows.map(overdue)).toEqual([
      { value: of(2, 10), companion: of(2, 10), target: of(15), status: "missed", baselines: [null, null] },
      { value: of(1, 10), companion: of(1, 10), target: of(5), status: "missed", baselines: [of(1), of(2)] },
    ]);
    expect(rows.map(({ figures }) => figures.outstanding)).toEqual([
      { value: of(10, 1), baselines: [null, null] },
      { value: of(10, 1), baselines: [of(7, 1), null] },
    ]);
    expect(rows.map((row) => row.class)).toEqual([
      { value: "fair", from: "score", score: 75 },
      { value: "average", from: "score", score: 50 },
    ]);
    expect("owner" in (rows[0] ?? {})).toBe(false);
    expect(rows[0]).toMatchObject({ level: "commune", count: { met: 0, missed: 1, noData: 0 } });
  });

  test("of other dimensions: the plan's targets, nobody who answers, no baselines, no class, though a code be the same", () => {
    const named = [["310732", "Xã B"]] as const;
    const [row] = table({ ...PLAN, communes: [PLAN.communes as object[]].flat().slice(0, 1) }, named, [1]).units(
      "programme",
    );
    expect(row).toEqual({
      level: "programme",
      code: "310732",
      name: "Xã B",
      indicators: {
        "overdue-ratio": {
          value: of(1, 10),
          companion: of(1, 10),
          target: of(15),
          status: "met",
          baselines: [null, null],
        },
      },
      figures: { outstanding: { value: of(10, 1), baselines: [null, null] } },
      count: { met: 1, missed: 0, noData: 0 },
    });
  });

  test("the office's class first, where the plan wants it; ltq's own score else; none without targets", () => {
    const classes = { 1: "good" } as const;
    const found = (keys: PlanKeys) =>
      table({ ...PLAN, ...keys }, [], [1, 2], classes)
        .units("commune")
        .map((row) => row.class);
    expect(found({})).toEqual([
      { value: "fair", from: "score", score: 75 },
      { value: "good", from: "office" },
    ]);
    expect(found({ classes: { from: "score" } })[1]).toEqual({ value: "average", from: "score", score: 50 });
    const [free] = table({ communes: [{ code: "310731" }] }, [], [1]).units("commune");
    expect(free && "class" in free).toBe(false);
  });

  test("rows that name no unit: a line of their own where they have a value, without a class, else none", () => {
    expect(
      table(PLAN, [], [0, 1])
        .units("commune")
        .map(({ name }) => name),
    ).toEqual(["Xã B"]);
    const [unknown] = table({ targets: { "overdue-ratio": "15 %" } }, [[undefined, "Xã Q"]], [1]).units("commune");
    expect([unknown?.name, unknown && "code" in unknown, unknown && "class" in unknown]).toEqual(["Xã Q", false, true]);
  });

  test("nobody was met: no rows", () => {
    expect(table(PLAN, [], []).units("commune")).toEqual([]);
    expect(table(PLAN, [], [1]).units("hamlet")).toEqual([]);
  });
});

describe("which unit a row is of", () => {
  test("its number, once it was made; none for the office, nor for a row of another level", () => {
    const made = table(PLAN, [["01", "Hộ nghèo"]], [1, 2, 4]);
    expect(made.units("commune").map(made.numberOf)).toEqual([4, 2, 1]);
    const [row] = made.units("commune").slice(-1);
    expect(row && made.numberOf({ ...row, indicators: {} })).toBe(1);
    expect(row && made.numberOf({ ...row, level: "group" })).toBeUndefined();
    expect(row && made.numberOf({ ...row, code: "310799" })).toBeUndefined();
    expect(row && made.numberOf({ ...row, name: "Xã Q" })).toBeUndefined();
    expect(made.numberOf(made.total())).toBeUndefined();
  });
});

describe("where the plan speaks of what the files do not have", () => {
  test("communes that no row belongs to", () => {
    expect(
      table(PLAN, [], [2])
        .unmetCommunes()
        .map(({ name }) => name),
    ).toEqual(["Xã B", "Xã Z"]);
    expect(table(PLAN, [], [1, 2, 3]).unmetCommunes()).toEqual([]);
  });

  test("communes that the files call otherwise, by their code", () => {
    const named = [
      ["310732", "Xã Khác"],
      ["310731", "xã a"],
      [undefined, "Xã Z"],
    ] as const;
    expect(table(PLAN, named, [1]).renamedCommunes()).toEqual([{ code: "310732", inPlan: "Xã B", inFiles: "Xã Khác" }]);
    expect(table(PLAN, [], [1]).renamedCommunes()).toEqual([]);
    const twice = [
      ["310732", "Xã A1"],
      ["310732", "Xã B1"],
    ] as const;
    expect(table({ communes: [{ code: "310732" }] }, twice, [1]).renamedCommunes()).toEqual([]);
  });
});
