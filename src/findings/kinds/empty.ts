import type { FindingKind } from "../finding.ts";

export const empty = {
  code: "L404",
  severity: "error",
  title: { vi: "Tệp rỗng", en: "Empty file" },
  cause: {
    vi: "Tệp không có nội dung, thường do xuất hoặc chép dở dang.",
    en: "The file has no content, usually because an export or a copy was interrupted.",
  },
  remedy: { vi: "Xuất lại tệp từ hệ thống.", en: "Export the file again." },
} as const satisfies FindingKind;
