import { csvText } from "../csv-text.ts";
import { allSpoken } from "./spoken.ts";
import type { FindingWriter } from "./writer.ts";

const HEADERS = {
  vi: ["Mã", "Mức", "Tệp", "Trang tính", "Dòng", "Cột", "Tiêu đề cột", "Trong ô", "Phát hiện", "Cần có", "Cách xử lý"],
  en: ["Code", "Severity", "File", "Sheet", "Row", "Column", "Header", "Cell", "Finding", "Expected", "Remedy"],
} as const;

/** One row a finding, for filtering in a spreadsheet; UTF-8 with a byte order mark, which Excel needs. */
export const csvWriter: FindingWriter = {
  format: "csv",
  extension: "csv",
  write: ({ groups, language }) => {
    const rows = allSpoken(groups, language).map((one) => [
      one.code,
      one.severity,
      one.file,
      one.sheet,
      one.row,
      one.column,
      one.header,
      one.cell,
      one.title,
      one.expected,
      one.remedy,
    ]);
    return `\ufeff${csvText([HEADERS[language], ...rows])}`;
  },
};
