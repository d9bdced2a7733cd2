import type { FindingKind } from "../finding.ts";

export const negativeAmount = {
  code: "L323",
  severity: "error",
  title: { vi: "Số tiền âm trong bảng thu nợ", en: "Negative amount in the collections" },
  cause: {
    vi: "“{header}” là {amount} đồng; số phải thu và số đã thu không thể nhỏ hơn 0.",
    en: "“{header}” is {amount} đồng; what is due and what is paid can't be below 0.",
  },
  remedy: {
    vi: "Kiểm tra bút toán hoàn hoặc điều chỉnh của kỳ thu này. Cho đến lúc đó, dòng này bị loại.",
    en: "Look for a reversal or correction of this instalment. Until then the row is left out.",
  },
} as const satisfies FindingKind;
