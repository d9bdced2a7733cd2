import { date, flag, money, month } from "../fields.ts";
import type { TableDefinition } from "../table.ts";
import { communeCode, communeName, contractId } from "./shared.ts";

const fields = {
  contractId: contractId(),
  communeCode: communeCode(),
  communeName: communeName(),
  dueOn: date({
    words: { vi: "Ngày đến hạn", en: "Due on" },
    headers: [
      "Ngày đến hạn",
      "Ngày ĐH",
      "Ngày đến hạn kỳ",
      "Ngày đến hạn trả nợ",
      "Ngày phải trả",
      "Hạn trả",
      "Kỳ hạn trả nợ",
      "Ngày phải thu",
    ],
  }),
  period: month({
    words: { vi: "Kỳ", en: "Period" },
    headers: ["Kỳ", "Tháng", "Kỳ thu", "Tháng đến hạn", "Kỳ báo cáo", "Tháng/năm", "Kỳ đến hạn", "Tháng báo cáo"],
  }),
  principalDue: money({
    words: { vi: "Gốc đến hạn", en: "Principal due" },
    headers: [
      "Gốc đến hạn",
      "Gốc phải thu",
      "Nợ gốc đến hạn",
      "Nợ đến hạn",
      "Gốc phải trả",
      "Số tiền gốc đến hạn",
      "Gốc ĐH",
      "Phải thu gốc",
      "Nợ gốc phải thu",
    ],
  }),
  principalPaid: money({
    words: { vi: "Gốc thực thu", en: "Principal paid" },
    headers: [
      "Gốc đã trả",
      "Thu gốc",
      "Gốc thực thu",
      "Gốc đã thu",
      "Nợ gốc đã thu",
      "Thu nợ gốc",
      "Số tiền gốc đã thu",
      "Thực thu gốc",
      "Gốc TT",
      "Thu nợ",
    ],
  }),
  paidOn: date({
    words: { vi: "Ngày thu", en: "Paid on" },
    headers: ["Ngày thu", "Ngày trả", "Ngày trả nợ", "Ngày thu nợ", "Ngày thực thu", "Ngày giao dịch"],
  }),
  extended: flag({
    words: { vi: "Gia hạn", en: "Extended" },
    headers: ["Gia hạn", "Ngày gia hạn", "Được gia hạn", "Gia hạn nợ", "Đã gia hạn", "Gia hạn (có/không)"],
  }),
  interestDue: money({
    words: { vi: "Lãi phải thu", en: "Interest due" },
    headers: ["Lãi phải thu", "Lãi DT", "Lãi phải trả", "Lãi dự thu", "Phải thu lãi", "Lãi đến hạn", "Số lãi phải thu"],
  }),
  interestPaid: money({
    words: { vi: "Lãi thực thu", en: "Interest paid" },
    headers: [
      "Lãi thực thu",
      "Thu lãi",
      "Lãi TT",
      "Lãi đã thu",
      "Thực thu lãi",
      "Lãi đã trả",
      "Số lãi thực thu",
      "Số lãi đã thu",
    ],
  }),
} satisfies TableDefinition["fields"];

/** What fell due and what came in: one row per instalment, or per loan and period. */
export const collections = {
  id: "collections",
  words: { vi: "Bảng thu nợ, thu lãi", en: "Collections" },
  purpose: {
    vi: "Mỗi dòng một kỳ trả nợ của một món vay: gốc, lãi đến hạn và số đã thu.",
    en: "One row per instalment of a loan: principal and interest that fell due, and what was paid.",
  },
  fields,
  // (principalDue and principalPaid) or (interestDue and interestPaid), as a conjunction
  requires: [
    ["contractId"],
    ["dueOn", "period"],
    ["principalDue", "interestDue"],
    ["principalDue", "interestPaid"],
    ["principalPaid", "interestDue"],
    ["principalPaid", "interestPaid"],
  ],
  identity: "contractId",
  label: ["contractId", "dueOn", "period"],
  weight: [["principalDue", "interestDue"], ["principalDue"], ["interestDue"]],
} as const satisfies TableDefinition;
