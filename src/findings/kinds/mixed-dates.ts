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
    vi: "Xuất lại các tệp cùng một ngày số liệu. Sao kê đầu kỳ thì đưa vào bằng --opening.",
    en: "Export all files for the same date. A ledger of the period's opening goes in with --opening.",
  },
} as const satisfies FindingKind;
