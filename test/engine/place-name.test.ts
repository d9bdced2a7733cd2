import { describe, expect, test } from "vitest";
import { placeName } from "../../src/engine/place-name.ts";

describe("what a place's name says", () => {
  test.each([
    ["Thị trấn Long Phú", "thitran", "longphu"],
    ["thị trấn  long phú", "thitran", "longphu"],
    ["TT Long Phú", "thitran", "longphu"],
    ["TT. Long Phú", "thitran", "longphu"],
    ["TT.Long Phú", "thitran", "longphu"],
    ["Thi tran Long Phu", "thitran", "longphu"],
    ["Thị trấn Long Phú".normalize("NFD"), "thitran", "longphu"],
    ["Xã Long Phú", "xa", "longphu"],
    ["XÃ LONG PHÚ", "xa", "longphu"],
    ["X. Long Phú", "xa", "longphu"],
    ["Xa Long Phu", "xa", "longphu"],
    ["Long Phú", "", "longphu"],
    ["  Long Phú ", "", "longphu"],
    ["Điểm GD Xã Châu Khánh", "xa", "chaukhanh"],
    ["Điểm giao dịch xã Châu Khánh", "xa", "chaukhanh"],
    ["Điểm GDX Châu Khánh", "", "chaukhanh"],
    ["Diem GD Xa Chau Khanh", "xa", "chaukhanh"],
    ["Điểm GD: TT Đại Ngãi", "thitran", "daingai"],
    ["Điểm GD Xã Châu Khánh ", "xa", "chaukhanh"],
    ["Xa  Chau  Khanh", "xa", "chaukhanh"],
    ["Xa Chau Khanh Hai", "xa", "chaukhanhhai"],
    ["Tân thi tran Phú", "", "tanthitranphu"],
    ["Xãviên Hai.", "", "xavienhai"],
    ["Phường 1", "phuong", "1"],
    ["P. 1", "phuong", "1"],
    ["Ấp Hai", "ap", "hai"],
    ["Ap Hai", "ap", "hai"],
    ["Khóm 3", "khom", "3"],
    // words that only begin like a prefix
    ["Xaviê", "", "xavie"],
    ["Tân Thạnh", "", "tanthanh"],
    ["Xã", "", "xa"],
    ["Ttong", "", "ttong"],
  ])("%s", (text, kind, plain) => {
    expect(placeName(text)).toMatchObject({ kind, plain });
  });

  test("marks stay apart from the rest", () => {
    const bare = (text: string) => placeName(text).bare;
    expect(bare("Xã Tân Thành")).not.toBe(bare("Xã Tân Thạnh"));
    expect(bare("Xã Đông Hòa")).toBe(bare("XÃ  ĐÔNG HOÀ".normalize("NFD")));
    expect(bare("Xa Tan Thanh")).toBe(placeName("Xã Tân Thành").plain);
  });
});
