import type { FindingKind } from "../finding.ts";

export const hiddenRow = {
  code: "L505",
  severity: "warning",
  title: { vi: "Dòng ẩn vẫn được tính", en: "Hidden row counted" },
  cause: {
    vi: "Dòng bị ẩn hoặc bị lọc trong bảng tính nhưng vẫn là số liệu.",
    en: "The spreadsheet hides the row, or a filter does, but it is data all the same.",
  },
  remedy: {
    vi: "Bỏ lọc để kiểm tra; nếu dòng ẩn không thuộc báo cáo, hãy xóa dòng hoặc chạy với --hidden skip.",
    en: "Clear the filter and look; if hidden rows don't belong, delete them or run with --hidden skip.",
  },
} as const satisfies FindingKind;
