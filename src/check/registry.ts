import { balanceBeyondDisbursed } from "./balance-beyond-disbursed.ts";
import type { Check } from "./check.ts";
import { closedWithBalance } from "./closed-with-balance.ts";
import { collectionWithoutLoan } from "./collection-without-loan.ts";
import { communeWithTwoNames } from "./commune-with-two-names.ts";
import { dateAfterReport } from "./date-after-report.ts";
import { datesOutOfOrder } from "./dates-out-of-order.ts";
import { duplicateCollection } from "./duplicate-collection.ts";
import { duplicateContract } from "./duplicate-contract.ts";
import { duplicateGroup } from "./duplicate-group.ts";
import { duplicateOffice } from "./duplicate-office.ts";
import { duplicateSession } from "./duplicate-session.ts";
import { groupInTwoCommunes } from "./group-in-two-communes.ts";
import { groupWithoutClass } from "./group-without-class.ts";
import { loanWithoutCommune } from "./loan-without-commune.ts";
import { loanWithoutCustomer } from "./loan-without-customer.ts";
import { missingSession } from "./missing-session.ts";
import { negativeAmount } from "./negative-amount.ts";
import { negativeBalance } from "./negative-balance.ts";
import { paidWithoutDue } from "./paid-without-due.ts";
import { partsNotScore } from "./parts-not-score.ts";
import { partsNotTotal } from "./parts-not-total.ts";
import { rowDates } from "./row-dates.ts";
import { scoreBeyondMaximum } from "./score-beyond-maximum.ts";
import { totalRows } from "./total-rows.ts";

/**
 * Every cross-check, in order of running: first what takes out rows printed twice, then the totals of the file (they may
 * hold those rows or not), then what rejects rows, then what only speaks of rows that are left.
 */
export const checks = [
  duplicateContract,
  duplicateGroup,
  duplicateSession,
  duplicateOffice,
  duplicateCollection,
  totalRows("loans"),
  totalRows("collections"),
  totalRows("groups"),
  totalRows("deposits"),
  negativeBalance,
  negativeAmount,
  scoreBeyondMaximum("groups"),
  scoreBeyondMaximum("sessions"),
  partsNotTotal,
  balanceBeyondDisbursed,
  closedWithBalance,
  datesOutOfOrder,
  rowDates,
  dateAfterReport,
  groupInTwoCommunes,
  communeWithTwoNames,
  loanWithoutCommune,
  loanWithoutCustomer,
  collectionWithoutLoan,
  paidWithoutDue,
  partsNotScore("groups"),
  partsNotScore("sessions"),
  groupWithoutClass,
  missingSession,
] as const satisfies readonly Check[];
