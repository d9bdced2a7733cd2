import type { FindingKind } from "../finding.ts";

export const negativeBalance = {
  code: "L302",
  severity: "error",
  title: { vi: "Dư nợ âm", en: "Negative balance" },
  cause: {
    vi: "“{header}” là {balance} đồng; dư nợ không thể nhỏ hơn 0.",
    en: "“{header}” is {balance} đồng; a balance can't be below 0.",
  },
  remedy: {
    vi: "Kiểm tra bút toán thu thừa hoặc hoàn của món vay. Cho đến lúc đó, dòng này bị loại.",
    en: "Look for an overpayment or a reversal on the loan. Until then the row is left out.",
  },
} as const satisfies FindingKind;
