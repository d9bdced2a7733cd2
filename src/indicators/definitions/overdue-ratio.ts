import type { Indicator } from "../indicator.ts";

const OUTSTANDING = "sum(loans.current + loans.overdue + loans.frozen)";

export const overdueRatio = {
  id: "overdue-ratio",
  name: { vi: "Tỷ lệ nợ quá hạn", en: "Overdue ratio" },
  short: { vi: "Quá hạn", en: "Overdue" },
  unit: "percent",
  better: "lower",
  source: {
    vi: "Chỉ tiêu 5 của Đề án (0,49%). Món quá hạn một phần chỉ tính phần quá hạn, theo quy định của NHCSXH.",
    en: "Indicator 5 of the plan (0.49%). Of a partly overdue loan only the overdue part counts, by the bank's rules.",
  },
  defaultReading: "overdue",
  readings: {
    overdue: {
      words: {
        vi: "Dư nợ quá hạn trên tổng dư nợ (trong hạn, quá hạn, khoanh)",
        en: "Overdue balance over outstanding balance (current, overdue, frozen)",
      },
      computations: [{ numerator: "sum(loans.overdue)", denominator: OUTSTANDING }],
    },
    "overdue-and-frozen": {
      words: {
        vi: "Dư nợ quá hạn và nợ khoanh trên tổng dư nợ",
        en: "Overdue and frozen balance over outstanding balance",
      },
      computations: [{ numerator: "sum(loans.overdue + loans.frozen)", denominator: OUTSTANDING }],
    },
    "whole-loan": {
      words: {
        vi: "Toàn bộ dư nợ của món có phần quá hạn trên tổng dư nợ (PAR quốc tế)",
        en: "Whole balance of loans with an overdue part over outstanding balance (international PAR)",
      },
      computations: [
        {
          numerator: "sum(loans.current + loans.overdue + loans.frozen where loans.overdue > 0)",
          denominator: OUTSTANDING,
        },
      ],
    },
  },
} as const satisfies Indicator;
