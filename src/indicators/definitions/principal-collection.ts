import type { Indicator } from "../indicator.ts";

const DUE_IN_PERIOD = "first(collections.dueOn, collections.period) in period";
/** A loan that is frozen as a whole: nothing of it is due any more. */
const NOT_FROZEN = "not (loan.frozen? > 0 and loan.current? + loan.overdue? = 0)";
const NOT_EXTENDED = "not collections.extended? = 1";
const PAID_IN_TIME = "not collections.paidOn? > period.to";

/**
 * Of a loan's cumulative columns: what fell due between two ledgers, and how much of that is paid. A payment settles the
 * oldest instalment first, so older arrears take theirs before, and what was prepaid before the opening counts.
 */
const DUE_BEFORE = "first(opening.principalDueToDate, 0)";
const DUE_BETWEEN = `loans.principalDueToDate - ${DUE_BEFORE}`;
const PAID_OF_IT = `loans.principalPaidToDate - ${DUE_BEFORE}`;
const DUE_OF_OPEN = `${DUE_BETWEEN} > 0 and not (loans.frozen > 0 and loans.current + loans.overdue = 0)`;

export const principalCollection = {
  id: "principal-collection",
  name: { vi: "Tỷ lệ thu nợ gốc đến hạn", en: "Collection of principal due" },
  short: { vi: "Thu gốc", en: "Prin. due" },
  unit: "percent",
  better: "higher",
  source: {
    vi: "Chỉ tiêu 1 của Đề án (Long Phú: 87% đến cuối năm 2023). Cách tính từng kỳ hạn là quy ước của ltq, đổi được trong kế hoạch.",
    en: "Indicator 1 of the plan (Long Phú: 87% by the end of 2023). Counting per instalment is ltq's assumption, settable in the plan.",
  },
  defaultReading: "capped",
  companion: "strict",
  readings: {
    capped: {
      words: {
        vi: "Gốc thu được (mỗi kỳ không quá số đến hạn) trên gốc đến hạn trong kỳ; không tính món gia hạn trước hạn, món khoanh",
        en: "Principal paid (per instalment at most what was due) over principal due in the period; without instalments extended before they fell due and frozen loans",
      },
      computations: [
        {
          numerator: `sum(min(collections.principalPaid, collections.principalDue) where ${DUE_IN_PERIOD} and ${NOT_EXTENDED} and ${NOT_FROZEN} and ${PAID_IN_TIME})`,
          denominator: `sum(collections.principalDue where ${DUE_IN_PERIOD} and ${NOT_EXTENDED} and ${NOT_FROZEN})`,
        },
        {
          numerator: `sum(max(min(${PAID_OF_IT}, ${DUE_BETWEEN}), 0) where ${DUE_OF_OPEN})`,
          denominator: `sum(${DUE_BETWEEN} where ${DUE_OF_OPEN})`,
          note: {
            vi: "theo từng món vay, từ số lũy kế của hai sao kê đầu kỳ và cuối kỳ; kỳ đến hạn trước được thu trước",
            en: "per loan, from the cumulative columns of the ledgers at the period's opening and end; older instalments are paid first",
          },
        },
      ],
    },
    strict: {
      words: {
        vi: "Như trên nhưng tính cả các kỳ đã gia hạn",
        en: "The same with extended instalments kept in",
      },
      computations: [
        {
          numerator: `sum(min(collections.principalPaid, collections.principalDue) where ${DUE_IN_PERIOD} and ${NOT_FROZEN} and ${PAID_IN_TIME})`,
          denominator: `sum(collections.principalDue where ${DUE_IN_PERIOD} and ${NOT_FROZEN})`,
        },
      ],
    },
    uncapped: {
      words: {
        vi: "Toàn bộ gốc thu được trên gốc đến hạn trong kỳ, kể cả phần trả trước hạn",
        en: "All principal paid over principal due in the period, prepayments included",
      },
      computations: [
        {
          numerator: `sum(collections.principalPaid where ${DUE_IN_PERIOD} and ${NOT_EXTENDED} and ${NOT_FROZEN} and ${PAID_IN_TIME})`,
          denominator: `sum(collections.principalDue where ${DUE_IN_PERIOD} and ${NOT_EXTENDED} and ${NOT_FROZEN})`,
        },
      ],
    },
    "to-date": {
      words: {
        vi: "Lũy kế từ khi vay: gốc đã trả (không quá số đến hạn) trên gốc đến hạn lũy kế của từng món",
        en: "Since disbursement: principal paid (per loan at most what was due) over principal due to date",
      },
      computations: [
        {
          numerator: "sum(min(loans.principalPaidToDate, loans.principalDueToDate))",
          denominator: "sum(loans.principalDueToDate)",
        },
      ],
    },
  },
} as const satisfies Indicator;
