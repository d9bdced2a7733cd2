import type { FindingKind } from "../finding.ts";

export const collectionWithoutLoan = {
  code: "L306",
  severity: "warning",
  title: { vi: "Khoản thu không có món vay tương ứng", en: "Collection without a loan" },
  cause: {
    vi: "Món vay {contract} có trong bảng thu nợ nhưng không có trong sao kê món vay.",
    en: "Loan {contract} is in the collections but not in the loan ledger.",
  },
  remedy: {
    vi: "Kiểm tra sao kê có đủ cả món đã tất toán (CLOSE) và cùng phạm vi, cùng ngày số liệu với bảng thu nợ không.",
    en: "Check that the ledger holds settled (CLOSE) loans too, and covers the same units and the same date as the collections.",
  },
} as const satisfies FindingKind;
