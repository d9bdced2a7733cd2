import type { FindingKind } from "../finding.ts";

export const dateAfterReport = {
  code: "L319",
  severity: "warning",
  title: { vi: "Ngày sau ngày số liệu", en: "Date after the date of the data" },
  cause: {
    vi: "“{field}” là {day}, sau ngày số liệu {asOf}.",
    en: "“{field}” is {day}, after the date of the data, {asOf}.",
  },
  remedy: {
    vi: "Kiểm tra ngày trên hệ thống và ngày số liệu của tệp.",
    en: "Check the day in the core system and the date of the file.",
  },
} as const satisfies FindingKind;
