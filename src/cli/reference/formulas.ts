import type { Aggregate, Expression, ParameterName, SCOPES } from "../../indicators/language/measure.ts";
import { parseMeasure } from "../../indicators/language/parse.ts";
import { spokenMeasure } from "../../indicators/language/spoken.ts";
import type { Language, Words } from "../../values/words.ts";
import { markdownPage } from "./markdown.ts";
import { code, heading, type Page, prose, small, type Topic } from "./page.ts";

const WORDS = {
  title: { vi: "Ngôn ngữ công thức", en: "The language of formulas" },
  intro: {
    vi: "Tử số và mẫu số của một chỉ tiêu (cả chỉ tiêu riêng trong tệp đề án: `indicators`) đều viết như dưới đây. Một công thức chỉ cộng các dòng của một bảng, mỗi lần nhìn một dòng, nên cộng được theo xã, theo tệp, theo đơn vị. Tên bảng và trường: `tables.md`.",
    en: "The numerator and the denominator of an indicator (a plan's own too: `indicators`) are written as below. A formula adds up rows of a table and sees one row at a time, so it adds up over communes, files and offices. Names of tables and fields: `tables.md`.",
  },
} as const satisfies Record<string, Words>;

/** A word of the language: what it means, and a formula that uses it. */
interface Word {
  readonly written: string;
  readonly meaning: Words;
  readonly example?: string;
}

type Choice = Extract<Expression, { kind: "choice" }>["fn"];

/** Every word that a formula may hold; of signs only those that need saying. */
const LANGUAGE: Readonly<
  Record<
    Aggregate["fn"] | Choice | keyof typeof SCOPES | ParameterName | "where" | "?" | "+" | "in" | "is" | "=" | "and",
    Word
  >
> = {
  sum: {
    written: "sum(… [where …])",
    meaning: {
      vi: "Cộng một số tiền, điểm hoặc số của các dòng; dòng không có số thì không cộng.",
      en: "Adds up money, points or numbers over rows; a row without the number adds nothing.",
    },
    example: "sum(loans.overdue)",
  },
  count: {
    written: "count(table [where …])",
    meaning: { vi: "Đếm dòng của một bảng.", en: "Counts the rows of a table." },
    example: "count(sessions where sessions.heldOn in period)",
  },
  countDistinct: {
    written: "countDistinct(table.key [where …], …)",
    meaning: {
      vi: "Đếm số mã khác nhau (khách hàng, tổ, khế ước); nêu nhiều bảng thì một mã chỉ đếm một lần.",
      en: "Counts different keys (customers, groups, contracts); over several tables a key counts once.",
    },
    example: "countDistinct(loans.customerId where loans.overdue > 0)",
  },
  "+": {
    written: "a + b, a - b, 2 * a",
    meaning: {
      vi: "Cộng, trừ các tổng cùng loại; nhân với một số nguyên. Trong `sum(…)` cũng cộng, trừ được các trường cùng loại.",
      en: "Adds and subtracts sums of one kind; times a whole number. Fields of one kind can be added within `sum(…)` too.",
    },
    example: "sum(loans.overdue + loans.frozen) - 2 * sum(loans.frozen)",
  },
  where: {
    written: "(… where …)",
    meaning: {
      vi: "Chỉ tính dòng thỏa điều kiện; không có giá trị để so thì không thỏa (riêng `!=` thì thỏa).",
      en: "Only rows that fulfil the condition; without a value to compare they do not (but for `!=`, where they do).",
    },
    example: "count(loans where loans.overdue > 0)",
  },
  "=": {
    written: "=  !=  <  <=  >  >=",
    meaning: {
      vi: "So hai số, hai ngày, hoặc một mã với chữ trong ngoặc kép.",
      en: "Compare two numbers, two days, or a key with a text in double quotes.",
    },
    example: 'count(loans where loans.programmeCode != "01")',
  },
  and: {
    written: "and, or, not, ( )",
    meaning: {
      vi: "Nối các điều kiện; `and` đi trước `or`.",
      en: "Join conditions; `and` binds closer than `or`.",
    },
    example: "count(loans where loans.overdue > 0 and not (loans.frozen > 0 or loans.disbursedOn < plan.start))",
  },
  in: {
    written: "… in period, … in month",
    meaning: {
      vi: "Ngày nằm trong kỳ tính, hoặc trong tháng của số liệu.",
      en: "A day within the period, or within the month of the data.",
    },
    example: "sum(collections.principalPaid where collections.paidOn in month)",
  },
  is: {
    written: "… is known, … is missing",
    meaning: { vi: "Ô có giá trị, hoặc để trống.", en: "The cell has a value, or has none." },
    example: "count(loans where loans.groupId is missing)",
  },
  "?": {
    written: "table.field?",
    meaning: {
      vi: "Tệp có thể không có cột này; khi đó coi như mọi ô đều trống. Không có dấu ? mà thiếu cột thì công thức không dùng được.",
      en: "The file may lack the column; every cell then counts as empty. Without the ?, the formula can't be used on such a file.",
    },
    example: "count(loans where first(loans.dueSession?, loans.dueContract?) in period)",
  },
  first: {
    written: "first(a, b, …)",
    meaning: { vi: "Giá trị đầu tiên không trống.", en: "The first that is not empty." },
  },
  min: {
    written: "min(a, b, …)",
    meaning: { vi: "Nhỏ nhất; có một ô trống thì kết quả trống.", en: "The least; empty where one of them is." },
    example: "sum(min(loans.principalPaidToDate, loans.principalDueToDate))",
  },
  max: {
    written: "max(a, b, …)",
    meaning: { vi: "Lớn nhất; có một ô trống thì kết quả trống.", en: "The greatest; empty where one of them is." },
    example: "sum(max(loans.principalDueToDate - loans.principalPaidToDate, 0))",
  },
  loan: {
    written: "loan.field",
    meaning: {
      vi: "Trong bảng thu nợ: khoản vay của khế ước đó trong sao kê.",
      en: "In the collections: the ledger's loan of that contract.",
    },
    example: "sum(collections.interestPaid where loan.disbursedOn >= plan.start)",
  },
  opening: {
    written: "opening.field",
    meaning: {
      vi: "Trong sao kê: cùng khế ước ở sao kê đầu kỳ (`--opening`).",
      en: "In the ledger: the same contract in the opening ledger (`--opening`).",
    },
    example: "sum(loans.current where opening.overdue > 0)",
  },
  lending: {
    written: "lending.field",
    meaning: {
      vi: "Trong bảng chấm điểm tổ: tổng dư nợ của tổ trong sao kê (`current`, `overdue`, `frozen`).",
      en: "In the groups' scores: what the ledger lends to the group (`current`, `overdue`, `frozen`).",
    },
    example: "count(groups where lending.current > 0)",
  },
  asOf: {
    written: "asOf",
    meaning: { vi: "Ngày của số liệu.", en: "The date of the data." },
    example: "sum(loans.current where loans.dueContract <= asOf)",
  },
  "period.from": {
    written: "period.from",
    meaning: { vi: "Ngày đầu kỳ tính.", en: "The first day of the period." },
  },
  "period.to": {
    written: "period.to",
    meaning: { vi: "Ngày cuối kỳ tính.", en: "The last day of the period." },
  },
  "month.from": {
    written: "month.from",
    meaning: { vi: "Ngày đầu tháng của số liệu.", en: "The first day of the data's month." },
  },
  "month.to": {
    written: "month.to",
    meaning: { vi: "Ngày cuối tháng của số liệu.", en: "The last day of the data's month." },
  },
  "plan.start": {
    written: "plan.start",
    meaning: {
      vi: "Ngày bắt đầu đề án (của xã, nếu đề án nêu riêng).",
      en: "The plan's first day (the commune's own, where the plan has one).",
    },
    example: "count(loans where loans.disbursedOn >= plan.start)",
  },
};

export function formulaTopics(language: Language): readonly Topic[] {
  return Object.entries(LANGUAGE).map(([name, word]: readonly [string, Word]) => ({
    names: [name],
    blocks: [
      heading(2, name === word.written ? `\`${name}\`` : `\`${name}\` · ${word.written}`),
      prose(word.meaning[language]),
      ...(word.example === undefined
        ? []
        : [code(word.example), small(`${spokenMeasure(parseMeasure(word.example), language)}.`)]),
    ],
  }));
}

export function formulasPage(language: Language): Page {
  const sections = formulaTopics(language).flatMap(({ blocks }) => blocks);
  return markdownPage("formulas", WORDS.title[language], [prose(WORDS.intro[language]), ...sections]);
}
