import type { FindingKind } from "../finding.ts";

export const partsNotTotal = {
  code: "L301",
  severity: "error",
  title: {
    vi: "Trong hạn + quá hạn + khoanh khác tổng dư nợ",
    en: "Current + overdue + frozen differ from the outstanding balance",
  },
  cause: {
    vi: "Ba phần cộng lại là {parts} đồng, tổng dư nợ ghi {total} đồng.",
    en: "The three parts add up to {parts} đồng, the outstanding balance says {total} đồng.",
  },
  remedy: {
    vi: "Đối chiếu món vay trên hệ thống và xuất lại sao kê. ltq dùng tổng của ba phần.",
    en: "Check the loan in the core system and export the ledger again. ltq uses the sum of the three parts.",
  },
} as const satisfies FindingKind;
