import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Unit } from "../../src/indicators/indicator.ts";
import { Fault } from "../../src/plan/fault.ts";
import { readQuantity } from "../../src/plan/quantity.ts";
import { compareFractions } from "../../src/values/fraction.ts";

const taken: readonly [text: string, unit: Unit, numerator: number, denominator: number][] = [
  ["87 %", "percent", 87, 100],
  ["87%", "percent", 87, 100],
  ["0,49%", "percent", 49, 10_000],
  ["0.49 %", "percent", 49, 10_000],
  ["0.495 %", "percent", 495, 100_000],
  ["100,00 %", "percent", 1, 1],
  ["0 %", "percent", 0, 1],
  ["86", "points", 86, 1],
  ["87,78", "points", 8778, 100],
  ["87.78 điểm", "points", 8778, 100],
  ["15050 triệu", "dong", 15_050_000_000, 1],
  ["15.050 triệu đồng", "dong", 15_050_000_000, 1],
  ["15\u00a0050 triệu", "dong", 15_050_000_000, 1],
  ["15.05 triệu", "dong", 15_050_000, 1],
  ["1,5 tỷ", "dong", 1_500_000_000, 1],
  ["1,5 tỉ đồng", "dong", 1_500_000_000, 1],
  ["0,500 tỷ", "dong", 500_000_000, 1],
  ["1.234,5 trđ", "dong", 1_234_500_000, 1],
  ["1,234.5 million", "dong", 1_234_500_000, 1],
  ["1,234,567 triệu", "dong", 1_234_567_000_000, 1],
  ["12,123456 tỷ", "dong", 12_123_456_000, 1],
  ["288696284000", "dong", 288_696_284_000, 1],
  ["288.696.284.000 đồng", "dong", 288_696_284_000, 1],
  ["15,050 đồng", "dong", 15_050, 1],
  ["15050 đồng", "dong", 15_050, 1],
  ["0", "dong", 0, 1],
  ["11636", "count", 11_636, 1],
  ["11.636", "count", 11_636, 1],
  ["11,636", "count", 11_636, 1],
];

const refused: readonly [text: string, unit: Unit, message: RegExp, remedy: RegExp][] = [
  ["0.87", "percent", /lacks the sign %/, /“0.87 %” or “87 %”/],
  ["87", "percent", /lacks the sign %/, /“87 %”/],
  ["0", "percent", /lacks the sign %/, /“0 %”/],
  ["1.234,5 %", "percent", /no number/, /87 %/],
  ["-1 %", "percent", /negative/, /87 %/],
  ["abc", "percent", /no number/, /87 %/],
  ["86 %", "points", /unit “%”/, /86 or 87.78/],
  ["87 %", "dong", /unit “%”/, /15050 triệu/],
  ["15,050 triệu", "dong", /comma/, /“15050 triệu”.*“15050000 đồng”/],
  ["15050", "dong", /đồng or millions/, /“15050 triệu”/],
  ["1.5", "dong", /no whole number/, /1,5 tỷ/],
  ["0,0000000001 tỷ", "dong", /no whole number/, /1,5 tỷ/],
  ["99999999 tỷ", "dong", /too large/, /1,5 tỷ/],
  ["1.2.3 triệu", "dong", /no number/, /1,5 tỷ/],
  ["5 xu", "dong", /unit “xu”/, /1,5 tỷ/],
  ["1.5", "count", /no whole number/, /11636/],
  ["1.636,123", "count", /no whole number/, /11636/],
  ["12 hộ", "count", /unit “hộ”/, /11636/],
  ["87 phần trăm", "percent", /unit “phần trăm”/, /87 %/],
  ["0,123456789012345 %", "percent", /too many digits|too large/, /87 %/],
  ["1 2", "points", /no number/, /86 or 87.78/],
  ["99.999.999.999.999.999", "count", /too many digits|too large/, /11636/],
];

describe("a quantity in a plan", () => {
  it.each(taken)("%s as %s", (text, unit, numerator, denominator) => {
    const value = readQuantity(text, unit);
    if (value instanceof Fault) throw new Error(value.message.en);
    expect(compareFractions(value, { numerator, denominator })).toBe(0);
  });

  it.each(refused)("refuses %s as %s", (text, unit, message, remedy) => {
    const fault = readQuantity(text, unit);
    expect(fault).toBeInstanceOf(Fault);
    if (!(fault instanceof Fault)) return;
    expect(fault.message.en).toMatch(message);
    expect(fault.remedy.en).toMatch(remedy);
    expect(fault.remedy.vi).not.toBe("");
  });

  it("takes back what Vietnamese grouping writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (amount) => {
        expect(readQuantity(`${amount.toLocaleString("de-DE")} đồng`, "dong")).toEqual({
          numerator: amount,
          denominator: 1,
        });
      }),
    );
  });
});
