import type { FindingKind } from "../finding.ts";

export const keyAsExponent = {
  code: "L105",
  severity: "error",
  title: { vi: "Mã đã bị bảng tính đổi thành dạng số mũ", en: "Code turned into an exponent by a spreadsheet" },
  cause: {
    vi: "Bảng tính đã coi mã là số và chỉ giữ vài chữ số đầu (như 6,6E+15); các chữ số còn lại đã mất, không khôi phục được từ tệp này.",
    en: "A spreadsheet took the code for a number and kept its first digits only (as in 6.6E+15); the others are lost and can't be recovered from this file.",
  },
  remedy: {
    vi: "Xuất lại tệp từ hệ thống với cột “{header}” định dạng Văn bản (Text), đừng mở rồi lưu CSV bằng Excel.",
    en: "Export the file again with column “{header}” as text, and don't open and save a CSV in Excel.",
  },
} as const satisfies FindingKind;
