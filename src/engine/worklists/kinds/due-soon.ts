import { DUE, LOAN_COLUMNS } from "../loan-columns.ts";
import type { WorklistDefinition } from "../worklist.ts";

export const dueSoon: WorklistDefinition = {
  id: "due-soon",
  name: { vi: "Danh sách món vay sắp đến hạn", en: "Loans falling due" },
  purpose: {
    vi: "Món vay đến hạn cuối trong kỳ của danh sách, theo ngày phiên giao dịch xã nếu sao kê có; kỳ là tháng sau nếu không chọn bằng --month, --within",
    en: "Loans whose last day falls in the days of the list, by the commune session where the ledger says so; they are the next month unless --month, --within choose",
  },
  key: "contractId",
  computations: [
    { amount: `sum(loans.current where loans.current > 0 and ${DUE} in period)`, date: DUE },
    {
      amount:
        "sum(collections.principalDue - collections.principalPaid where collections.dueOn in period and collections.principalDue > collections.principalPaid)",
      date: "collections.dueOn",
      note: {
        vi: "theo các kỳ trả gốc của bảng thu nợ: sao kê không có ngày đến hạn",
        en: "by the instalments of the collections: the ledger has no due date",
      },
    },
  ],
  window: { kind: "next-month" },
  amount: { vi: "Gốc đến hạn", en: "Principal due" },
  day: { words: { vi: "Đến hạn", en: "Due" }, counts: "until" },
  columns: LOAN_COLUMNS,
  nothing: { vi: "Không có món vay nào đến hạn trong kỳ này.", en: "No loan falls due in these days." },
};
