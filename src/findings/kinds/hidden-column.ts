import type { FindingKind } from "../finding.ts";

export const hiddenColumn = {
  code: "L507",
  severity: "info",
  title: { vi: "Cột ẩn vẫn được đọc", en: "Hidden column read" },
  cause: {
    vi: "Cột “{header}” bị ẩn trong bảng tính nhưng vẫn được dùng.",
    en: "The spreadsheet hides column “{header}”, but it was used.",
  },
  remedy: { vi: "Không cần làm gì nếu cột đúng.", en: "Nothing to do if the column is right." },
} as const satisfies FindingKind;
