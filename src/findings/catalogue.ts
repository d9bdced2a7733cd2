import type { FindingKind } from "./finding.ts";
import { ambiguousDateOrder } from "./kinds/ambiguous-date-order.ts";
import { balanceBeyondDisbursed } from "./kinds/balance-beyond-disbursed.ts";
import { blankAsZero } from "./kinds/blank-as-zero.ts";
import { closedWithBalance } from "./kinds/closed-with-balance.ts";
import { collectionWithoutLoan } from "./kinds/collection-without-loan.ts";
import { communeWithTwoNames } from "./kinds/commune-with-two-names.ts";
import { conflictingContract } from "./kinds/conflicting-contract.ts";
import { damaged } from "./kinds/damaged.ts";
import { dateAfterReport } from "./kinds/date-after-report.ts";
import { datesOutOfOrder } from "./kinds/dates-out-of-order.ts";
import { directory } from "./kinds/directory.ts";
import { duplicateCollection } from "./kinds/duplicate-collection.ts";
import { duplicateColumn } from "./kinds/duplicate-column.ts";
import { duplicateContract } from "./kinds/duplicate-contract.ts";
import { duplicateGroup } from "./kinds/duplicate-group.ts";
import { duplicateOffice } from "./kinds/duplicate-office.ts";
import { duplicateSession } from "./kinds/duplicate-session.ts";
import { empty } from "./kinds/empty.ts";
import { encrypted } from "./kinds/encrypted.ts";
import { errorValue } from "./kinds/error-value.ts";
import { formulaWithoutValue } from "./kinds/formula-without-value.ts";
import { groupInTwoCommunes } from "./kinds/group-in-two-communes.ts";
import { groupWithoutClass } from "./kinds/group-without-class.ts";
import { guessedEncoding } from "./kinds/guessed-encoding.ts";
import { hiddenColumn } from "./kinds/hidden-column.ts";
import { hiddenRow } from "./kinds/hidden-row.ts";
import { hiddenSheet } from "./kinds/hidden-sheet.ts";
import { keyAsExponent } from "./kinds/key-as-exponent.ts";
import { keyBeyondPrecision } from "./kinds/key-beyond-precision.ts";
import { loanWithoutCommune } from "./kinds/loan-without-commune.ts";
import { loanWithoutCustomer } from "./kinds/loan-without-customer.ts";
import { lostSheet } from "./kinds/lost-sheet.ts";
import { missing } from "./kinds/missing.ts";
import { missingKey } from "./kinds/missing-key.ts";
import { missingSession } from "./kinds/missing-session.ts";
import { mixedDateOrder } from "./kinds/mixed-date-order.ts";
import { mixedDates } from "./kinds/mixed-dates.ts";
import { monthBeforeDay } from "./kinds/month-before-day.ts";
import { negativeAmount } from "./kinds/negative-amount.ts";
import { negativeBalance } from "./kinds/negative-balance.ts";
import { noHeader } from "./kinds/no-header.ts";
import { noPermission } from "./kinds/no-permission.ts";
import { noRows } from "./kinds/no-rows.ts";
import { noTable } from "./kinds/no-table.ts";
import { notADate } from "./kinds/not-a-date.ts";
import { notAKey } from "./kinds/not-a-key.ts";
import { notAMonth } from "./kinds/not-a-month.ts";
import { notANumber } from "./kinds/not-a-number.ts";
import { notATable } from "./kinds/not-a-table.ts";
import { numberFormatAssumed } from "./kinds/number-format-assumed.ts";
import { numberTooLarge } from "./kinds/number-too-large.ts";
import { outOfRange } from "./kinds/out-of-range.ts";
import { ownOutput } from "./kinds/own-output.ts";
import { paddedKey } from "./kinds/padded-key.ts";
import { paidWithoutDue } from "./kinds/paid-without-due.ts";
import { partsNotScore } from "./kinds/parts-not-score.ts";
import { partsNotTotal } from "./kinds/parts-not-total.ts";
import { rateAsFraction } from "./kinds/rate-as-fraction.ts";
import { repeatedCell } from "./kinds/repeated-cell.ts";
import { repeatedRow } from "./kinds/repeated-row.ts";
import { roundedDong } from "./kinds/rounded-dong.ts";
import { rowWithoutKey } from "./kinds/row-without-key.ts";
import { scoreBeyondMaximum } from "./kinds/score-beyond-maximum.ts";
import { shortRow } from "./kinds/short-row.ts";
import { tooLarge } from "./kinds/too-large.ts";
import { totalRowDiffers } from "./kinds/total-row-differs.ts";
import { truncated } from "./kinds/truncated.ts";
import { twoDigitYear } from "./kinds/two-digit-year.ts";
import { unitNote } from "./kinds/unit-note.ts";
import { unsafeXml } from "./kinds/unsafe-xml.ts";
import { unsupportedFormat } from "./kinds/unsupported-format.ts";

/**
 * Every kind of finding, in order of code. To add one: a file in `kinds/` and a line here. The ids of unreadable files
 * are the reasons of `read/unreadable.ts`.
 */
export const catalogue = {
  // L1xx: cells
  "not-a-number": notANumber,
  "not-a-date": notADate,
  "not-a-month": notAMonth,
  "not-a-key": notAKey,
  "key-as-exponent": keyAsExponent,
  "key-beyond-precision": keyBeyondPrecision,
  "error-value": errorValue,
  "out-of-range": outOfRange,
  "number-too-large": numberTooLarge,
  "formula-without-value": formulaWithoutValue,
  // L2xx: rows
  "missing-key": missingKey,
  "row-without-key": rowWithoutKey,
  "short-row": shortRow,
  // L3xx: cross-checks
  "parts-not-total": partsNotTotal,
  "negative-balance": negativeBalance,
  "balance-beyond-disbursed": balanceBeyondDisbursed,
  "mixed-dates": mixedDates,
  "group-in-two-communes": groupInTwoCommunes,
  "collection-without-loan": collectionWithoutLoan,
  "paid-without-due": paidWithoutDue,
  "dates-out-of-order": datesOutOfOrder,
  "score-beyond-maximum": scoreBeyondMaximum,
  "parts-not-score": partsNotScore,
  "total-row-differs": totalRowDiffers,
  "duplicate-contract": duplicateContract,
  "conflicting-contract": conflictingContract,
  "closed-with-balance": closedWithBalance,
  "missing-session": missingSession,
  "group-without-class": groupWithoutClass,
  "loan-without-commune": loanWithoutCommune,
  "commune-with-two-names": communeWithTwoNames,
  "date-after-report": dateAfterReport,
  "duplicate-group": duplicateGroup,
  "duplicate-session": duplicateSession,
  "duplicate-collection": duplicateCollection,
  "negative-amount": negativeAmount,
  "loan-without-customer": loanWithoutCustomer,
  "duplicate-office": duplicateOffice,
  // L4xx: files
  missing: missing,
  directory: directory,
  "no-permission": noPermission,
  empty: empty,
  encrypted: encrypted,
  truncated: truncated,
  damaged: damaged,
  "not-a-table": notATable,
  "unsupported-format": unsupportedFormat,
  "too-large": tooLarge,
  "unsafe-xml": unsafeXml,
  "no-table": noTable,
  "no-header": noHeader,
  "no-rows": noRows,
  "own-output": ownOutput,
  // L5xx: how it was read
  "padded-key": paddedKey,
  "blank-as-zero": blankAsZero,
  "number-format-assumed": numberFormatAssumed,
  "rounded-dong": roundedDong,
  "hidden-row": hiddenRow,
  "hidden-sheet": hiddenSheet,
  "hidden-column": hiddenColumn,
  "unit-note": unitNote,
  "ambiguous-date-order": ambiguousDateOrder,
  "month-before-day": monthBeforeDay,
  "mixed-date-order": mixedDateOrder,
  "two-digit-year": twoDigitYear,
  "rate-as-fraction": rateAsFraction,
  "duplicate-column": duplicateColumn,
  "lost-sheet": lostSheet,
  "repeated-row": repeatedRow,
  "repeated-cell": repeatedCell,
  "guessed-encoding": guessedEncoding,
} as const satisfies Record<string, FindingKind>;

export type FindingId = keyof typeof catalogue;
