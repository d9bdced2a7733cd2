import type { FindingKind } from "../finding.ts";

export const formulaWithoutValue = {
  code: "L110",
  severity: "error",
  title: { vi: "Công thức chưa có kết quả lưu sẵn", en: "Formula without a stored result" },
  cause: {
    vi: "Tệp chỉ lưu công thức của ô này mà không lưu kết quả; ltq không tự tính lại công thức.",
    en: "The file holds this cell's formula but not its result; ltq does not work formulas out.",
  },
  remedy: {
    vi: "Mở tệp bằng Excel, để tính lại, lưu rồi chạy lại. Cho đến lúc đó, dòng này bị loại.",
    en: "Open the file in Excel, let it calculate, save it and run again. Until then the row is left out.",
  },
} as const satisfies FindingKind;
