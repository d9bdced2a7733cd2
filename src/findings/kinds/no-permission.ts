import type { FindingKind } from "../finding.ts";

export const noPermission = {
  code: "L403",
  severity: "error",
  title: { vi: "Không có quyền đọc tệp", en: "No permission to read the file" },
  cause: {
    vi: "Hệ điều hành không cho mở tệp này, hoặc chương trình khác đang khóa tệp.",
    en: "The system refuses to open the file, or another program has locked it.",
  },
  remedy: {
    vi: "Đóng tệp trong Excel nếu đang mở, hoặc xin quyền đọc.",
    en: "Close it in Excel if it is open there, or ask for permission.",
  },
} as const satisfies FindingKind;
