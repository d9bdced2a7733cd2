import type { FindingKind } from "../finding.ts";

export const duplicateSession = {
  code: "L321",
  severity: "warning",
  title: { vi: "Một phiên giao dịch xã được ghi hai lần", en: "One commune session listed twice" },
  cause: {
    vi: "Điểm giao dịch {point} đã có phiên ngày {day} ở dòng {firstRow}.",
    en: "Transaction point {point} already has a session on {day} in row {firstRow}.",
  },
  remedy: {
    vi: "Giữ lại một dòng cho mỗi phiên. Chỉ dòng đầu được tính.",
    en: "Keep one row per session. Only the first is counted.",
  },
} as const satisfies FindingKind;
