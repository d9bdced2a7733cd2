import type { FindingKind } from "../finding.ts";

export const errorValue = {
  code: "L107",
  severity: "error",
  title: { vi: "Ô chứa lỗi công thức", en: "Formula error in a cell" },
  cause: {
    vi: "Công thức trong ô này cho kết quả lỗi (như #N/A, #REF!) nên không có giá trị để tính.",
    en: "The formula in this cell ends in an error (such as #N/A or #REF!), so there is no value to use.",
  },
  remedy: {
    vi: "Sửa công thức hoặc dán giá trị gốc từ hệ thống rồi chạy lại. Cho đến lúc đó, dòng này bị loại.",
    en: "Mend the formula or paste the core system's own value, and run again. Until then the row is left out.",
  },
} as const satisfies FindingKind;
