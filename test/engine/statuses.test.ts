import { describe, expect, test } from "vitest";
import { round } from "../../src/engine/rounding.ts";
import { statusOf } from "../../src/engine/unit-results.ts";
import { formatNumber } from "../../src/report/format.ts";
import { scoreOf } from "../support/score.ts";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe("met or missed, by the exact value", () => {
  test.each([
    // [what, value, target, where higher is better, where lower is better]
    ["equal to the target", of(87, 100), of(87, 100), "met", "met"],
    ["equal in other numbers", of(174_000, 200_000), of(87, 100), "met", "met"],
    ["above", of(88, 100), of(87, 100), "met", "missed"],
    ["below", of(86, 100), of(87, 100), "missed", "met"],
    ["86.999 %", of(86_999, 100_000), of(87, 100), "missed", "met"],
    ["0.4901 %", of(4901, 1_000_000), of(49, 10_000), "met", "missed"],
    ["one đồng short of it", of(869_999_999_999, 1_000_000_000_000), of(87, 100), "missed", "met"],
    [
      "one đồng beyond it, at the limit of exact numbers",
      of(8_700_000_000_000_001, 9_000_000_000_000_000),
      of(29, 30),
      "met",
      "missed",
    ],
    [
      "one đồng short of it, at the limit of exact numbers",
      of(8_699_999_999_999_999, 9_000_000_000_000_000),
      of(29, 30),
      "missed",
      "met",
    ],
    ["nothing of nothing", of(0, 5), of(0, 1), "met", "met"],
    ["no target", of(1, 2), undefined, "no-target", "no-target"],
    ["no value", undefined, of(1, 2), "no-data", "no-data"],
    ["neither", undefined, undefined, "no-data", "no-data"],
  ] as const)("%s", (_, value, target, higher, lower) => {
    expect([statusOf(value, target, "higher"), statusOf(value, target, "lower")]).toEqual([higher, lower]);
  });

  test.each([
    ["principal-collection", 86_999, 100_000, "87 %", "86,99", "missed"],
    ["principal-collection", 87_000, 100_000, "87 %", "87", "met"],
    ["overdue-ratio", 4901, 1_000_000, "0.49 %", "0,49", "missed"],
    ["overdue-ratio", 4900, 1_000_000, "0.49 %", "0,49", "met"],
  ])("%s of %d / %d against %s prints %s and is %s", async (id, part, whole, target, printed, status) => {
    const { scorecard } = await scoreOf(
      {
        loans: [{ overdue: part, current: whole - part }],
        collections: [{ contractId: 1, dueOn: "2020-06-10", principalDue: whole, principalPaid: part }],
      },
      { targets: { [id]: target } },
    );
    const result = scorecard.total.indicators[id];
    expect(result?.status).toBe(status);
    const { mode, digits, zeros } = scorecard.plan.rounding;
    const value = result?.value ?? { numerator: 0, denominator: 1 };
    const style = { language: "vi", zeros } as const;
    expect(formatNumber(round(value, mode, digits, 2), style, false)).toBe(printed);
  });
});

describe("targets", () => {
  const loans = ["310703", "310704"].map((communeCode) => ({ communeCode, overdue: 5, current: 95 }));

  test("a commune's own target stands before the plan's; by code, or by its full name", async () => {
    const plan = {
      targets: { "overdue-ratio": "5 %" },
      communes: [{ code: "310704", targets: { "overdue-ratio": "4.99 %" } }],
    };
    const { unit, scorecard } = await scoreOf({ loans }, plan);
    const told = [scorecard.total, unit("310703"), unit("310704")].map(
      ({ indicators: { "overdue-ratio": result } }) => [result?.target, result?.status],
    );
    expect(told).toEqual([
      [of(5, 100), "met"],
      [of(5, 100), "met"],
      [of(499, 10_000), "missed"],
    ]);
    const byName = await scoreOf(
      { loans: [{ communeCode: undefined, communeName: "TT. Long Phú", overdue: 5, current: 95 }] },
      { ...plan, communes: [{ name: "Thị trấn Long Phú", targets: { "overdue-ratio": "4.99 %" } }] },
    );
    expect(byName.unit("Thị trấn Long Phú").indicators["overdue-ratio"]?.status).toBe("missed");
  });

  test("met, missed and without data are counted; without a target neither", async () => {
    const collections = [{ contractId: 1, dueOn: "2020-06-10", principalDue: 10, principalPaid: 9 }];
    const { unit, scorecard } = await scoreOf(
      { loans, collections },
      { targets: { "overdue-ratio": "4 %", "principal-collection": "87 %", "group-quality": "86" } },
    );
    expect(unit("310703").count).toEqual({ met: 1, missed: 1, noData: 1 });
    expect(unit("310704").count).toEqual({ met: 0, missed: 1, noData: 2 });
    expect(scorecard.total.count).toEqual({ met: 1, missed: 1, noData: 1 });
    const free = await scoreOf({ loans, collections });
    expect(free.scorecard.total.indicators["overdue-ratio"]?.status).toBe("no-target");
    expect(free.scorecard.total.count).toEqual({ met: 0, missed: 0, noData: 0 });
  });

  test("who answers for a commune, and only there", async () => {
    const { unit } = await scoreOf({ loans }, { communes: [{ code: "310704", owner: "Lý Sa Rinh" }] });
    expect([unit("310703").owner, unit("310704").owner]).toEqual([undefined, "Lý Sa Rinh"]);
  });
});

describe("baselines", () => {
  const loans = [
    { communeCode: "310703", communeName: "Xã Châu Khánh", overdue: 5, current: 95 },
    { communeCode: undefined, communeName: "Xã Hậu Thạnh", overdue: 5, current: 95 },
  ];
  const plan = {
    baselines: [
      {
        date: "2019-12-31",
        office: { outstanding: "273916 triệu" },
        communes: { "310703": { "overdue-ratio": "1 %" }, "Xã Hậu Thạnh": { "overdue-ratio": "2 %" } },
      },
      {
        date: "2018-09-30",
        office: { "overdue-ratio": "5.60 %" },
        communes: { "310703": { "overdue-ratio": "4.89 %" } },
      },
    ],
  };

  test("oldest first; null where a baseline has no value", async () => {
    const { scorecard, unit } = await scoreOf({ loans }, plan);
    expect(scorecard.baselines).toEqual([{ date: "2018-09-30" }, { date: "2019-12-31" }]);
    expect(scorecard.total.indicators["overdue-ratio"]?.baselines).toEqual([of(560, 10_000), null]);
    expect(scorecard.total.figures.outstanding?.baselines).toEqual([null, of(273_916_000_000, 1)]);
    expect(unit("310703").indicators["overdue-ratio"]?.baselines).toEqual([of(489, 10_000), of(1, 100)]);
    expect(unit("Xã Hậu Thạnh").indicators["overdue-ratio"]?.baselines).toEqual([null, of(2, 100)]);
    expect(unit("310703").figures.outstanding?.baselines).toEqual([null, null]);
  });

  test("other dimensions have none", async () => {
    const { unit } = await scoreOf({ loans: [{ programmeCode: "310703", current: 5 }] }, plan, { by: ["programme"] });
    expect(unit("310703").level).toBe("commune");
    const { scorecard } = await scoreOf({ loans: [{ programmeCode: "01", current: 5 }] }, plan, { by: ["programme"] });
    expect(scorecard.units[1]?.units[0]?.indicators["overdue-ratio"]?.baselines).toEqual([null, null]);
  });
});
