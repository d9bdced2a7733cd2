import type { Figure } from "../indicator.ts";

export const frozenBalance: Figure = {
  id: "frozen-balance",
  name: { vi: "Dư nợ khoanh", en: "Frozen balance" },
  unit: "dong",
  source: { vi: "Nợ được khoanh theo quyết định của NHCSXH", en: "Debt frozen by the bank's decision" },
  computations: [{ numerator: "sum(loans.frozen)" }],
};
