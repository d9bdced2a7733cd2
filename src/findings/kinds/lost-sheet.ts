import type { FindingKind } from "../finding.ts";

export const lostSheet = {
  code: "L515",
  severity: "error",
  title: { vi: "Trang tính bị mất", en: "Sheet lost" },
  cause: {
    vi: "Sổ kê trang “{sheet}” trong mục lục, nhưng nội dung của trang không có trong tệp; các trang khác vẫn được đọc.",
    en: "The workbook lists sheet “{sheet}”, but its contents are not in the file; the other sheets were read.",
  },
  remedy: {
    vi: "Nếu trang này chứa số liệu của báo cáo, hãy xuất lại tệp từ hệ thống. Nếu không, xóa trang khỏi sổ rồi lưu lại.",
    en: "If it holds data of the report, export the file again. If not, delete the sheet and save the workbook.",
  },
} as const satisfies FindingKind;
