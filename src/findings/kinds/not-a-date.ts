import type { FindingKind } from "../finding.ts";

export const notADate = {
  code: "L102",
  severity: "error",
  title: { vi: "Ô không phải là ngày", en: "Not a date" },
  cause: {
    vi: "Cột “{header}” chứa ngày, nhưng ô này không phải là một ngày có thật theo thứ tự ngày/tháng của cột.",
    en: "Column “{header}” holds dates, but this cell is no day of the calendar in the column's order of day and month.",
  },
  remedy: {
    vi: "Sửa thành ngày/tháng/năm, ví dụ 31/12/2020, rồi chạy lại. Cho đến lúc đó, dòng này bị loại.",
    en: "Write it as day/month/year, for example 31/12/2020, and run again. Until then the row is left out.",
  },
} as const satisfies FindingKind;
