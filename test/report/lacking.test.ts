import { describe, expect, it } from "vitest";
import type { Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import { withStanding } from "../../src/engine/standing.ts";
import { render } from "../../src/library/render.ts";
import { known } from "../../src/values/known.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";

/** As another program could write it: a commune without one of the indicators and one of the figures. */
function lacking(): Scorecard {
  const sample = sampleScorecard();
  const without = (unit: UnitResult): UnitResult => {
    const { "overdue-ratio": _, ...indicators } = unit.indicators;
    const { households: __, ...figures } = unit.figures;
    return { ...unit, indicators, figures };
  };
  return withStanding({
    ...sample,
    units: sample.units.map(({ by, units }) => ({
      by,
      units: units.map((unit, index) => (index === 0 ? without(unit) : unit)),
    })),
  });
}

const TOWN = "Thị trấn Long Phú";

describe("a unit that lacks an indicator that others have", () => {
  /** What is said of the town, row by row. */
  const rowsOf = (text: string, start: string) =>
    text
      .split(/\n|<tr/)
      .filter((line) => line.includes(start))
      .join("\n");

  it.each([
    ["table", TOWN, /[^0-9]0,44/, "99,61"],
    ["md", `| ${TOWN}`, /[^0-9]0,44/, "99,61"],
    ["html", `data-unit="${TOWN}"`, /data-sort="44"/, 'data-sort="9961"'],
  ] as const)("has no figure there, and its others, as %s", async (format, start, missing, other) => {
    const options = { language: "vi", width: 200 } as const;
    const [whole, lacks] = [await render(sampleScorecard(), format, options), await render(lacking(), format, options)];
    expect(rowsOf(whole, start)).toMatch(missing);
    expect(rowsOf(lacks, start)).not.toMatch(missing);
    expect(rowsOf(lacks, start)).toContain(other);
  });

  it("has no row of it as CSV, and the others have", async () => {
    const rows = (await render(lacking(), "csv")).split("\r\n");
    const of = (id: string) => rows.filter((row) => row.includes(`,${id},`));
    expect(of("overdue-ratio").some((row) => row.includes(TOWN))).toBe(false);
    expect(of("households").some((row) => row.includes(TOWN))).toBe(false);
    expect(of("overdue-ratio")).toHaveLength(known(lacking().units[0]).units.length);
    expect(of("interest-collection").some((row) => row.includes(TOWN))).toBe(true);
  });

  it("says nothing of it in a report of its own", async () => {
    const [text = ""] = (await render(lacking(), "table", { unit: TOWN })).split("CÁCH TÍNH VÀ GIẢ ĐỊNH");
    expect(text).not.toContain("Tỷ lệ nợ quá hạn");
    expect(text).toContain("Tỷ lệ thu lãi");
    await expect(render(lacking(), "xlsx", { unit: TOWN })).resolves.toBeInstanceOf(Uint8Array);
  });
});
