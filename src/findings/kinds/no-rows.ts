import type { FindingKind } from "../finding.ts";

export const noRows = {
  code: "L414",
  severity: "warning",
  title: { vi: "Bảng không có dòng số liệu nào", en: "Table without a single row" },
  cause: {
    vi: "Có dòng tên cột nhưng bên dưới không có gì, thường do xuất dở dang hoặc bộ lọc khi xuất không chọn được dòng nào.",
    en: "There is a header and nothing below it, usually because an export was interrupted or its filter matched nothing.",
  },
  remedy: {
    vi: "Kiểm tra điều kiện lọc rồi xuất lại. Nếu đúng là không có số liệu thì bỏ tệp này khỏi lệnh.",
    en: "Check the filter and export again. If there really are no data, leave the file out.",
  },
} as const satisfies FindingKind;
