import type { FindingKind } from "../finding.ts";

export const loanWithoutCustomer = {
  code: "L324",
  severity: "warning",
  title: { vi: "Món vay thiếu mã khách hàng", en: "Loan without a customer code" },
  cause: {
    vi: "Ô mã khách hàng để trống. Số hộ còn dư nợ được đếm theo mã này nên món vay không được tính vào hộ nào.",
    en: "The customer code is empty. Households are counted by it, so the loan adds to none.",
  },
  remedy: {
    vi: "Bổ sung mã khách hàng. Dư nợ của món vay vẫn được tính.",
    en: "Fill in the customer code. The loan's balance is counted all the same.",
  },
} as const satisfies FindingKind;
