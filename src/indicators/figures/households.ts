import type { Figure } from "../indicator.ts";

export const households: Figure = {
  id: "households",
  name: { vi: "Số hộ còn dư nợ", en: "Households with a balance" },
  unit: "count",
  source: {
    vi: "Mỗi khách hàng còn dư nợ tính một lần, không cộng theo chương trình",
    en: "Each customer with a balance counts once, never summed across programmes",
  },
  computations: [
    { numerator: "countDistinct(loans.customerId where loans.current + loans.overdue + loans.frozen > 0)" },
  ],
};
