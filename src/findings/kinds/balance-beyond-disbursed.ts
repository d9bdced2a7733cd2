import type { FindingKind } from "../finding.ts";

export const balanceBeyondDisbursed = {
  code: "L303",
  severity: "warning",
  title: { vi: "Dư nợ lớn hơn số tiền đã giải ngân", en: "Balance beyond the amount disbursed" },
  cause: {
    vi: "Dư nợ {balance} đồng, trong khi tổng giải ngân chỉ {disbursed} đồng.",
    en: "The balance is {balance} đồng, but only {disbursed} đồng were disbursed.",
  },
  remedy: {
    vi: "Kiểm tra tổng giải ngân và dư nợ của món vay trên hệ thống.",
    en: "Check the loan's disbursements and balance in the core system.",
  },
} as const satisfies FindingKind;
