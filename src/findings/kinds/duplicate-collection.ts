import type { FindingKind } from "../finding.ts";

export const duplicateCollection = {
  code: "L322",
  severity: "warning",
  title: { vi: "Một kỳ thu nợ được ghi hai lần", en: "One instalment listed twice" },
  cause: {
    vi: "Món vay {contract} có hai dòng giống hệt nhau; dòng đầu ở dòng {firstRow}, có thể ở tệp khác.",
    en: "Loan {contract} has two rows that are the same in everything; the first is row {firstRow}, perhaps of another file.",
  },
  remedy: {
    vi: "Bỏ dòng hoặc tệp bị lặp. Chỉ dòng đầu được tính.",
    en: "Take the repeated row or file away. Only the first is counted.",
  },
} as const satisfies FindingKind;
