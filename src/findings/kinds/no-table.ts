import type { FindingKind } from "../finding.ts";

export const noTable = {
  code: "L412",
  severity: "error",
  title: { vi: "Không nhận ra bảng nào trong tệp", en: "No table recognised" },
  cause: {
    vi: "Gần nhất là bảng “{nearest}” nhưng thiếu: {missing}. Các cột thấy được: {seen}.",
    en: "The nearest is “{nearest}”, but it lacks: {missing}. Columns seen: {seen}.",
  },
  remedy: {
    vi: 'Xuất lại cho đủ cột. Nếu cột đã có nhưng mang tên khác, khai báo bằng --map, ví dụ --map "Nợ TH=loans.current".',
    en: 'Export it with these columns. Where a column is there under another name, say so with --map, like --map "Nợ TH=loans.current".',
  },
} as const satisfies FindingKind;
