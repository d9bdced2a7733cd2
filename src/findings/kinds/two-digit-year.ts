import type { FindingKind } from "../finding.ts";

export const twoDigitYear = {
  code: "L512",
  severity: "info",
  title: { vi: "Năm viết hai chữ số", en: "Year of two digits" },
  cause: { vi: "Ngày {cell} được đọc là {value}.", en: "{cell} was read as {value}." },
  remedy: {
    vi: "Không cần làm gì nếu đúng; tốt nhất là xuất năm đủ bốn chữ số.",
    en: "Nothing to do if so; better to export years of four digits.",
  },
} as const satisfies FindingKind;
