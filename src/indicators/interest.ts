import type { Computation } from "./indicator.ts";

/** Which loans count, as a condition on a row of the ledger and on a row of the collections. */
export interface LoanCondition {
  readonly loans: string;
  readonly collections: string;
}

const DUE_ON = "first(collections.dueOn, collections.period)";

/**
 * Interest collected over interest due in the period: from the collections where they carry interest, else from the
 * ledger's own columns of the month, quarter or year up to the date.
 */
export function interestInPeriod(which?: LoanCondition): readonly [Computation, ...Computation[]] {
  const collections = `where ${DUE_ON} in period${which ? ` and ${which.collections}` : ""}`;
  const loans = which ? ` where ${which.loans}` : "";
  return [
    {
      numerator: `sum(collections.interestPaid ${collections})`,
      denominator: `sum(collections.interestDue ${collections})`,
    },
    ...(["Year", "Quarter", "Month"] as const).map((span) => ({
      numerator: `sum(loans.interestPaid${span}${loans})`,
      denominator: `sum(loans.interestDue${span}${loans})`,
      period: span === "Year" ? ("year" as const) : span === "Quarter" ? ("quarter" as const) : ("month" as const),
    })),
  ];
}

/**
 * Interest collected since disbursement over what was due since then. The ledger's cumulative columns say it for every
 * loan: due is what was collected and what is in arrears. Collections can say it only where they reach back that far.
 */
export function interestToDate(which: LoanCondition): readonly [Computation, ...Computation[]] {
  const where = `where ${which.collections} and ${DUE_ON} >= plan.start and ${DUE_ON} <= asOf`;
  return [
    {
      numerator: `sum(loans.interestPaidToDate where ${which.loans})`,
      denominator: `sum(loans.interestPaidToDate + loans.interestArrearsCurrent + loans.interestArrearsOverdue where ${which.loans})`,
    },
    {
      numerator: `sum(collections.interestPaid ${where})`,
      denominator: `sum(collections.interestDue ${where})`,
      note: {
        vi: "từ bảng thu nợ: chỉ đúng khi bảng có đủ các kỳ từ ngày bắt đầu Đề án",
        en: "from the collections: right only where they hold every period since the plan's start",
      },
    },
  ];
}
