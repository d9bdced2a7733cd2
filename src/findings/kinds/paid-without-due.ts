import type { FindingKind } from "../finding.ts";

export const paidWithoutDue = {
  code: "L307",
  severity: "info",
  title: { vi: "Có thu nhưng không có phải thu", en: "Paid without anything due" },
  cause: {
    vi: "Đã thu {paid} đồng cho kỳ không có số phải thu: thường là trả trước hạn.",
    en: "{paid} đồng came in for a period with nothing due: usually a prepayment.",
  },
  remedy: {
    vi: "Không cần làm gì nếu là trả trước hạn; số này không được tính vào tỷ lệ thu nợ gốc đến hạn.",
    en: "Nothing to do for a prepayment; it does not count towards the principal collection rate.",
  },
} as const satisfies FindingKind;
