import type { FindingKind } from "../finding.ts";

export const loanWithoutCommune = {
  code: "L317",
  severity: "warning",
  title: { vi: "Món vay không rõ xã", en: "Loan without a commune" },
  cause: {
    vi: "Dòng không có mã xã và không có tên xã.",
    en: "The row has neither a commune code nor a commune name.",
  },
  remedy: {
    vi: "Bổ sung mã xã. Món vay vẫn được tính vào toàn PGD nhưng không thuộc xã nào.",
    en: "Fill in the commune code. The loan counts for the office, but for none of its communes.",
  },
} as const satisfies FindingKind;
