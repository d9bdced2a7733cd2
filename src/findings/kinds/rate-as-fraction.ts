import type { FindingKind } from "../finding.ts";

export const rateAsFraction = {
  code: "L513",
  severity: "info",
  title: { vi: "Lãi suất viết dưới dạng số thập phân", en: "Rates written as fractions" },
  cause: {
    vi: "Mọi lãi suất trong cột “{header}” đều nhỏ hơn 0,2, nên được hiểu là phần của một (0,066 = 6,6 %/năm).",
    en: "All rates in column “{header}” are below 0.2, so they were taken as fractions of one (0.066 = 6.6 % a year).",
  },
  remedy: { vi: "Kiểm tra một vài lãi suất trong cột này.", en: "Check a few rates of this column." },
} as const satisfies FindingKind;
