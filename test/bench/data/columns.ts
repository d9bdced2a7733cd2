import type { Loan } from "./loans.ts";

/** A column of a generated export. A date's value is a day, a rate's a percentage, money's whole đồng; "" is an empty cell. */
export type Column =
  | { readonly header: string; readonly kind: "text"; readonly value: (loan: Loan) => string }
  | { readonly header: string; readonly kind: "date" | "money" | "rate"; readonly value: (loan: Loan) => number };

const text = (header: string, value: (loan: Loan) => string): Column => ({ header, kind: "text", value });
const date = (header: string, value: (loan: Loan) => number): Column => ({ header, kind: "date", value });
const money = (header: string, value: (loan: Loan) => number): Column => ({ header, kind: "money", value });

/** The ledger as offices cut it down to what they report on. */
export const LEDGER: readonly Column[] = [
  text("Số khế ước", (loan) => loan.contract),
  text("Mã KH", (loan) => loan.customer),
  text("Tên KH", (loan) => loan.customerName),
  text("Mã xã", (loan) => loan.communeCode),
  text("Tên xã", (loan) => loan.communeName),
  text("Mã thôn", (loan) => loan.hamletCode),
  text("Mã tổ", (loan) => loan.group),
  text("Mã ĐVUT", (loan) => loan.organisation),
  text("Mã chương trình", (loan) => loan.programme),
  text("Tên chương trình", (loan) => loan.programmeName),
  text("Nguồn vốn", (loan) => loan.fund),
  date("Ngày GN đầu tiên", (loan) => loan.disbursedOn),
  date("Ngày ĐH theo hợp đồng", (loan) => loan.dueOn),
  { header: "Lãi suất", kind: "rate", value: (loan) => loan.rate },
  money("Tổng giải ngân", (loan) => loan.disbursed),
  money("Dư nợ trong hạn", (loan) => loan.current),
  money("Dư nợ quá hạn", (loan) => loan.overdue),
  money("Dư nợ khoanh", (loan) => loan.frozen),
  money("Lãi DT trong năm", (loan) => loan.interestDue),
  money("Lãi TT trong năm", (loan) => loan.interestPaid),
  money("Lũy kế thu lãi", (loan) => loan.interestPaidToDate),
  text("Tình trạng món vay", (loan) => (loan.isOpen ? "OPEN" : "CLOSE")),
];
