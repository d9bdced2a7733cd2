import type { FindingKind } from "../finding.ts";

export const unsafeXml = {
  code: "L411",
  severity: "error",
  title: { vi: "Tệp chứa khai báo XML không an toàn", en: "File with unsafe XML" },
  cause: {
    vi: "Bên trong tệp có khai báo thực thể XML, sổ Excel bình thường không bao giờ có.",
    en: "The file declares XML entities, which a normal workbook never does.",
  },
  remedy: {
    vi: "Không dùng tệp này; xuất lại từ hệ thống.",
    en: "Don't use this file; export it again from the core system.",
  },
} as const satisfies FindingKind;
