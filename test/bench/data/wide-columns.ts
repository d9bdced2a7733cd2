import { AS_OF } from "../../../fixtures/long-phu/generator/dates.ts";
import { type Column, LEDGER } from "./columns.ts";
import type { Loan } from "./loans.ts";
import { writtenDate } from "./text-dates.ts";

/** Columns the core system prints and ltq knows, beyond those of the short ledger. */
const KNOWN: readonly Column[] = [
  { header: "Mã PGD", kind: "text", value: () => "003107" },
  { header: "Tên PGD", kind: "text", value: () => "PGD NHCSXH huyện Long Phú" },
  { header: "Huyện", kind: "text", value: () => "Long Phú" },
  { header: "Tên thôn", kind: "text", value: (loan) => loan.hamletName },
  { header: "Tên tổ trưởng", kind: "text", value: (loan) => loan.groupLeader },
  { header: "Tên ĐVUT", kind: "text", value: (loan) => loan.organisationName },
  { header: "Ngày GN cuối cùng", kind: "date", value: (loan) => loan.lastDisbursedOn },
  { header: "Tổng dư nợ", kind: "money", value: (loan) => loan.current + loan.overdue + loan.frozen },
  { header: "Lãi tồn TH", kind: "money", value: (loan) => loan.interestArrears },
  { header: "Lãi tồn QH", kind: "money", value: () => 0 },
  { header: "Ngày số liệu", kind: "text", value: () => writtenDate(AS_OF) },
];

const WIDTH = 175;

/** Columns of the core system that no indicator needs: texts, amounts, dates, and many that hold nothing. */
const OTHERS: readonly ((header: string) => Column)[] = [
  (header) => ({ header, kind: "text", value: () => "" }),
  (header) => ({ header, kind: "text", value: (loan) => `${loan.hamletName}, ${loan.communeName}` }),
  (header) => ({ header, kind: "money", value: (loan) => loan.disbursed / 500 }),
  (header) => ({ header, kind: "text", value: (loan) => loan.contract.slice(-9) }),
  (header) => ({ header, kind: "text", value: () => "" }),
  (header) => ({ header, kind: "money", value: () => 0 }),
  (header) => ({ header, kind: "date", value: (loan: Loan) => loan.disbursedOn + 3 }),
  (header) => ({ header, kind: "text", value: (loan) => (loan.isOpen ? "Có" : "Không") }),
];

/** The whole ledger: what ltq knows stands scattered among what it doesn't. */
export const WIDE_LEDGER: readonly Column[] = scattered([...LEDGER, ...KNOWN]);

function scattered(known: readonly Column[]): readonly Column[] {
  const step = Math.floor(WIDTH / known.length);
  const columns: Column[] = [];
  for (let at = 0; at < WIDTH; at++) {
    const column = at % step === 0 ? known[at / step] : undefined;
    const other = OTHERS[at % OTHERS.length] as (typeof OTHERS)[number];
    columns.push(column ?? other(`Trường ${at + 1}`));
  }
  return columns;
}
