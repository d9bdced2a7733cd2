import type { FindingKind } from "../finding.ts";

export const hiddenSheet = {
  code: "L506",
  severity: "warning",
  title: { vi: "Trang tính ẩn vẫn được đọc", en: "Hidden sheet read" },
  cause: {
    vi: "Trang “{sheet}” bị ẩn trong sổ nhưng chứa một bảng nhận ra được.",
    en: "Sheet “{sheet}” is hidden, but holds a table that was recognised.",
  },
  remedy: {
    vi: "Kiểm tra trang này; nếu không thuộc báo cáo, hãy xóa khỏi sổ hoặc chạy với --hidden skip.",
    en: "Look at the sheet; if it doesn't belong, delete it from the workbook or run with --hidden skip.",
  },
} as const satisfies FindingKind;
