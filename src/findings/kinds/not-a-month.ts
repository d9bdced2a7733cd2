import type { FindingKind } from "../finding.ts";

export const notAMonth = {
  code: "L103",
  severity: "error",
  title: { vi: "Ô không phải là tháng", en: "Not a month" },
  cause: {
    vi: "Cột “{header}” chứa tháng, nhưng ô này không đọc được thành tháng và năm.",
    en: "Column “{header}” holds months, but this cell can't be read as a month and a year.",
  },
  remedy: {
    vi: "Sửa thành tháng/năm, ví dụ 12/2020, rồi chạy lại. Cho đến lúc đó, dòng này bị loại.",
    en: "Write it as month/year, for example 12/2020, and run again. Until then the row is left out.",
  },
} as const satisfies FindingKind;
