import type { FindingKind } from "../finding.ts";

export const partsNotScore = {
  code: "L310",
  severity: "warning",
  title: { vi: "Điểm thành phần cộng lại khác tổng điểm", en: "Part scores differ from the total score" },
  cause: {
    vi: "Các điểm thành phần cộng lại là {parts}, tổng điểm ghi {total}.",
    en: "The parts add up to {parts}, the total score says {total}.",
  },
  remedy: {
    vi: "Kiểm tra bảng chấm điểm; ltq dùng tổng điểm ghi trong tệp.",
    en: "Check the score sheet; ltq uses the total as the file has it.",
  },
} as const satisfies FindingKind;
