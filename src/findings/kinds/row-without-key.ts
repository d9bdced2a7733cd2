import type { FindingKind } from "../finding.ts";

export const rowWithoutKey = {
  code: "L202",
  severity: "info",
  title: { vi: "Dòng không có mã của bảng", en: "Row without the table's code" },
  cause: {
    vi: "Ô “{header}” để trống và dòng không có số tiền của bảng này, ví dụ khách hàng chỉ gửi tiết kiệm trong sao kê món vay.",
    en: "“{header}” is empty and the row has no amount of this table: a customer who only saves, listed in the loan ledger, for example.",
  },
  remedy: {
    vi: "Không cần làm gì nếu đúng như vậy; dòng chỉ bị bỏ qua đối với bảng này.",
    en: "Nothing to do if so; the row is passed over for this table only.",
  },
} as const satisfies FindingKind;
