import { readFile } from "node:fs/promises";
import * as fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { Scorecard } from "../../src/engine/scorecard.ts";
import { scorecardJsonSchema } from "../../src/saved/json-schema.ts";
import { readScorecard } from "../../src/saved/read.ts";
import type { SavedScorecard } from "../../src/saved/schema.ts";
import { type FieldIn, scorecardBytes } from "../../src/saved/write.ts";
import { anyOffice } from "../support/any-office.ts";
import { largestScorecard, smallestScorecard } from "../support/extreme-scorecards.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";
import { scoreOf } from "../support/score.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function problemOf(text: string): Promise<string> {
  const read = await readScorecard(bytes(text));
  return "problem" in read ? `${read.problem.en} → ${read.remedy.en}` : "none";
}

describe("a saved scorecard", () => {
  it("has every field of the engine's", () => {
    expectTypeOf<Exclude<FieldIn<Scorecard>, FieldIn<SavedScorecard>>>().toBeNever();
    expectTypeOf((saved: SavedScorecard): Scorecard => saved).toBeFunction();
  });

  it("has its schema in schema/", async () => {
    const written = await readFile(new URL("../../schema/scorecard.schema.json", import.meta.url), "utf8");
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(scorecardJsonSchema())));
  });

  it.each([
    ["the smallest", smallestScorecard()],
    ["the sample", sampleScorecard()],
    ["the largest", largestScorecard()],
  ])("%s reads back as it was", async (_, scorecard) => {
    expect(await readScorecard(await scorecardBytes(scorecard))).toEqual({ scorecard });
  });

  it("reads back as it was, whatever the office", async () => {
    await fc.assert(
      fc.asyncProperty(anyOffice, async (tables) => {
        const { scorecard } = await scoreOf(tables, { targets: { "overdue-ratio": "0.49 %" } }, { by: ["group"] });
        expect(await readScorecard(await scorecardBytes(scorecard))).toEqual({ scorecard });
      }),
      { numRuns: 20 },
    );
  });

  it("may be laid out anew, but not changed", async () => {
    const text = new TextDecoder().decode(await scorecardBytes(sampleScorecard()));
    expect(await readScorecard(bytes(JSON.stringify(JSON.parse(text))))).not.toHaveProperty("doubt");
    const edited = await readScorecard(bytes(text.replace('"met": 5', '"met": 6')));
    expect(edited).toMatchObject({ doubt: { en: expect.stringContaining("was edited") } });
    const without = await readScorecard(bytes(text.replace(/ {2}"checksum": .*\n/, "")));
    expect(without).toMatchObject({ doubt: { en: expect.stringContaining("no checksum") } });
  });
});

describe("what is no scorecard is refused", () => {
  const text = JSON.stringify(sampleScorecard());

  it.each(["", "[1", "null", "[]", "{}", '{"schema":1}', '{"schema":"ltq.inspection/1"}', "\u0000"])(
    "%j",
    async (bad) => {
      expect(await problemOf(bad)).toMatch(/^This file is no scorecard that ltq wrote\. →/);
    },
  );

  it("of another version, with both versions", async () => {
    const other = text.replace("ltq.scorecard/1", "ltq.scorecard/2").replace('"ltq":"0.1.0"', '"ltq":"3.0.0"');
    expect(await problemOf(other)).toMatch(
      /^The scorecard is written as ltq\.scorecard\/2 \(ltq 3\.0\.0\); this ltq reads ltq\.scorecard\/1 only\./,
    );
  });

  it.each([
    ['"asOf":"2020-12-31"', '"asOf":"2020-02-31"', "asOf"],
    ['"numerator":9096', '"numerator":9096.5', "total.indicators.principal-collection.value.numerator"],
    ['"denominator":10000', '"denominator":0', "total.indicators.principal-collection.value.denominator"],
    ['"status":"met"', '"status":"great"', "total.indicators.principal-collection.status"],
    ['"assumptions"', '"assumption"', "assumptions"],
    [
      '"principal-collection":{',
      '"another":{',
      "Phòng giao dịch NHCSXH huyện Long Phú.indicators.principal-collection",
    ],
  ])("damaged: %s → %s", async (from, to, path) => {
    expect(text).toContain(from);
    expect(await problemOf(text.replace(from, to))).toContain(`“${path}” is missing or wrong`);
  });
});
