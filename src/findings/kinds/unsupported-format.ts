import type { FindingKind } from "../finding.ts";

export const unsupportedFormat = {
  code: "L409",
  severity: "error",
  title: { vi: "Định dạng chưa đọc được", en: "Format not supported" },
  cause: {
    vi: "Tệp có định dạng {detail}, ltq chỉ đọc .xlsx, .ods, .csv và bảng HTML, XML.",
    en: "The file's format is {detail}; ltq reads .xlsx, .ods, .csv, and tables in HTML or XML.",
  },
  remedy: {
    vi: "Nếu là bảng tính, mở bằng Excel và lưu thành “Excel Workbook (.xlsx)”; nếu không, chọn đúng tệp sao kê.",
    en: "If it is a spreadsheet, open it in Excel and save it as “Excel Workbook (.xlsx)”; if not, choose the right file.",
  },
} as const satisfies FindingKind;
