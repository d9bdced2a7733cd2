import { describe, expect, it } from "vitest";
import { render } from "../../src/library/render.ts";
import { UnknownUnitError } from "../../src/report/find-unit.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";

const scorecard = sampleScorecard();

describe("a scorecard rendered by the library", () => {
  it("is Vietnamese, plain and 100 columns wide unless told otherwise", async () => {
    const told = { language: "vi", sort: "code", width: 100, colour: false } as const;
    expect(await render(scorecard, "table")).toBe(await render(scorecard, "table", told));
    expect(await render(scorecard, "table")).toContain("Tỷ lệ nợ quá hạn");
    expect(await render(scorecard, "table")).not.toContain("\u001b[");
  });

  it.each([
    ["language", { language: "en" }],
    ["width", { width: 200 }],
    ["colour", { colour: true }],
    ["sort", { sort: "name" }],
    ["unit", { unit: "Xã Song Phụng" }],
  ] as const)("looks otherwise with another %s", async (_, option) => {
    expect(await render(scorecard, "table", option)).not.toBe(await render(scorecard, "table"));
  });

  it("writes CSV as Excel needs it, where asked", async () => {
    const plain = await render(scorecard, "csv");
    const excel = await render(scorecard, "csv", { csv: { hasBom: true, delimiter: ";" } });
    expect(plain.startsWith("\ufeff")).toBe(false);
    expect(excel.startsWith("\ufeff")).toBe(true);
    expect(excel.split("\n")[0]?.split(";").length).toBe(plain.split("\n")[0]?.split(",").length);
  });

  it("is the scorecard's own figures in JSON, bytes of a zip in XLSX", async () => {
    expect(JSON.parse(await render(scorecard, "json")).total.indicators["overdue-ratio"].status).toBe(
      scorecard.total.indicators["overdue-ratio"]?.status,
    );
    const workbook = await render(scorecard, "xlsx");
    expect(new TextDecoder().decode(workbook.subarray(0, 2))).toBe("PK");
  });

  it("refuses a unit that it does not have", async () => {
    await expect(render(scorecard, "table", { unit: "Xã Không Có" })).rejects.toThrow(UnknownUnitError);
  });
});
