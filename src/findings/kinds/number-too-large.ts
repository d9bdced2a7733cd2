import type { FindingKind } from "../finding.ts";

export const numberTooLarge = {
  code: "L109",
  severity: "error",
  title: { vi: "Số tiền quá lớn để tính chính xác", en: "Amount too large to be exact" },
  cause: {
    vi: "Đổi ra đồng, số này vượt quá 9 triệu tỷ nên không còn chính xác đến từng đồng. Thường là do sai đơn vị tính hoặc nhầm cột.",
    en: "In đồng this amount exceeds 9 × 10¹⁵, beyond which it is no longer exact. Usually the unit or the column is wrong.",
  },
  remedy: {
    vi: "Kiểm tra đơn vị tính của bảng và cột “{header}” rồi chạy lại. Cho đến lúc đó, dòng này bị loại.",
    en: "Check the table's unit and column “{header}”, and run again. Until then the row is left out.",
  },
} as const satisfies FindingKind;
