import type { FindingKind } from "../finding.ts";

export const notAKey = {
  code: "L104",
  severity: "error",
  title: { vi: "Mã không hợp lệ", en: "Not a valid code" },
  cause: {
    vi: "Cột “{header}” chứa mã số, nhưng ô này có ký tự lạ, không có chữ số nào hoặc dài quá 32 ký tự.",
    en: "Column “{header}” holds codes, but this cell has foreign characters, no digit at all, or more than 32 characters.",
  },
  remedy: {
    vi: "Đối chiếu với hệ thống và sửa lại mã rồi chạy lại. Cho đến lúc đó, dòng này bị loại.",
    en: "Look the code up in the core system, correct it and run again. Until then the row is left out.",
  },
} as const satisfies FindingKind;
