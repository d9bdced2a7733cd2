import type { Indicator } from "../indicator.ts";
import { interestInPeriod, interestToDate } from "../interest.ts";

const OPEN_COHORT = {
  loans: "loans.disbursedOn >= plan.start and loans.current + loans.overdue + loans.frozen > 0",
  collections: "loan.disbursedOn >= plan.start and loan.current + loan.overdue + loan.frozen > 0",
};

export const cohortBalanceInterest = {
  id: "cohort-balance-interest",
  name: {
    vi: "Tỷ lệ thu lãi của dư nợ giải ngân từ khi thực hiện Đề án",
    en: "Collection of interest on balances disbursed since the plan's start",
  },
  short: { vi: "Lãi dư nợ", en: "Int. bal." },
  unit: "percent",
  better: "higher",
  source: {
    vi: "Chỉ tiêu 4 của Đề án (98%). Chỉ tính món còn dư nợ; cách tính do kế hoạch đặt vì không văn bản công khai nào quy định.",
    en: "Indicator 4 of the plan (98%). Loans that still have a balance only; the basis is the plan's to set, since no public source settles it.",
  },
  defaultReading: "in-period",
  readings: {
    "in-period": {
      words: {
        vi: "Món vay giải ngân lần đầu từ ngày bắt đầu Đề án và còn dư nợ: lãi thực thu trên lãi phải thu trong kỳ",
        en: "Loans first disbursed on or after the plan's start that still have a balance: interest collected over interest due in the period",
      },
      computations: interestInPeriod(OPEN_COHORT),
    },
    "since-start": {
      words: {
        vi: "Cùng các món vay đó: lãi đã thu trên lãi đã thu cộng lãi còn tồn, từ khi vay",
        en: "The same loans: interest collected over collected plus in arrears, since disbursement",
      },
      computations: interestToDate(OPEN_COHORT),
    },
  },
} as const satisfies Indicator;
