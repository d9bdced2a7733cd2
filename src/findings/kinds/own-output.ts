import type { FindingKind } from "../finding.ts";

export const ownOutput = {
  code: "L415",
  severity: "error",
  title: { vi: "Đây là kết quả của ltq, không phải số liệu", en: "A result of ltq's, not data" },
  cause: {
    vi: "Tệp JSON này do ltq ghi ra ({detail}).",
    en: "This JSON file was written by ltq ({detail}).",
  },
  remedy: {
    vi: "Muốn tính, chọn tệp sao kê. Kết quả đã lưu thì so các kỳ bằng ltq trend, gộp nhiều đơn vị bằng ltq merge.",
    en: "To score, choose the ledger. Saved scorecards are compared over months by ltq trend and put together by ltq merge.",
  },
} as const satisfies FindingKind;
