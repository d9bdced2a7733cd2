import type { FindingKind } from "../finding.ts";

export const duplicateGroup = {
  code: "L320",
  severity: "warning",
  title: { vi: "Một tổ được chấm điểm hai lần trong tháng", en: "One group scored twice in a month" },
  cause: {
    vi: "Tổ {group} đã có điểm tháng {month} ở dòng {firstRow}.",
    en: "Group {group} already has a score for {month} in row {firstRow}.",
  },
  remedy: {
    vi: "Giữ lại một dòng cho mỗi tổ mỗi tháng. Chỉ dòng đầu được tính.",
    en: "Keep one row per group and month. Only the first is counted.",
  },
} as const satisfies FindingKind;
