import { describe, expect, test } from "vitest";
import { classCount } from "../../src/engine/class-count.ts";
import { OfficeClasses } from "../../src/engine/commune-classes.ts";
import type { UnitResult } from "../../src/engine/scorecard.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { batchOf, type Row } from "../support/batch.ts";

describe("classes that the office's table gives", () => {
  /** The classes of communes 0 to 3, of rows that lie in communes 1, 2, 3 … unless told otherwise. */
  function classes(rows: readonly Row[], communes: readonly number[] | undefined = rows.map((_, at) => at + 1)) {
    const dictionaries = createDictionaries();
    const found = new OfficeClasses(dictionaries, dayFromIso("2020-12-31") ?? 0);
    found.add(batchOf("office", rows, dictionaries), communes && Int32Array.from(communes));
    return [0, 1, 2, 3].map((commune) => found.get(commune));
  }
  const row = (communeClass: string, date = "2020-12-31"): Row => ({ date, communeClass });

  test("at the date of the data, to communes that are known, in words that are classes", () => {
    expect(classes([row("good"), row("fair"), row("weak")])).toEqual([undefined, "good", "fair", "weak"]);
    expect(classes([row("average"), row("good", "2020-11-30"), row("giỏi")])).toEqual([
      undefined,
      "average",
      undefined,
      undefined,
    ]);
    expect(classes([row("good"), row("weak")], [0, 2])).toEqual([undefined, undefined, "weak", undefined]);
  });

  test("none where the cell, the column or the commune is missing", () => {
    expect(classes([{ date: "2020-12-31" }, row("good")])).toEqual([undefined, undefined, "good", undefined]);
    expect(classes([{ date: "2020-12-31" }])).toEqual([undefined, undefined, undefined, undefined]);
    expect(classes([{ communeClass: "good" }])).toEqual([undefined, undefined, undefined, undefined]);
    const dictionaries = createDictionaries();
    const found = new OfficeClasses(dictionaries, dayFromIso("2020-12-31") ?? 0);
    found.add(batchOf("office", [row("good")], dictionaries), undefined);
    expect(found.get(0)).toBeUndefined();
  });

  test("of several rows of a commune the last class counts", () => {
    expect(classes([row("good"), row("fair"), { date: "2020-12-31" }], [1, 1, 1])[1]).toBe("fair");
  });
});

describe("how many communes are of each class", () => {
  const communes = (...classes: readonly (UnitResult["class"] | undefined)[]) =>
    classes.map((one) => ({ ...(one ? { class: one } : {}) }) as UnitResult);

  test("counted, beside the baselines; by whom they were classed", () => {
    const office = { value: "good", from: "office" } as const;
    const score = { value: "weak", from: "score", score: 12 } as const;
    const baselines = [{ good: 3 }, null];
    expect(classCount(communes(office, undefined, office), baselines)).toEqual({
      now: { good: 2, fair: 0, average: 0, weak: 0 },
      baselines,
      from: "office",
    });
    expect(classCount(communes(score), [])?.from).toBe("score");
    expect(classCount(communes(score, office), [])).toEqual({
      now: { good: 1, fair: 0, average: 0, weak: 1 },
      baselines: [],
      from: "mixed",
    });
  });

  test("nothing to count where no commune has a class", () => {
    expect(classCount(communes(undefined), [{ good: 3 }])).toBeUndefined();
    expect(classCount([], [])).toBeUndefined();
  });
});
