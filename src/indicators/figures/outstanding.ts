import type { Figure } from "../indicator.ts";

export const outstanding: Figure = {
  id: "outstanding",
  name: { vi: "Tổng dư nợ", en: "Outstanding balance" },
  unit: "dong",
  source: { vi: "Dư nợ trong hạn, quá hạn và khoanh", en: "Current, overdue and frozen balance" },
  computations: [{ numerator: "sum(loans.current + loans.overdue + loans.frozen)" }],
};
