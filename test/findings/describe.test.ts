import { describe, expect, it } from "vitest";
import { describe as describeFinding, describePlace, findingText } from "../../src/findings/describe.ts";

const place = { file: "so-lieu.xlsx", sheet: "BCQUERY", row: 12, column: "F", header: "Dư nợ\nquá hạn" };

describe("describe", () => {
  it("says where, what stands there, what should, why and what to do", () => {
    const finding = {
      kind: "not-a-number",
      place,
      cell: "hai mươi",
      expected: { vi: "một số tiền", en: "an amount" },
    } as const;
    expect(describeFinding(finding, "vi")).toEqual([
      "so-lieu.xlsx › trang BCQUERY › ô F12 “Dư nợ quá hạn”",
      "Trong ô: hai mươi",
      "Cần có: một số tiền",
      "Nguyên nhân: Cột “Dư nợ quá hạn” chứa số, nhưng ô này không đọc được thành số theo cách viết số của cột.",
      "Cách xử lý: Sửa ô thành số (bỏ chữ, ghi chú, dấu phân cách sai) rồi chạy lại. Cho đến lúc đó, dòng này bị loại.",
    ]);
    expect(describeFinding(finding, "en").slice(0, 3)).toEqual([
      "so-lieu.xlsx › sheet BCQUERY › cell F12 “Dư nợ quá hạn”",
      "In the cell: hai mươi",
      "Expected: an amount",
    ]);
  });

  it.each([
    [{ file: "a.csv", sheet: "a.csv", row: 3 }, "a.csv › dòng 3"],
    [{ file: "a.xlsx", sheet: "S", column: "B", header: "Xã" }, "a.xlsx › trang S › cột B “Xã”"],
    [{ file: "a.xlsx" }, "a.xlsx"],
  ])("names as much of a place as is known", (known, text) => {
    expect(describePlace(known, "vi")).toBe(text);
  });

  it("fills in amounts the way the language writes them, and marks what is not known", () => {
    const finding = { kind: "negative-balance", place, details: { balance: -1234567 } } as const;
    expect(findingText(finding, "cause", "vi")).toBe("“Dư nợ quá hạn” là -1.234.567 đồng; dư nợ không thể nhỏ hơn 0.");
    expect(findingText(finding, "cause", "en")).toContain("-1,234,567");
    expect(findingText({ kind: "negative-balance", place }, "cause", "vi")).toContain("là … đồng");
  });

  it("keeps a cell from steering the terminal or filling it", () => {
    const [, cell] = describeFinding({ kind: "not-a-key", place, cell: `\u001b[31m\r\n${"9".repeat(500)}` }, "en");
    expect(cell).not.toMatch(/\p{Cc}/u);
    expect(cell?.length).toBeLessThan(80);
    expect(describeFinding({ kind: "not-a-key", place, cell: "" }, "en")[1]).toBe("In the cell: (empty)");
  });
});
