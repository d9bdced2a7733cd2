import type { FindingKind } from "../finding.ts";

export const missingSession = {
  code: "L315",
  severity: "warning",
  title: { vi: "Thiếu phiên giao dịch xã", en: "Missing commune session" },
  cause: {
    vi: "Điểm giao dịch {point} không có phiên nào trong tháng {month}.",
    en: "Transaction point {point} has no session in {month}.",
  },
  remedy: {
    vi: "Bổ sung kết quả chấm điểm của phiên đó, hoặc bỏ qua nếu phiên không diễn ra. Phiên thiếu không bị tính là 0 điểm.",
    en: "Add the session's scores, or leave it if none was held. A missing session is not counted as zero.",
  },
} as const satisfies FindingKind;
