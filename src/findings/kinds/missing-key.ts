import type { FindingKind } from "../finding.ts";

export const missingKey = {
  code: "L201",
  severity: "error",
  title: { vi: "Dòng có số tiền nhưng thiếu mã", en: "Row with an amount but without its code" },
  cause: {
    vi: "Dòng này có số tiền nhưng ô “{header}” để trống, nên không biết số tiền thuộc về đâu.",
    en: "The row carries an amount, but “{header}” is empty, so nobody knows whose it is.",
  },
  remedy: {
    vi: "Bổ sung mã ở cột “{header}” rồi chạy lại. Cho đến lúc đó, dòng này bị loại và số tiền được nêu trong phần chưa tính.",
    en: "Fill in “{header}” and run again. Until then the row is left out, and its amount is shown as not counted.",
  },
} as const satisfies FindingKind;
