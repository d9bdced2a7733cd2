import type { FindingKind } from "../finding.ts";

export const keyBeyondPrecision = {
  code: "L106",
  severity: "error",
  title: { vi: "Mã dài hơn 15 chữ số bị lưu thành số", en: "Code of more than 15 digits stored as a number" },
  cause: {
    vi: "Excel chỉ giữ đúng 15 chữ số của một số; từ chữ số thứ 16 trở đi, mã trong tệp có thể đã sai.",
    en: "Excel keeps 15 digits of a number; from the 16th on, the code in the file may be wrong.",
  },
  remedy: {
    vi: "Xuất lại tệp với cột “{header}” định dạng Văn bản (Text).",
    en: "Export the file again with column “{header}” as text.",
  },
} as const satisfies FindingKind;
