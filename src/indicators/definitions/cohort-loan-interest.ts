import type { Indicator } from "../indicator.ts";
import { interestInPeriod, interestToDate } from "../interest.ts";

export const cohortLoanInterest = {
  id: "cohort-loan-interest",
  name: {
    vi: "Tỷ lệ thu lãi của các món vay giải ngân từ khi thực hiện Đề án",
    en: "Collection of interest on loans disbursed since the plan's start",
  },
  short: { vi: "Lãi món", en: "Int. loan" },
  unit: "percent",
  better: "higher",
  source: {
    vi: "Chỉ tiêu 3 của Đề án (98%). Kể cả món đã tất toán; ngày bắt đầu và cách tính do kế hoạch đặt vì không văn bản công khai nào quy định.",
    en: "Indicator 3 of the plan (98%). Settled loans included; the start and the basis are the plan's to set, since no public source settles them.",
  },
  defaultReading: "since-start",
  readings: {
    "since-start": {
      words: {
        vi: "Món vay giải ngân lần đầu từ ngày bắt đầu Đề án, kể cả đã tất toán: lãi đã thu trên lãi đã thu cộng lãi còn tồn, từ khi vay",
        en: "Loans first disbursed on or after the plan's start, settled ones included: interest collected over collected plus in arrears, since disbursement",
      },
      computations: interestToDate({
        loans: "loans.disbursedOn >= plan.start",
        collections: "loan.disbursedOn >= plan.start",
      }),
    },
    "in-period": {
      words: {
        vi: "Cùng các món vay đó: lãi thực thu trên lãi phải thu trong kỳ",
        en: "The same loans: interest collected over interest due in the period",
      },
      computations: interestInPeriod({
        loans: "loans.disbursedOn >= plan.start",
        collections: "loan.disbursedOn >= plan.start",
      }),
    },
  },
} as const satisfies Indicator;
