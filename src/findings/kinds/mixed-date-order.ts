import type { FindingKind } from "../finding.ts";

export const mixedDateOrder = {
  code: "L511",
  severity: "error",
  title: { vi: "Cột ngày lẫn hai thứ tự ngày và tháng", en: "Dates in two orders in one column" },
  cause: {
    vi: "Cột “{header}” có ngày chỉ đọc được là ngày/tháng và ngày chỉ đọc được là tháng/ngày, nên những ngày còn lại không biết đọc thế nào.",
    en: "Column “{header}” has dates that can only be day/month, and others that can only be month/day, so nobody knows how to read the rest.",
  },
  remedy: {
    vi: "Xuất lại cột này với một thứ tự duy nhất, tốt nhất là ô ngày của Excel. Ngày viết tháng trước bị loại.",
    en: "Export the column in one order, best as Excel dates. Dates with the month first are refused.",
  },
} as const satisfies FindingKind;
