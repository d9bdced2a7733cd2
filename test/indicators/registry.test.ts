import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { indicators } from "../../src/indicators/registry.ts";

const filesIn = (folder: string, ending: string) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url)).flatMap((name) =>
    name.endsWith(ending) ? [name.slice(0, -ending.length)] : [],
  );
const ids = indicators.map(({ id }) => id);

it("has every file of src/indicators/definitions/, under the file's name", () => {
  expect(filesIn("src/indicators/definitions", ".ts").toSorted()).toEqual(ids.toSorted());
});

describe.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
  "the indicator %s",
  (id, indicator) => {
    const { name, short, source, readings, defaultReading, companion } = indicator;

    it("has a truth table", () => {
      expect(filesIn("test/indicators", ".test.ts"), `test/indicators/${id}.test.ts is missing`).toContain(id);
    });

    it("says the same in both languages", () => {
      for (const words of [name, short, source, ...Object.values(readings).map((reading) => reading.words)]) {
        expect(words.vi).not.toBe(words.en);
        expect(words.vi).toBe(words.vi.normalize("NFC"));
      }
    });

    it("has a short name for a narrow column", () => {
      expect(Object.values(short).filter((text) => [...text].length > 9)).toEqual([]);
    });

    it("is read, and accompanied, by readings that it has", () => {
      expect(Object.keys(readings)).toContain(defaultReading);
      if (companion !== undefined) expect(Object.keys(readings)).toContain(companion);
    });
  },
);
