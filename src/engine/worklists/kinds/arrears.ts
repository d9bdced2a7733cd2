import { LOAN_COLUMNS } from "../loan-columns.ts";
import type { WorklistDefinition } from "../worklist.ts";

const CURRENT = "loans.interestArrearsCurrent";
const OVERDUE = "loans.interestArrearsOverdue";
const DUE_ON = "first(collections.dueOn, collections.period)";

export const arrears: WorklistDefinition = {
  id: "arrears",
  name: { vi: "Danh sách lãi tồn", en: "Interest in arrears" },
  purpose: {
    vi: "Món vay còn lãi tồn (trong hạn và quá hạn); lãi tồn lớn trước",
    en: "Loans with interest in arrears, current and overdue; the largest first",
  },
  key: "contractId",
  computations: [
    { amount: `sum(${CURRENT} + ${OVERDUE} where ${CURRENT} + ${OVERDUE} > 0)` },
    { amount: `sum(${CURRENT} where ${CURRENT} > 0)` },
    { amount: `sum(${OVERDUE} where ${OVERDUE} > 0)` },
    {
      amount: `sum(collections.interestDue - collections.interestPaid where ${DUE_ON} <= asOf and collections.interestDue > collections.interestPaid)`,
      date: DUE_ON,
      note: {
        vi: "theo bảng thu nợ, thu lãi: sao kê không có cột lãi tồn",
        en: "from the collections: the ledger has no interest in arrears",
      },
    },
  ],
  amount: { vi: "Lãi tồn", en: "Interest in arrears" },
  closes: "interest-collection",
  columns: LOAN_COLUMNS,
  nothing: { vi: "Không có món vay nào còn lãi tồn.", en: "No loan has interest in arrears." },
};
