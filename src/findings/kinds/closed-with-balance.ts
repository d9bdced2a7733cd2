import type { FindingKind } from "../finding.ts";

export const closedWithBalance = {
  code: "L314",
  severity: "warning",
  title: { vi: "Món vay đã tất toán nhưng vẫn còn dư nợ", en: "Settled loan with a balance" },
  cause: {
    vi: "Tình trạng là CLOSE nhưng dư nợ còn {balance} đồng.",
    en: "Its status is CLOSE, yet the balance is {balance} đồng.",
  },
  remedy: {
    vi: "Kiểm tra tình trạng món vay trên hệ thống; dư nợ vẫn được tính.",
    en: "Check the loan's status in the core system; the balance is counted.",
  },
} as const satisfies FindingKind;
