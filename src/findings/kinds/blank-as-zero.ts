import type { FindingKind } from "../finding.ts";

export const blankAsZero = {
  code: "L502",
  severity: "info",
  title: { vi: "Ô trống được hiểu là 0", en: "Empty cell read as zero" },
  cause: {
    vi: "Ô trống ở cột “{header}” được tính là 0 đồng.",
    en: "An empty cell in column “{header}” counts as 0 đồng.",
  },
  remedy: { vi: "Không cần làm gì nếu đúng như vậy.", en: "Nothing to do if so." },
} as const satisfies FindingKind;
