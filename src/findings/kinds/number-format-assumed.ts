import type { FindingKind } from "../finding.ts";

export const numberFormatAssumed = {
  code: "L503",
  severity: "warning",
  title: { vi: "Dấu chấm, phẩy trong số được hiểu theo giả định", en: "Separators in numbers taken on assumption" },
  cause: {
    vi: "Trong cột “{header}” không số nào cho biết dấu chấm hay dấu phẩy là phân cách nghìn; đã đọc {cell} là {value}.",
    en: "Nothing in column “{header}” shows which of point and comma separates the thousands; {cell} was read as {value}.",
  },
  remedy: {
    vi: "Kiểm tra một vài số trong cột này; nếu sai, xuất lại với ô số thay vì ô văn bản.",
    en: "Check a few numbers of this column; if they are wrong, export it as numbers instead of text.",
  },
} as const satisfies FindingKind;
