import { DUE_IF_KNOWN, LOAN_COLUMNS } from "../loan-columns.ts";
import type { WorklistDefinition } from "../worklist.ts";

export const overdue: WorklistDefinition = {
  id: "overdue",
  name: { vi: "Danh sách nợ quá hạn", en: "Overdue loans" },
  purpose: {
    vi: "Món vay có dư nợ quá hạn, số ngày quá hạn, món mới phát sinh trong tháng; nợ lớn trước",
    en: "Loans with an overdue balance, days overdue, new ones of the month; the largest first",
  },
  key: "contractId",
  computations: [{ amount: "sum(loans.overdue where loans.overdue > 0)", date: DUE_IF_KNOWN }],
  amount: { vi: "Nợ quá hạn", en: "Overdue" },
  day: { words: { vi: "Đến hạn", en: "Due" }, counts: "since" },
  closes: "overdue-ratio",
  columns: LOAN_COLUMNS,
  nothing: { vi: "Không có món vay nào quá hạn.", en: "No loan is overdue." },
};
