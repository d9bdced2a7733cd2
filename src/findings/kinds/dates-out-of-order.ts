import type { FindingKind } from "../finding.ts";

export const datesOutOfOrder = {
  code: "L308",
  severity: "warning",
  title: { vi: "Các ngày không theo thứ tự", en: "Dates out of order" },
  cause: {
    vi: "“{earlier}” ({earlierDay}) phải trước “{later}” ({laterDay}), nhưng lại ở sau.",
    en: "“{earlier}” ({earlierDay}) should come before “{later}” ({laterDay}), but comes after it.",
  },
  remedy: {
    vi: "Kiểm tra các ngày của món vay trên hệ thống, nhất là ngày và tháng bị đảo.",
    en: "Check the loan's dates in the core system, above all for day and month swapped.",
  },
} as const satisfies FindingKind;
