import type { FindingKind } from "../finding.ts";

export const noHeader = {
  code: "L413",
  severity: "error",
  title: { vi: "Không tìm thấy dòng tiêu đề của bảng nào", en: "No header of any table" },
  cause: {
    vi: "Không dòng nào ở đầu tệp mang tên cột của một bảng mà ltq biết. Dòng nhiều ô nhất là: {seen}.",
    en: "No row at the top of the file names columns of a table that ltq knows. The row with the most cells is: {seen}.",
  },
  remedy: {
    vi: "Chọn đúng tệp sao kê; nếu đúng tệp này, xuất lại kèm dòng tiêu đề như “Số khế ước”, “Mã KH”, “Dư nợ trong hạn”.",
    en: "Choose the right file; if it is this one, export it with its headers, such as “Số khế ước”, “Mã KH”, “Dư nợ trong hạn”.",
  },
} as const satisfies FindingKind;
