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
    vi: 'Xuất lại cho đủ cột, hoặc cho biết cột nào là gì bằng ánh xạ cột (--map "Tên cột=trường").',
    en: 'Export it with these columns, or say which column is what with a mapping (--map "Header=field").',
  },
} as const satisfies FindingKind;
