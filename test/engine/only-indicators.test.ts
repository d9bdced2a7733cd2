import { describe, expect, test } from "vitest";
import { onlyIndicators } from "../../src/engine/only-indicators.ts";
import { scoreOf } from "../support/score.ts";

const PLAN = { targets: { "overdue-ratio": "15 %", "interest-collection": "99 %", "group-quality": "86" } };
const TABLES = {
  loans: [
    { communeCode: "310703", current: 90, overdue: 10, interestDueYear: 10, interestPaidYear: 9 },
    { communeCode: "310704", current: 80, overdue: 20, interestDueYear: 10, interestPaidYear: 10 },
  ],
};

describe("a scorecard of some indicators alone", () => {
  test("in its own order, met and missed counted again", async () => {
    const { scorecard } = await scoreOf(TABLES, PLAN);
    const only = onlyIndicators(scorecard, ["overdue-ratio", "interest-collection"]);
    const ids = ["interest-collection", "overdue-ratio"];
    expect(only.indicators.map(({ id }) => id)).toEqual(ids);
    const rows = [only.total, ...(only.units[0]?.units ?? [])];
    for (const row of rows) expect(Object.keys(row.indicators)).toEqual(ids);
    expect(rows.map(({ count }) => count)).toEqual([
      { met: 1, missed: 1, noData: 0 },
      { met: 1, missed: 1, noData: 0 },
      { met: 1, missed: 1, noData: 0 },
    ]);
    expect(scorecard.total.count).toEqual({ met: 1, missed: 1, noData: 1 });
    expect(only.total.indicators["overdue-ratio"]).toEqual(scorecard.total.indicators["overdue-ratio"]);
  });

  test("all else stays: figures, classes, what they are of", async () => {
    const { scorecard } = await scoreOf(TABLES, PLAN);
    const only = onlyIndicators(scorecard, ["overdue-ratio"]);
    expect(only.classes).toEqual(scorecard.classes);
    expect(only.units.map(({ by }) => by)).toEqual(["commune"]);
    const [unit, before] = [only.units[0]?.units[0], scorecard.units[0]?.units[0]];
    expect([unit?.figures, unit?.class, unit?.code]).toEqual([before?.figures, before?.class, before?.code]);
    expect(onlyIndicators(scorecard, []).total.count).toEqual({ met: 0, missed: 0, noData: 0 });
  });
});
