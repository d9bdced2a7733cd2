import type { FindingKind } from "../finding.ts";

export const notATable = {
  code: "L408",
  severity: "error",
  title: { vi: "Tệp không phải là bảng số liệu", en: "Not a table" },
  cause: {
    vi: "Nội dung tệp không phải sổ Excel, cũng không phải CSV.",
    en: "The content is neither an Excel workbook nor CSV.",
  },
  remedy: {
    vi: "Chọn đúng tệp sao kê .xlsx hoặc .csv do hệ thống xuất ra.",
    en: "Choose the .xlsx or .csv that the core system exported.",
  },
} as const satisfies FindingKind;
