import type { FindingKind } from "../finding.ts";

export const ambiguousDateOrder = {
  code: "L509",
  severity: "warning",
  title: { vi: "Thứ tự ngày và tháng chưa rõ", en: "Order of day and month not certain" },
  cause: {
    vi: "Trong cột “{header}” không ngày nào cho biết số đứng trước là ngày hay tháng; đã đọc là ngày/tháng/năm.",
    en: "No date in column “{header}” shows whether the day or the month comes first; they were read as day/month/year.",
  },
  remedy: { vi: "Kiểm tra một vài ngày trong cột này.", en: "Check a few dates of this column." },
} as const satisfies FindingKind;
