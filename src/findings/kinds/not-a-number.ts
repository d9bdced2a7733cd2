import type { FindingKind } from "../finding.ts";

export const notANumber = {
  code: "L101",
  severity: "error",
  title: { vi: "Ô không phải là số", en: "Not a number" },
  cause: {
    vi: "Cột “{header}” chứa số, nhưng ô này không đọc được thành số theo cách viết số của cột.",
    en: "Column “{header}” holds numbers, but this cell can't be read as one in the way the column writes them.",
  },
  remedy: {
    vi: "Sửa ô thành số (bỏ chữ, ghi chú, dấu phân cách sai) rồi chạy lại. Cho đến lúc đó, dòng này bị loại.",
    en: "Put a plain number there (no words, no notes, no stray separators) and run again. Until then the row is left out.",
  },
} as const satisfies FindingKind;
