import { describe, expect, it } from "vitest";
import type { IndicatorHeading, Scorecard } from "../../src/engine/scorecard.ts";
import { withStanding } from "../../src/engine/standing.ts";
import { formatCell } from "../../src/report/format.ts";
import type { Table } from "../../src/report/grid.ts";
import { scorecardGrid } from "../../src/report/scorecard-grid.ts";
import { smallScorecard } from "./summary/small-scorecard.ts";

const FORMULAS = {
  A: { numerator: "sum(loans.interestPaidYear)", denominator: "sum(loans.interestDueYear)" },
  L: { numerator: "sum(loans.overdue)", denominator: "sum(loans.current + loans.overdue + loans.frozen)" },
  P: { numerator: "sum(groups.score)", denominator: "count(groups)" },
} as const satisfies Record<string, IndicatorHeading["formula"]>;

/** Two communes and the office: A collected of 1,000 triệu against 90 %, L overdue of 1,000 triệu against 10 %, P points. */
function withFormulas(): Scorecard {
  const scorecard = smallScorecard({
    office: { A: 95, L: 12.34, P: 80 },
    communes: { "Xã Một": { A: 89.99, L: 5, P: 80 }, "Xã Hai": { A: 95, L: 5, P: 80 } },
  });
  const inMoney = (scale: number) => (unit: Scorecard["total"]) => ({
    ...unit,
    indicators: Object.fromEntries(
      Object.entries(unit.indicators).map(([id, { value, ...rest }]) => [
        id,
        value
          ? { ...rest, value: { numerator: value.numerator * scale, denominator: value.denominator * scale } }
          : rest,
      ]),
    ),
  });
  const THOUSAND_MILLION = 100_000;
  return {
    ...scorecard,
    indicators: scorecard.indicators.map((heading) => {
      const formula = Object.entries(FORMULAS).find(([id]) => id === heading.id)?.[1];
      return formula ? { ...heading, formula } : heading;
    }),
    total: inMoney(THOUSAND_MILLION)(scorecard.total),
    units: scorecard.units.map(({ by, units }) => ({ by, units: units.map(inMoney(THOUSAND_MILLION)) })),
  };
}

function gaps(scorecard: Scorecard, unit?: string): Table | undefined {
  const { blocks } = scorecardGrid(withStanding(scorecard), "vi", { sort: "code", ...(unit ? { unit } : {}) });
  return blocks.filter((block) => block.kind === "table").find(({ id }) => id === "gaps");
}

function printed(table: Table | undefined): (string | string[])[] {
  const style = { language: "vi", zeros: "drop" } as const;
  const heads = table?.groups.flatMap((group) => group.columns.map(({ head }) => head.text)) ?? [];
  return [heads, ...(table?.rows ?? []).map(({ cells }) => cells.map((cell) => formatCell(cell, style)))];
}

describe("what closes each gap", () => {
  it("is there for those who miss a target, in triệu đồng, rounded up; allowed is rounded down", () => {
    expect(printed(gaps(withFormulas()))).toEqual([
      ["Xã, thị trấn", "Thiếu", "Cho phép", "Vượt", "Phải thu", "Bình quân", "Tổng điểm"],
      ["Xã Một", "1", "", "", "", "10", "100"],
      ["Xã Hai", "", "", "", "", "10", "100"],
      ["Toàn đơn vị", "", "100", "24", "26", "10", "100"],
    ]);
  });

  it("of one unit is its own", () => {
    expect(printed(gaps(withFormulas(), "Xã Một"))).toEqual([
      ["Xã, thị trấn", "Thiếu", "Bình quân", "Tổng điểm"],
      ["Xã Một", "1", "10", "100"],
    ]);
  });

  it("is left out where nothing is missed, or no formula says what the sums are", () => {
    const allMet = smallScorecard({ office: { A: 95 }, communes: { "Xã Hai": { A: 95 } } });
    expect(gaps(allMet, "Xã Hai")).toBeUndefined();
    expect(gaps(smallScorecard({ office: { A: 10 } }))).toBeUndefined();
  });
});
