import type { FindingKind } from "../finding.ts";

export const repeatedCell = {
  code: "L517",
  severity: "error",
  title: { vi: "Một ô có hai giá trị", en: "Cell given twice" },
  cause: {
    vi: "Ô {column}{row} có trong tệp hai lần với hai giá trị; giá trị đứng sau được dùng.",
    en: "Cell {column}{row} stands in the file twice; the value that stands last was used.",
  },
  remedy: {
    vi: "Mở tệp bằng Excel, để Excel sửa, đối chiếu ô này với hệ thống rồi lưu lại; hoặc xuất lại tệp.",
    en: "Open the file in Excel, let Excel repair it, compare the cell with the core system and save; or export it again.",
  },
} as const satisfies FindingKind;
