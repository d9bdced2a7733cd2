import { describe, expect, it } from "vitest";
import { unitOfHeader, unitOfNote } from "../../../src/tables/recognise/unit.ts";
import { fold } from "../../../src/values/fold.ts";

describe("unitOfNote", () => {
  it.each([
    ["ĐVT: triệu đồng", 6],
    ["Đvt : Tr.đ", 6],
    ["Đơn vị tính: 1.000.000 đồng", 6],
    ["(Đơn vị: nghìn đồng)", 3],
    ["ĐVT: ngàn đồng", 3],
    ["ĐVT: 1000đ", 3],
    ["Đơn vị tính: tỷ đồng", 9],
    ["ĐVT: đồng", 0],
    ["Đơn vị tính: VND", 0],
    ["ĐVT: triệu", 6],
    ["Đơn vị: PGD Long Phú", undefined],
    ["Đơn vị nhận ủy thác: Hội Nông dân", undefined],
    ["Tỷ lệ nợ quá hạn", undefined],
  ])("of %s is 10^%s", (note, power) => {
    expect(unitOfNote(note)?.power).toBe(power);
  });
});

describe("the words of a unit", () => {
  it("are those of the note or the header, in one line", () => {
    expect(unitOfNote("  ĐVT: \n  triệu  đồng ")?.words).toBe("ĐVT: triệu đồng");
    expect(unitOfHeader(" Dư nợ \n (triệu   đồng) ")).toEqual({
      unit: { power: 6, words: "Dư nợ (triệu đồng)" },
      rest: "du no ",
    });
  });
});

describe("unitOfHeader", () => {
  it.each([
    ["Dư nợ (triệu đồng)", 6, "Dư nợ"],
    ["Dư nợ\n(tr.đ)", 6, "Dư nợ"],
    ["Dư nợ, triệu đồng", 6, "Dư nợ"],
    ["Dư nợ (ĐVT: 1.000đ)", 3, "Dư nợ"],
    ["Dư nợ ĐVT: đồng", 0, "Dư nợ"],
    ["Dư nợ [đồng]", 0, "Dư nợ"],
  ])("of %s", (header, power, rest) => {
    const found = unitOfHeader(header);
    expect(found?.unit.power).toBe(power);
    expect(fold(found?.rest ?? "")).toBe(fold(rest));
  });

  it.each(["Dư nợ", "Tỷ lệ", "Hợp đồng", "Lao động", "(đồng)", "Hội đồng", "Số hợp đồng"])(
    "of %s is none",
    (header) => {
      expect(unitOfHeader(header)).toBeUndefined();
    },
  );
});
