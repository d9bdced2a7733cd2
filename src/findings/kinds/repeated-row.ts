import type { FindingKind } from "../finding.ts";

export const repeatedRow = {
  code: "L516",
  severity: "error",
  title: { vi: "Hai dòng cùng một số thứ tự", en: "Row number used twice" },
  cause: {
    vi: "Trang có hai dòng cùng mang số {row}. Cả hai đều được đọc như hai dòng khác nhau; Excel có thể chỉ hiện một.",
    en: "The sheet has two rows with number {row}. Both were read, as rows of their own; Excel may show one of them only.",
  },
  remedy: {
    vi: "Mở tệp bằng Excel, để Excel sửa, đối chiếu dòng này với hệ thống rồi lưu lại; hoặc xuất lại tệp.",
    en: "Open the file in Excel, let Excel repair it, compare the row with the core system and save; or export it again.",
  },
} as const satisfies FindingKind;
