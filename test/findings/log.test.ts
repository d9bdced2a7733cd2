import { describe, expect, it } from "vitest";
import { FindingLog } from "../../src/findings/log.ts";

const place = { file: "a.csv" };

describe("FindingLog", () => {
  it("keeps the first of each kind and counts them all, with their money", () => {
    const log = new FindingLog(2);
    for (let row = 1; row <= 5; row++) {
      if (log.wants("not-a-date")) log.add({ kind: "not-a-date", place: { ...place, row }, money: 10 });
      else log.count("not-a-date", 10);
    }
    log.count("blank-as-zero", 0, 1000);
    expect(log.groups()).toEqual([
      { kind: "blank-as-zero", count: 1000, money: 0, examples: [] },
      {
        kind: "not-a-date",
        count: 5,
        money: 50,
        examples: [1, 2].map((row) => ({ kind: "not-a-date", place: { ...place, row }, money: 10 })),
      },
    ]);
  });

  it("counts what is added beyond what is kept", () => {
    const log = new FindingLog(1);
    log.add({ kind: "empty", place });
    log.add({ kind: "empty", place });
    expect(log.groups()).toMatchObject([{ count: 2, examples: [{ kind: "empty" }] }]);
  });
});
