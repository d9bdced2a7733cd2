import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalMarkShown, shownNumber, wholeUnits, writtenNumber } from "../../../src/tables/lexical/number.ts";

function read(text: string, decimal: "," | ".", proven = true, power = 0) {
  const number = writtenNumber(text, { decimal, proven });
  return number && wholeUnits(number, power).value;
}

describe("writtenNumber", () => {
  it.each([
    ["1.234.567,89", ",", 123_456_789],
    ["1,234,567.89", ".", 123_456_789],
    ["1234567.89", ".", 123_456_789],
    ["1 234 567,89", ",", 123_456_789],
    ["1\u00a0234\u202f567", ",", 123_456_700],
    ["1'234'567.89", ".", 123_456_789],
    ["'0012", ",", 1200],
    ["(1.234)", ",", -123_400],
    ["-1.234", ",", -123_400],
    ["−1.234", ",", -123_400],
    ["1.234-", ",", -123_400],
    ["+1.234", ",", 123_400],
    ["1.234 đ", ",", 123_400],
    ["1.234 đồng", ",", 123_400],
    ["1.234 đồng".normalize("NFD"), ",", 123_400],
    ["(1.234) VND", ",", -123_400],
    ["(1.234 đ)", ",", -123_400],
    ["- 1.234 đ", ",", -123_400],
    ["''1.234", ",", 123_400],
    ["\u00a01.234 ", ",", 123_400],
    ["-", ",", 0],
    ["–", ",", 0],
    ["0", ",", 0],
  ] as const)("reads %s", (text, decimal, hundredths) => {
    expect(read(text, decimal, true, 2)).toBe(hundredths);
  });

  it.each([
    ["1,234,567.89", ","],
    ["1.234.567,89", "."],
    ["1.23.456", ","],
    ["1.2345.678", ","],
    ["1,5", "."],
    ["12 34", ","],
    ["1.5E+08", ","],
    ["", ","],
    ["--1", ","],
    ["1.234 tạ", ","],
    ["١٢٣", ","],
    ["1+5", ","],
    ["5%5", ","],
    ["1 234.5", ","],
    ["1 234,5", "."],
  ] as const)("refuses %s in a column whose decimal mark is %s", (text, decimal) => {
    expect(read(text, decimal)).toBeUndefined();
  });

  it("goes by an assumption only where a number can be read in two ways", () => {
    const style = { decimal: ",", proven: false } as const;
    expect(writtenNumber("1.234", style)).toMatchObject({ digits: "1234", assumed: true });
    expect(writtenNumber("1.234.567", style)).toMatchObject({ digits: "1234567", assumed: false });
    expect(writtenNumber("1234.5", style)).toMatchObject({ digits: "12345", exponent: -1, assumed: false });
    expect(writtenNumber("1 234.567", style)).toMatchObject({ digits: "1234567", exponent: -3, assumed: false });
    expect(writtenNumber("1 234", style)).toMatchObject({ digits: "1234", assumed: false });
  });

  it.each(["-", "—", "- %"])("takes %s for a plain zero", (text) => {
    const zero = { negative: false, digits: "0", exponent: 0, percent: false, assumed: false };
    expect(writtenNumber(text, { decimal: ",", proven: false })).toEqual(zero);
  });
});

describe("decimalMarkShown", () => {
  it.each([
    ["1.234.567", ","],
    ["1,234,567", "."],
    ["1.234,5", ","],
    ["1,5", ","],
    ["0.123", "."],
    ["1234.567", "."],
    ["1.234", "either"],
    ["-123,456", "either"],
    ["1234", undefined],
    ["abc", undefined],
    ["Tr. 1,5", undefined],
    ["1,5 tạ", undefined],
    ["1234 đ.", undefined],
    ["1.2345", "."],
    ["1234,567", ","],
    ["12,345 VND", "either"],
    ["0,123", ","],
  ])("of %s is %s", (text, mark) => {
    expect(decimalMarkShown(text)).toBe(mark);
  });
});

describe("wholeUnits", () => {
  it("is exact for any amount in đồng, thousands, millions or billions", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(0, 3, 6, 9), (amount, power) => {
        const digits = String(Math.abs(amount)).padStart(power + 1, "0");
        const whole = digits.slice(0, digits.length - power).replace(/\B(?=(\d{3})+$)/g, ".");
        const written = `${amount < 0 ? "-" : ""}${whole}${power > 0 ? `,${digits.slice(-power)}` : ""}`;
        expect(read(written, ",", true, power)).toBe(amount);
      }),
    );
  });

  it("rounds halves away from zero, and says so", () => {
    const rounded = (text: string) => wholeUnits(shownNumber(Number(text)), 0);
    expect(rounded("2.5")).toEqual({ value: 3, rounded: true });
    expect(rounded("-2.5")).toEqual({ value: -3, rounded: true });
    expect(rounded("2.4999")).toEqual({ value: 2, rounded: true });
    expect(rounded("-0.2")).toEqual({ value: 0, rounded: true });
    expect(rounded("1e15")).toEqual({ value: 1e15, rounded: false });
  });

  it("is beyond all bounds where a number is", () => {
    expect(wholeUnits(shownNumber(1e300), 0)).toEqual({ value: 1e300, rounded: false });
    expect(wholeUnits(shownNumber(-1.5e308), 9)).toEqual({ value: Number.NEGATIVE_INFINITY, rounded: false });
  });

  it("of a cell's zero is 0, without a sign", () => {
    expect(shownNumber(0)).toMatchObject({ negative: false, percent: false, assumed: false });
    expect(shownNumber(-0.5)).toMatchObject({ negative: true });
  });

  it("takes a cell's number as a spreadsheet shows it, without the noise of binary fractions", () => {
    expect(wholeUnits(shownNumber(0.1 + 0.2), 6)).toEqual({ value: 300_000, rounded: false });
    expect(wholeUnits(shownNumber(14.299999999999999), 6)).toEqual({ value: 14_300_000, rounded: false });
  });
});
