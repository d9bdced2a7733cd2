import type { FindingKind } from "../finding.ts";

export const damaged = {
  code: "L407",
  severity: "error",
  title: { vi: "Tệp bị hỏng", en: "Damaged file" },
  cause: { vi: "Cấu trúc bên trong tệp không đúng.", en: "The file's inner structure is wrong." },
  remedy: {
    vi: "Xuất lại tệp từ hệ thống; hoặc mở bằng Excel, để Excel sửa, rồi lưu thành .xlsx.",
    en: "Export it again; or open it in Excel, let Excel repair it, and save it as .xlsx.",
  },
} as const satisfies FindingKind;
