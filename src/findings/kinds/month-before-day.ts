import type { FindingKind } from "../finding.ts";

export const monthBeforeDay = {
  code: "L510",
  severity: "warning",
  title: { vi: "Cột ngày viết tháng trước ngày", en: "Dates with the month first" },
  cause: {
    vi: "Cột “{header}” có ngày như {cell}, nên cả cột được đọc là tháng/ngày/năm.",
    en: "Column “{header}” has dates like {cell}, so all of it was read as month/day/year.",
  },
  remedy: { vi: "Kiểm tra một vài ngày trong cột này.", en: "Check a few dates of this column." },
} as const satisfies FindingKind;
