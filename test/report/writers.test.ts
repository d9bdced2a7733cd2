import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Scorecard } from "../../src/engine/scorecard.ts";
import { withStanding } from "../../src/engine/standing.ts";
import { formatCell } from "../../src/report/format.ts";
import { scorecardGrid } from "../../src/report/scorecard-grid.ts";
import { writers } from "../../src/report/writers.ts";
import { largestScorecard, smallestScorecard } from "../support/extreme-scorecards.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";
import { bytesOf, textOf } from "../support/written.ts";

const SCORECARDS = { smallest: smallestScorecard(), sample: sampleScorecard(), largest: largestScorecard() };
const ESCAPE = String.fromCharCode(27);

/** Every figure of the report as it is printed. */
function printedFigures(scorecard: Scorecard): string[] {
  const grid = scorecardGrid(scorecard, "vi", { sort: "code" });
  const cells = grid.blocks.flatMap((block) => (block.kind === "table" ? block.rows.flatMap((row) => row.cells) : []));
  return cells
    .filter((cell) => "printed" in cell)
    .map((cell) => formatCell(cell, grid.style))
    .sort();
}

describe.each(Object.values(writers))("the writer of $format", (writer) => {
  describe.each(Object.entries(SCORECARDS))("of the %s scorecard", (_, scorecard) => {
    it.skipIf(writer.isBinary)("ends its last line, and writes NFC-safe text without colour", async () => {
      const text = await textOf(writer.format, scorecard);
      expect(text.endsWith("\n")).toBe(true);
      expect(text).not.toContain(ESCAPE);
    });

    it("writes the same bytes every time", async () => {
      expect(await bytesOf(writer.format, structuredClone(scorecard))).toEqual(await bytesOf(writer.format, scorecard));
    });
  });

  it("is registered under its own name", () => {
    expect(writers[writer.format]).toBe(writer);
  });
});

describe("the table", () => {
  describe.each(Object.entries(SCORECARDS))("of the %s scorecard", (name, scorecard) => {
    const widths = name === "largest" ? [40, 80, 140] : [20, 40, 72, 80, 81, 100, 120, 140, 160, 200, 400];
    it.each(widths)("is never wider than %i columns", async (width) => {
      for (const language of ["vi", "en"] as const) {
        const lines = (await textOf("table", scorecard, { width, language })).split("\n");
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
        expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
      }
    });

    it.each(widths.filter((width) => width >= 80))("cuts nothing at %i columns", async (width) => {
      const text = await textOf("table", scorecard, { width });
      expect(text).not.toContain("…");
      if (name !== "largest") {
        const words = new Set(text.split(/\s+/).map((word) => word.replace(/[✓✗]$/, "")));
        expect(printedFigures(scorecard).filter((figure) => !words.has(figure))).toEqual([]);
      }
    });

    it("says the same in colour as without", async () => {
      const coloured = await textOf("table", scorecard, { colour: true });
      expect(coloured).toContain(ESCAPE);
      const codes = new RegExp(`${ESCAPE}\\[\\d+m`, "g");
      expect(coloured.replace(codes, "")).toBe(await textOf("table", scorecard));
    });

    it("is in NFC", async () => {
      const text = await textOf("table", scorecard);
      expect(text).toBe(text.normalize("NFC"));
    });
  });

  it.each(["vi", "en"] as const)("reads well at every width, in %s", async (language) => {
    for (const width of [80, 120, 140, 160]) {
      const text = await textOf("table", sampleScorecard(), { width, language });
      await expect(text).toMatchFileSnapshot(`golden/office-${width}-${language}.txt`);
    }
    const options = { sort: "code", unit: "310117" };
    const unit = await textOf("table", sampleScorecard(), { language, options });
    await expect(unit).toMatchFileSnapshot(`golden/commune-80-${language}.txt`);
  });
});

describe("the JSON", () => {
  it("is the scorecard, exact", async () => {
    const text = await textOf("json", largestScorecard());
    const { checksum, ...written } = JSON.parse(text);
    expect(written).toEqual(withStanding(largestScorecard()));
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  it("gives the same figures in every other format", async () => {
    const again: Scorecard = JSON.parse(await textOf("json", sampleScorecard()));
    expect(await textOf("table", again)).toBe(await textOf("table", sampleScorecard()));
  });

  it("does not depend on the order in which the scorecard was put together", async () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, field]) => [name, turned(field)]),
      );
    };
    const scorecard = sampleScorecard();
    const reversed = { ...scorecard, ...(turned(scorecard) as Scorecard) };
    const backwards = Object.fromEntries(Object.entries(reversed).reverse()) as unknown as Scorecard;
    expect(await textOf("json", backwards)).toBe(await textOf("json", scorecard));
  });

  it("begins with what it is and has indicators in the plan's order", async () => {
    const text = await textOf("json", sampleScorecard());
    expect(text).toMatch(
      /^\{\n {2}"schema": "ltq\.scorecard\/1",\n {2}"checksum": "\w+",\n {2}"ltq": "0\.1\.0",\n {2}"office": \{\n/,
    );
    const written: Scorecard = JSON.parse(text);
    expect(Object.keys(written.total.indicators)).toEqual(written.indicators.map(({ id }) => id));
  });
});
