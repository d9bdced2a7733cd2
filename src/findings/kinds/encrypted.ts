import type { FindingKind } from "../finding.ts";

export const encrypted = {
  code: "L405",
  severity: "error",
  title: { vi: "Tệp đặt mật khẩu", en: "File with a password" },
  cause: {
    vi: "Tệp được mã hóa nên không đọc được nội dung.",
    en: "The file is encrypted, so its content can't be read.",
  },
  remedy: {
    vi: "Mở bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc) rồi lưu lại.",
    en: "Open it in Excel, take the password off (File → Info → Protect Workbook) and save it.",
  },
} as const satisfies FindingKind;
