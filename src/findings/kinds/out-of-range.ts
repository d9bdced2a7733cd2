import type { FindingKind } from "../finding.ts";

export const outOfRange = {
  code: "L108",
  severity: "error",
  title: { vi: "Giá trị nằm ngoài phạm vi cho phép", en: "Value out of range" },
  cause: {
    vi: "Ô đọc được, nhưng “{header}” không thể có giá trị như vậy.",
    en: "The cell can be read, but “{header}” can't have such a value.",
  },
  remedy: {
    vi: "Kiểm tra lại giá trị và đơn vị của cột rồi chạy lại. Cho đến lúc đó, dòng này bị loại.",
    en: "Check the value and the column's unit, and run again. Until then the row is left out.",
  },
} as const satisfies FindingKind;
