import type { FindingKind } from "../finding.ts";

export const mixedDates = {
  code: "L304",
  severity: "error",
  title: { vi: "Các tệp có ngày số liệu khác nhau", en: "Files of different dates" },
  cause: {
    vi: "Có số liệu ngày {found} bên cạnh số liệu ngày {expected}; cộng chung sẽ cho kết quả của hai thời điểm.",
    en: "There are data of {found} beside data of {expected}; added up, they would mix two points in time.",
  },
  remedy: {
    vi: "Xuất lại các tệp cùng một ngày số liệu, hoặc chỉ rõ ngày cần tính.",
    en: "Export all files for the same date, or name the date that is wanted.",
  },
} as const satisfies FindingKind;
