import type { FindingKind } from "../finding.ts";

export const duplicateOffice = {
  code: "L325",
  severity: "warning",
  title: { vi: "Số liệu phòng giao dịch được ghi hai lần", en: "Office figures given twice" },
  cause: {
    vi: "Số liệu ngày {day} đã có ở dòng {firstRow}, có thể ở tệp khác.",
    en: "The figures of {day} already stand in row {firstRow}, perhaps of another file.",
  },
  remedy: {
    vi: "Giữ lại một dòng cho mỗi ngày và mỗi xã. Chỉ dòng đầu được tính.",
    en: "Keep one row per day and commune. Only the first is counted.",
  },
} as const satisfies FindingKind;
