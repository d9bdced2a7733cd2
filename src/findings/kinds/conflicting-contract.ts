import type { FindingKind } from "../finding.ts";

export const conflictingContract = {
  code: "L313",
  severity: "error",
  title: { vi: "Một món vay nằm trên nhiều dòng khác nhau", en: "One loan on several rows that disagree" },
  cause: {
    vi: "Món vay {contract} đã có ở dòng {firstRow} với số liệu khác.",
    en: "Loan {contract} already stands in row {firstRow} with other figures.",
  },
  remedy: {
    vi: "Kiểm tra xem tệp có ghép hai ngày số liệu hoặc hai lần xuất không. Chỉ dòng đầu được tính.",
    en: "Check whether the file joins two dates or two exports. Only the first row is counted.",
  },
} as const satisfies FindingKind;
