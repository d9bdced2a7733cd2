import type { FindingKind } from "../finding.ts";

export const groupWithoutClass = {
  code: "L316",
  severity: "info",
  title: { vi: "Tổ chưa có xếp loại", en: "Group without a class" },
  cause: {
    vi: "Cột xếp loại để trống hoặc bằng 0, hệ thống thường xuất như vậy.",
    en: "The class is empty or 0, as the core system often exports it.",
  },
  remedy: {
    vi: "Không cần làm gì: ltq xếp loại lại theo tổng điểm.",
    en: "Nothing to do: ltq works the class out from the total score.",
  },
} as const satisfies FindingKind;
