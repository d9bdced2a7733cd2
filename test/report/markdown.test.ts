import { describe, expect, it } from "vitest";
import { markdownLine, markdownText } from "../../src/report/markdown-text.ts";
import type { Language } from "../../src/values/words.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";
import { textOf } from "../support/written.ts";

async function markdown(language: Language, scorecard = sampleScorecard()): Promise<string> {
  return await textOf("md", scorecard, { language });
}

describe("a text in Markdown", () => {
  it.each([
    ["a|b", "a\\|b"],
    ["*Xã* _A_", "\\*Xã\\* \\_A\\_"],
    ["<script>", "\\<script\\>"],
    ["[a](javascript:x)", "\\[a\\](javascript:x)"],
    ["C:\\x`y`", "C:\\\\x\\`y\\`"],
    ["Tổ TK&VV", "Tổ TK&VV"],
    ["&lt;b&#62;", "\\&lt;b\\&#62;"],
    ["hai\ndòng", "hai dòng"],
    ["$x$ ~~y~~", "\\$x\\$ \\~\\~y\\~\\~"],
  ])("%j is written %j", (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it.each([
    ["- a", "\\- a"],
    ["+ a", "\\+ a"],
    ["# a", "\\# a"],
    ["= sum(a)", "\\= sum(a)"],
    ["1. a", "1\\. a"],
    ["12) a", "12\\) a"],
    ["31/12/2020", "31/12/2020"],
  ])("%j begins a line as %j", (text, expected) => {
    expect(markdownLine(text)).toBe(expected);
  });
});

describe("the report in Markdown", () => {
  it.each(["vi", "en"] as const)("reads well, in %s", async (language) => {
    await expect(await markdown(language)).toMatchFileSnapshot(`golden/report-${language}.md`);
  });

  it("has tables whose rows all have as many cells as their head, whatever names hold", async () => {
    const sample = sampleScorecard();
    const [communes] = sample.units;
    if (!communes) throw new RangeError("the sample has no communes");
    const units = communes.units.map((unit) => ({ ...unit, name: "a|b\n| c \\|", owner: "\\" }));
    const text = await markdown("vi", sampleScorecard({ units: [{ ...communes, units }] }));
    const tables = text.split("\n\n").filter((block) => block.includes("| :---"));
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const rows = table.split("\n").filter((line) => line.startsWith("|"));
      const widths = rows.map((row) => row.replace(/\\./g, "").split("|").length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});
