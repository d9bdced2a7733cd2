import type { Figure } from "../indicator.ts";

export const overdueBalance: Figure = {
  id: "overdue-balance",
  name: { vi: "Dư nợ quá hạn", en: "Overdue balance" },
  unit: "dong",
  source: { vi: "Chỉ phần quá hạn của từng món vay", en: "The overdue part of each loan" },
  computations: [{ numerator: "sum(loans.overdue)" }],
};
