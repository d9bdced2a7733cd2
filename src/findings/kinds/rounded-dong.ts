import type { FindingKind } from "../finding.ts";

export const roundedDong = {
  code: "L504",
  severity: "info",
  title: { vi: "Số tiền lẻ dưới một đồng được làm tròn", en: "Fraction of a đồng rounded" },
  cause: {
    vi: "Ô ở cột “{header}” có phần lẻ nhỏ hơn một đồng nên được làm tròn đến đồng.",
    en: "A cell in column “{header}” has a fraction of a đồng, and was rounded to whole đồng.",
  },
  remedy: { vi: "Không cần làm gì.", en: "Nothing to do." },
} as const satisfies FindingKind;
