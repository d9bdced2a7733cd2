import type { FindingKind } from "../finding.ts";

export const truncated = {
  code: "L406",
  severity: "error",
  title: { vi: "Tệp bị cắt cụt", en: "Truncated file" },
  cause: {
    vi: "Tệp kết thúc giữa chừng, thường do tải hoặc chép chưa xong.",
    en: "The file ends in the middle, usually because a download or a copy did not finish.",
  },
  remedy: { vi: "Tải hoặc chép lại tệp rồi chạy lại.", en: "Download or copy it again, and run again." },
} as const satisfies FindingKind;
