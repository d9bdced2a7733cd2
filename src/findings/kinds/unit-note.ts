import type { FindingKind } from "../finding.ts";

export const unitNote = {
  code: "L508",
  severity: "info",
  title: { vi: "Đơn vị tính lấy từ tệp", en: "Unit taken from the file" },
  cause: {
    vi: "“{note}”: số tiền được nhân với {scale} để ra đồng.",
    en: "“{note}”: amounts were multiplied by {scale} to get đồng.",
  },
  remedy: {
    vi: "Kiểm tra đơn vị tính ghi trong tệp có đúng không.",
    en: "Check that the unit stated in the file is right.",
  },
} as const satisfies FindingKind;
