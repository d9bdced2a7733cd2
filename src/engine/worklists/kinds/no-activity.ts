import { LOAN_COLUMNS } from "../loan-columns.ts";
import type { WorklistDefinition } from "../worklist.ts";

const OPEN = "loans.current + loans.overdue";
const OLD = "loans.disbursedOn < period.from";
const WHEN = "first(collections.paidOn?, collections.dueOn, collections.period)";
const QUIET_QUARTER = `sum(${OPEN} where ${OPEN} > 0 and ${OLD} and loans.interestDueQuarter > 0 and loans.interestPaidQuarter = 0)`;
const COVERED = `count(collections where ${WHEN} <= period.from)`;

export const noActivity: WorklistDefinition = {
  id: "no-activity",
  name: { vi: "Danh sách món vay 3 tháng không hoạt động", en: "Loans without a payment for three months" },
  purpose: {
    vi: "Món vay còn dư nợ mà ba tháng liền không trả gốc, không trả lãi; dư nợ lớn trước",
    en: "Loans with a balance and no payment of principal or interest for three months; the largest first",
  },
  key: "contractId",
  computations: [
    {
      amount: `sum(${OPEN} where ${OPEN} > 0 and ${OLD})`,
      without: `countDistinct(collections.contractId where collections.principalPaid + collections.interestPaid > 0 and ${WHEN} in period)`,
      requires: COVERED,
    },
    {
      amount: QUIET_QUARTER,
      without: `countDistinct(collections.contractId where collections.principalPaid > 0 and ${WHEN} in period)`,
      requires: COVERED,
      at: "quarter-end",
      note: {
        vi: "lãi theo cột lãi thực thu trong quý của sao kê, gốc theo bảng thu nợ",
        en: "interest by the ledger's column of the quarter, principal by the collections",
      },
    },
    {
      amount: QUIET_QUARTER,
      at: "quarter-end",
      note: {
        vi: "chỉ theo lãi thực thu trong quý của sao kê: không có số liệu trả gốc",
        en: "by the ledger's interest of the quarter only: no data on principal",
      },
    },
  ],
  window: { kind: "months-back", months: 3 },
  amount: { vi: "Dư nợ", en: "Balance" },
  columns: LOAN_COLUMNS,
  nothing: {
    vi: "Không có món vay nào ba tháng không hoạt động.",
    en: "No loan was without a payment for three months.",
  },
};
