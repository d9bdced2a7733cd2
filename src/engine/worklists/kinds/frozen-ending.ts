import { LOAN_COLUMNS } from "../loan-columns.ts";
import type { WorklistDefinition } from "../worklist.ts";

export const frozenEnding: WorklistDefinition = {
  id: "frozen-ending",
  name: { vi: "Danh sách nợ khoanh sắp hết hạn", en: "Frozen loans about to expire" },
  purpose: {
    vi: "Món vay khoanh hết hạn khoanh trong 90 ngày tới, hoặc đã hết hạn; chọn kỳ bằng --within, --month",
    en: "Frozen loans whose freeze ends within 90 days, or has ended; --within, --month choose",
  },
  key: "contractId",
  computations: [
    {
      amount: "sum(loans.frozen where loans.frozen > 0 and loans.frozenUntil <= period.to)",
      date: "loans.frozenUntil",
    },
  ],
  window: { kind: "days", days: 90 },
  amount: { vi: "Nợ khoanh", en: "Frozen" },
  day: { words: { vi: "Hết hạn khoanh", en: "Frozen until" }, counts: "until" },
  columns: LOAN_COLUMNS,
  nothing: { vi: "Không có món vay nào sắp hết hạn khoanh.", en: "No freeze is about to end." },
};
