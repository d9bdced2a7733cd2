import type { FindingKind } from "../finding.ts";

export const paddedKey = {
  code: "L501",
  severity: "info",
  title: { vi: "Mã được thêm số 0 ở đầu", en: "Code padded with leading zeros" },
  cause: {
    vi: "Mã ở cột “{header}” ngắn hơn {digits} chữ số: bảng tính thường làm mất các số 0 ở đầu.",
    en: "A code in column “{header}” has fewer than {digits} digits: spreadsheets drop leading zeros.",
  },
  remedy: {
    vi: "Không cần làm gì nếu mã đúng; tốt nhất là xuất cột này ở dạng Văn bản (Text).",
    en: "Nothing to do if the code is right; better to export the column as text.",
  },
} as const satisfies FindingKind;
