import { describe, expect, it } from "vitest";
import { headerName } from "../../../src/tables/recognise/header-name.ts";

describe("a cell of a header", () => {
  it("keeps its text, in one line", () => {
    expect(headerName("  Dư nợ \n trong\u00a0hạn ").text).toBe("Dư nợ trong hạn");
  });

  it.each<[string, readonly string[]]>([
    ["Mã KH", ["makh"]],
    ["Mã KH (2)", ["makh2", "makh"]],
    ["Mã KH [12]", ["makh12", "makh"]],
    ["Mã KH (123)", ["makh123", "makh"]],
    ["Mã KH (1234)", ["makh1234"]],
    ["Tổng dư nợ (5)=(3)+(4)", ["tongduno534", "tongduno"]],
    ["Mã KH **", ["makh"]],
    ["Mã KH * (2)", ["makh2", "makh"]],
    ["1. Mã KH", ["1makh", "makh"]],
    ["12) Mã KH", ["12makh", "makh"]],
    ["a) Mã KH", ["amakh", "makh"]],
    ["II. Mã KH", ["iimakh", "makh"]],
    ["Trong đó: nợ quá hạn", ["trongdonoquahan", "noquahan"]],
    ["- Bao gồm: nợ quá hạn", ["baogomnoquahan", "noquahan"]],
    ["1. Trong đó: nợ quá hạn (4)", ["1trongdonoquahan4", "noquahan"]],
    ["Trong đó", ["trongdo"]],
    ["(1)", ["1"]],
    ["Dư nợ (triệu đồng)", ["dunotrieudong", "duno"]],
    ["Dư nợ (triệu đồng) (5)", ["dunotrieudong5", "duno"]],
    ["Dư nợ (5) (triệu đồng)", ["duno5trieudong", "duno"]],
    ["2. Dư nợ, tỷ đồng", ["2dunotydong", "duno"]],
  ])("%s may be known as %j", (text, folded) => {
    expect(headerName(text).folded).toEqual(folded);
  });

  it.each([
    ["Dư nợ (triệu đồng)", 6],
    ["Dư nợ (triệu đồng) (5)", 6],
    ["Dư nợ (nghìn đồng) **", 3],
    ["Dư nợ", undefined],
    ["Mã KH (2)", undefined],
  ])("%s has the unit 10^%s", (text, power) => {
    expect(headerName(text).unit?.power).toBe(power);
  });
});
