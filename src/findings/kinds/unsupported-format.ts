import type { FindingKind } from "../finding.ts";

export const unsupportedFormat = {
  code: "L409",
  severity: "error",
  title: { vi: "Định dạng chưa đọc được", en: "Format not supported" },
  cause: {
    vi: "Tệp có định dạng {detail}, ltq chỉ đọc .xlsx và .csv.",
    en: "The file's format is {detail}; ltq reads .xlsx and .csv.",
  },
  remedy: {
    vi: "Mở bằng Excel và lưu thành “Excel Workbook (.xlsx)”.",
    en: "Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
  },
} as const satisfies FindingKind;
