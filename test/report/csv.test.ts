import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { sampleScorecard } from "../support/sample-scorecard.ts";
import { textOf, type Writing } from "../support/written.ts";

async function csv(writing: Writing = {}, scorecard = sampleScorecard()): Promise<string> {
  return await textOf("csv", scorecard, writing);
}

describe("the scorecard in CSV", () => {
  it("is long: a row for each value of each unit", async () => {
    await expect(await csv()).toMatchFileSnapshot("golden/scorecard.csv");
  });

  it("ends every line as RFC 4180 says, and has as many fields in each", async () => {
    const text = await csv();
    expect(text.split("\r\n").at(-1)).toBe("");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(() => parse(text, { relax_column_count: false })).not.toThrow();
  });

  it("begins with a byte order mark on request only", async () => {
    expect((await csv()).startsWith("level,")).toBe(true);
    expect((await csv({ csv: { hasBom: true, delimiter: "," } })).startsWith("\ufefflevel,")).toBe(true);
  });

  it("has decimal commas between semicolons, and the same values", async () => {
    const semicolons: string[][] = parse(await csv({ csv: { hasBom: false, delimiter: ";" } }), { delimiter: ";" });
    const commas: string[][] = parse(await csv());
    expect(semicolons[1]?.slice(10, 14)).toEqual(["0,9096", "9096", "10000", "90,96"]);
    const numeric = (cells: string[][]) =>
      cells.map((row) => row.map((cell) => cell.replace(/^(-?\d+),(\d+)$/, "$1.$2")));
    expect(numeric(semicolons)).toEqual(numeric(commas));
  });

  it("has one unit only where one is asked for", async () => {
    const rows: Record<string, string>[] = parse(await csv({ options: { sort: "code", unit: "310117" } }), {
      columns: true,
    });
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(["Xã Tân Thạnh"]));
  });

  it("has no field that a spreadsheet would run", async () => {
    const sample = sampleScorecard();
    const [communes] = sample.units;
    if (!communes) throw new RangeError("the sample has no communes");
    const nasty = ["=1+1", "+1", "-1", "@a", "\t=1"];
    const units = communes.units.map((unit, index) => ({
      ...unit,
      name: nasty[index % nasty.length] ?? "",
      owner: "=x",
    }));
    const rows: string[][] = parse(await csv({}, sampleScorecard({ units: [{ ...communes, units }] })));
    const texts = rows.slice(1).flatMap((row) => row.slice(1, 10));
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    expect(texts).toContain("'=1+1");
  });
});
