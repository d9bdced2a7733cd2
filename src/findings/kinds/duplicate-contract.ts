import type { FindingKind } from "../finding.ts";

export const duplicateContract = {
  code: "L312",
  severity: "info",
  title: { vi: "Một món vay nằm trên nhiều dòng giống nhau", en: "One loan on several equal rows" },
  cause: {
    vi: "Món vay {contract} lặp lại với cùng số tiền, thường vì khách hàng có hai sổ tiết kiệm.",
    en: "Loan {contract} is repeated with the same amounts, usually because the customer has two savings books.",
  },
  remedy: {
    vi: "Không cần làm gì: dư nợ được tính một lần cho mỗi món vay, tiền gửi một lần cho mỗi khách hàng.",
    en: "Nothing to do: a balance is counted once per loan, deposits once per customer.",
  },
} as const satisfies FindingKind;
