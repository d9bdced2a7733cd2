import { describe, expect, it } from "vitest";
import type { UnitResult } from "../../src/engine/scorecard.ts";
import { namesAmong } from "../../src/report/unit-names.ts";

const commune = (name: string, code?: string, office?: string): UnitResult => ({
  level: "commune",
  name,
  ...(code === undefined ? {} : { code }),
  ...(office === undefined ? {} : { parent: { name: office } }),
  indicators: {},
  figures: {},
  count: { met: 0, missed: 0, noData: 0 },
});

describe("what units are called beside each other", () => {
  const called = (...units: readonly UnitResult[]) => units.map(namesAmong(units));

  it("by their names", () => {
    expect(called(commune("Xã A", "1", "PGD 1"), commune("Xã B", "2", "PGD 2"))).toEqual(["Xã A", "Xã B"]);
  });

  it("of two offices: by the office", () => {
    const units = [commune("Xã A", "1", "PGD 1"), commune("Xã A", "2", "PGD 2"), commune("Xã B", "3", "PGD 1")];
    expect(called(...units)).toEqual(["Xã A (PGD 1)", "Xã A (PGD 2)", "Xã B"]);
  });

  it("of one office: by the code", () => {
    expect(called(commune("Xã A", "310701"), commune("Xã A", "310702"))).toEqual(["Xã A (310701)", "Xã A (310702)"]);
    const units = [commune("Xã A", "1", "PGD 1"), commune("Xã A", "2", "PGD 1"), commune("Xã A", "3", "PGD 2")];
    expect(called(...units)).toEqual(["Xã A (1)", "Xã A (2)", "Xã A (PGD 2)"]);
  });

  it("with nothing to tell them apart: by the name alone", () => {
    expect(called(commune("Xã A"), commune("Xã A", "2"))).toEqual(["Xã A", "Xã A (2)"]);
    expect(called(commune("PGD", "1"), commune("PGD", "1"))).toEqual(["PGD", "PGD"]);
  });
});
