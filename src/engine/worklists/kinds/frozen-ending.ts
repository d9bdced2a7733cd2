import { LOAN_COLUMNS } from "../loan-columns.ts";
import type { WorklistDefinition } from "../worklist.ts";

export const frozenEnding: WorklistDefinition = {
  id: "frozen-ending",
  name: { vi: "Danh sách nợ khoanh sắp hết hạn", en: "Frozen loans about to expire" },
  purpose: {
    vi: "Món vay khoanh hết hạn khoanh trong kỳ của danh sách, hoặc đã hết hạn; kỳ là 90 ngày tới nếu không chọn bằng --within, --month",
    en: "Frozen loans whose freeze ends in the days of the list, or has ended; they are the next 90 unless --within, --month choose",
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
