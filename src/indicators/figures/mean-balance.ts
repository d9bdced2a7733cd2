import type { Figure } from "../indicator.ts";

export const meanBalance: Figure = {
  id: "mean-balance",
  name: { vi: "Dư nợ bình quân một hộ", en: "Mean balance per household" },
  unit: "dong",
  source: { vi: "Tổng dư nợ trên số hộ còn dư nợ", en: "Outstanding balance over households with a balance" },
  computations: [
    {
      numerator: "sum(loans.current + loans.overdue + loans.frozen)",
      denominator: "countDistinct(loans.customerId where loans.current + loans.overdue + loans.frozen > 0)",
    },
  ],
};
