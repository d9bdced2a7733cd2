import { createHash } from "node:crypto";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import type { Scorecard } from "../../../src/engine/scorecard.ts";
import { formatCell } from "../../../src/report/format.ts";
import type { Table } from "../../../src/report/grid.ts";
import { scorecardGrid } from "../../../src/report/scorecard-grid.ts";
import { largestScorecard, smallestScorecard } from "../../support/extreme-scorecards.ts";
import { sampleScorecard } from "../../support/sample-scorecard.ts";
import { textOf } from "../../support/written.ts";

const SCORECARDS = { smallest: smallestScorecard(), sample: sampleScorecard(), largest: largestScorecard() };

type Document = ReturnType<typeof parseDocument>;
type Elements = ReturnType<typeof all>;

async function page(scorecard: Scorecard): Promise<Document> {
  return parseDocument(await textOf("html", scorecard));
}

function all(within: Parameters<typeof DomUtils.getElementsByTagName>[1], name: string) {
  return DomUtils.getElementsByTagName(name, within);
}

/** What stands in each cell of a row, without signs and brackets. */
function words(row: Elements[number]): string[] {
  const cells = row.children.map((cell) => DomUtils.textContent(cell)).join(" ");
  return cells.split(/[\s()✓✗]+/).filter((word) => word !== "");
}

describe.each(Object.entries(SCORECARDS))("the page of the %s scorecard", (_, scorecard) => {
  const { blocks, style } = scorecardGrid(scorecard, "vi", { sort: "code" });
  const tables = blocks.filter((block): block is Table => block.kind === "table");

  it("holds every figure of the grid, table by table and row by row", async () => {
    const document = await page(scorecard);
    for (const { id, rows } of tables) {
      const table = all(document, "table").find((element) => element.attribs.id === id);
      const shown = all(all(table ?? [], "tbody"), "tr").map(words);
      expect(shown).toHaveLength(rows.length);
      const missing = rows.map(({ cells }, index) =>
        cells
          .filter((cell) => "printed" in cell || cell.kind === "class")
          .map((cell) => formatCell(cell, style))
          .filter((text) => !text.split(" ").every((word) => shown[index]?.includes(word))),
      );
      expect(missing.flat()).toEqual([]);
    }
  });

  it("says every sentence of the grid", async () => {
    const document = await page(scorecard);
    const said = DomUtils.textContent(all(document, "body")).replace(/\s+/g, " ");
    const sentences = blocks.flatMap((block) => {
      if (block.kind === "paragraph") return block.lines;
      if (block.kind === "list") return block.items.flatMap((item) => [item.head ?? "", ...item.lines, ...item.small]);
      if (block.kind === "charts")
        return [
          block.title,
          ...block.charts.flatMap((chart) => [
            chart.title,
            ...("rows" in chart ? chart.rows.map(({ name }) => name) : []),
          ]),
        ];
      return block.kind === "table" ? block.notes : [block.text];
    });
    const spoken = sentences.map((text) => formatCell({ kind: "text", text }, style));
    expect(spoken.filter((text) => !said.includes(text))).toEqual([]);
  });

  it("has a caption, a head and rows with heads of their own in every table", async () => {
    for (const table of all(await page(scorecard), "table")) {
      expect(DomUtils.textContent(all(table, "caption")).trim()).not.toBe("");
      expect(all(table, "th").filter((head) => head.attribs.scope === undefined)).toEqual([]);
      expect(all(all(table, "thead"), "th").length).toBeGreaterThan(0);
    }
  });
});

describe("the page", () => {
  it("allows the one script and the one style that stand in it, and nothing else", async () => {
    const document = await page(sampleScorecard());
    const policy = all(document, "meta").find((meta) => meta.attribs["http-equiv"] === "Content-Security-Policy");
    const allowed = policy?.attribs.content ?? "";
    expect(allowed).toContain("default-src 'none'");
    for (const name of ["script", "style"]) {
      const [only, ...others] = all(document, name);
      const hash = createHash("sha256")
        .update(DomUtils.textContent(only ?? []))
        .digest("base64");
      expect(others).toEqual([]);
      expect(allowed).toContain(`${name}-src 'sha256-${hash}'`);
    }
  });

  it("asks for nothing from anywhere", async () => {
    const source = await textOf("html", sampleScorecard());
    expect(source).not.toMatch(/\bsrc=|\burl\(|@import|https?:|\bstyle=|\bon\w+=/);
    expect(source.match(/href="[^"]*"/g)).toEqual(['href="data:,"']);
  });

  it("runs nothing that stands in a name", async () => {
    const evil = [
      "<script>alert(1)</script>",
      '"><img src=x onerror="alert(1)">',
      "</style></script><b>",
      "</title><b>",
    ];
    const sample = sampleScorecard();
    const units = (sample.units[0]?.units ?? []).map((unit, index) => ({
      ...unit,
      name: evil[index % evil.length] ?? "",
      owner: evil[(index + 1) % evil.length] ?? "",
    }));
    const document = await page({
      ...sample,
      office: { name: evil.join("") },
      plan: { ...sample.plan, name: evil.join("") },
      units: [{ by: "commune", units }],
    });
    expect(all(document, "script")).toHaveLength(1);
    expect([...all(document, "img"), ...all(document, "b")]).toEqual([]);
    expect(DomUtils.textContent(all(document, "h2").slice(0, 1))).toContain("KẾT QUẢ");
  });

  it("is in the language asked for", async () => {
    const document = parseDocument(await textOf("html", sampleScorecard(), { language: "en" }));
    expect(all(document, "html")[0]?.attribs.lang).toBe("en");
    expect(DomUtils.textContent(all(document, "h1"))).toBe("TARGET AGAINST ACTUAL");
  });

  it("has no chart of communes where one unit is shown", async () => {
    const source = await textOf("html", sampleScorecard(), { options: { sort: "code", unit: "310117" } });
    expect(source).not.toContain('class="chart"');
    expect(source).toContain("Xã Tân Thạnh (310117)");
  });
});
