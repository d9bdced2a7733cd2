import type { FindingKind } from "../finding.ts";

export const totalRowDiffers = {
  code: "L311",
  severity: "error",
  title: { vi: "Dòng cộng khác tổng các dòng", en: "Total row differs from the sum of its rows" },
  cause: {
    vi: "Dòng “{label}” ghi “{field}” {total} đồng, các dòng cộng lại là {sum} đồng, chênh lệch {difference} đồng.",
    en: "The row “{label}” gives {total} đồng for “{field}”, its rows add up to {sum} đồng: a difference of {difference} đồng.",
  },
  remedy: {
    vi: "Kiểm tra tệp có thiếu, thừa dòng hoặc sai đơn vị tính không. ltq tính theo các dòng chi tiết, không lấy dòng cộng.",
    en: "Look for missing or repeated rows, or a wrong unit. ltq counts the rows and never takes figures from a total.",
  },
} as const satisfies FindingKind;
