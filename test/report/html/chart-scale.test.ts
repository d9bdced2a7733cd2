import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf, scaleOf } from "../../../src/report/html/chart-scale.ts";

const printed = (units: number) => ({ units: BigInt(units), digits: 2 });

describe("the axis of a chart", () => {
  it.each([
    ["percentages with a baseline", [5481, 9545, 8700], 5000, 10_000],
    ["percentages close to each other", [9437, 9991, 9900], 9400, 10_000],
    ["a ratio near zero", [31, 798, 49], 0, 800],
    ["zero itself", [0, 49], 0, 50],
    ["one value", [9000], 9000, 9001],
    ["a value at the end of the axis", [9000, 10_000], 9000, 10_000],
    ["below zero", [-50, 50], -60, 60],
  ])("holds %s", (_, units, from, to) => {
    expect(scaleOf(units.map(printed))).toEqual({ from, to });
  });

  it("has a place between its ends for each value, and keeps their order", () => {
    const values = fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, (units) => {
        const scale = scaleOf(units.map(printed));
        expect(scale.to).toBeGreaterThan(scale.from);
        expect(Number.isSafeInteger(scale.from) && Number.isSafeInteger(scale.to)).toBe(true);
        const places = units.toSorted((a, b) => a - b).map((value) => placeOf(printed(value), scale));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...places)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
