import { describe, expect, test } from "vitest";
import { parseMeasure } from "../../../src/indicators/language/parse.ts";
import { spokenMeasure } from "../../../src/indicators/language/spoken.ts";

const spoken = (formula: string) => {
  const measure = parseMeasure(formula);
  return [spokenMeasure(measure, "vi"), spokenMeasure(measure, "en")];
};

/** What stands after “chỉ tính dòng có” and “only rows with”. */
const condition = (predicate: string) =>
  spoken(`count(loans where ${predicate})`).map((text, index) => {
    const [, of] = text.split(index === 0 ? ", chỉ tính dòng có " : ", only rows with ");
    return of;
  });

describe("a formula as people say it", () => {
  test.each([
    ["sum(loans.overdue)", "tổng «Dư nợ quá hạn» trong «Sao kê món vay»", "sum of “Overdue balance” in “Loan ledger”"],
    ["count(loans)", "số dòng của «Sao kê món vay»", "number of rows of “Loan ledger”"],
    [
      "count(loans where loans.overdue > 1500000)",
      "số dòng của «Sao kê món vay», chỉ tính dòng có «Dư nợ quá hạn» > 1500000",
      "number of rows of “Loan ledger”, only rows with “Overdue balance” > 1500000",
    ],
    [
      "sum(loans.current + loans.overdue - loans.frozen)",
      "tổng «Dư nợ trong hạn» + «Dư nợ quá hạn» − «Dư nợ khoanh» trong «Sao kê món vay»",
      "sum of “Current balance” + “Overdue balance” − “Frozen balance” in “Loan ledger”",
    ],
    ["100 * count(sessions)", "100 × số dòng của «Chấm điểm giao dịch xã»", "100 × number of rows of “Session scores”"],
    [
      "count(loans) - 2 * count(sessions) + count(groups)",
      "số dòng của «Sao kê món vay» − 2 × số dòng của «Chấm điểm giao dịch xã» + số dòng của «Chấm điểm Tổ TK&VV»",
      "number of rows of “Loan ledger” − 2 × number of rows of “Session scores” + number of rows of “Group scores”",
    ],
    [
      "sum(min(collections.principalPaid, collections.principalDue))",
      "tổng số nhỏ hơn trong («Gốc thực thu»; «Gốc đến hạn») trong «Bảng thu nợ, thu lãi»",
      "sum of the lesser of (“Principal paid”; “Principal due”) in “Collections”",
    ],
    [
      "sum(max(loans.overdue, 0))",
      "tổng số lớn hơn trong («Dư nợ quá hạn»; 0) trong «Sao kê món vay»",
      "sum of the greater of (“Overdue balance”; 0) in “Loan ledger”",
    ],
    [
      "sum(first(loans.current?, loans.overdue, 0))",
      "tổng «Dư nợ trong hạn» (trống thì lấy «Dư nợ quá hạn», trống thì lấy 0) trong «Sao kê món vay»",
      "sum of “Current balance” (if blank “Overdue balance”, if blank 0) in “Loan ledger”",
    ],
    [
      "countDistinct(loans.customerId where loans.current > 0, deposits.customerId)",
      "số «Mã khách hàng» khác nhau trong «Sao kê món vay» («Dư nợ trong hạn» > 0) và «Tiền gửi tổ viên»",
      "number of different “Customer code” in “Loan ledger” (“Current balance” > 0) and “Members' deposits”",
    ],
    [
      "sum(groups.score where groups.score >= 85.5)",
      "tổng «Tổng điểm» trong «Chấm điểm Tổ TK&VV», chỉ tính dòng có «Tổng điểm» ≥ 85,5",
      "sum of “Total score” in “Group scores”, only rows with “Total score” ≥ 85.5",
    ],
    [
      "sum(groups.score where lending.current > 0)",
      "tổng «Tổng điểm» trong «Chấm điểm Tổ TK&VV», chỉ tính dòng có «Dư nợ trong hạn» của tổ theo sao kê > 0",
      "sum of “Total score” in “Group scores”, only rows with “Current balance” of the group in the ledger > 0",
    ],
    [
      "sum(collections.principalDue where loan.overdue > 0)",
      "tổng «Gốc đến hạn» trong «Bảng thu nợ, thu lãi», chỉ tính dòng có «Dư nợ quá hạn» của món vay > 0",
      "sum of “Principal due” in “Collections”, only rows with “Overdue balance” of the loan > 0",
    ],
    [
      "sum(loans.overdue where opening.overdue = 0)",
      "tổng «Dư nợ quá hạn» trong «Sao kê món vay», chỉ tính dòng có «Dư nợ quá hạn» ở sao kê đầu kỳ = 0",
      "sum of “Overdue balance” in “Loan ledger”, only rows with “Overdue balance” in the opening ledger = 0",
    ],
  ])("%s", (formula, vi, en) => {
    expect(spoken(formula)).toEqual([vi, en]);
  });
});

describe("a condition as people say it", () => {
  const [O, F, C] = ["«Dư nợ quá hạn»", "«Dư nợ khoanh»", "«Dư nợ trong hạn»"];
  const [o, f, c] = ["“Overdue balance”", "“Frozen balance”", "“Current balance”"];
  const [G, g] = ["«Ngày giải ngân đầu tiên»", "“First disbursed on”"];

  test.each([
    ["loans.overdue = 0", `${O} = 0`, `${o} = 0`],
    ["loans.overdue != 0", `${O} ≠ 0`, `${o} ≠ 0`],
    ["loans.overdue < 1", `${O} < 1`, `${o} < 1`],
    ["loans.overdue <= 1", `${O} ≤ 1`, `${o} ≤ 1`],
    ["loans.overdue + 5 > loans.frozen", `${O} + 5 > ${F}`, `${o} + 5 > ${f}`],
    [
      "loans.overdue > 0 or loans.frozen > 0 and loans.current = 0",
      `${O} > 0 hoặc (${F} > 0 và ${C} = 0)`,
      `${o} > 0 or (${f} > 0 and ${c} = 0)`,
    ],
    [
      "(loans.overdue > 0 or loans.frozen > 0) and loans.current = 0",
      `(${O} > 0 hoặc ${F} > 0) và ${C} = 0`,
      `(${o} > 0 or ${f} > 0) and ${c} = 0`,
    ],
    ["not loans.overdue > 0", `không phải (${O} > 0)`, `not (${o} > 0)`],
    ["loans.overdue is missing", `${O} để trống`, `${o} is blank`],
    ["loans.overdue is known", `${O} có số liệu`, `${o} is known`],
    ['loans.groupId != "0000000"', "«Mã tổ» ≠ «0000000»", "“Group code” ≠ “0000000”"],
    ["loans.disbursedOn <= asOf", `${G} ≤ ngày số liệu`, `${g} ≤ the date of the data`],
    ["loans.disbursedOn >= plan.start", `${G} ≥ ngày bắt đầu Đề án`, `${g} ≥ the plan's start`],
    ["loans.disbursedOn >= period.from", `${G} ≥ ngày đầu kỳ`, `${g} ≥ the period's first day`],
    ["loans.disbursedOn <= period.to", `${G} ≤ ngày cuối kỳ`, `${g} ≤ the period's last day`],
    ["loans.disbursedOn >= month.from", `${G} ≥ ngày đầu tháng`, `${g} ≥ the month's first day`],
    ["loans.disbursedOn <= month.to", `${G} ≤ ngày cuối tháng`, `${g} ≤ the month's last day`],
  ])("%s", (predicate, vi, en) => {
    expect(condition(predicate)).toEqual([vi, en]);
  });

  test.each([
    ["loans.disbursedOn in period", `${G} trong kỳ`, `${g} in the period`],
    [
      "loans.disbursedOn in month and loans.overdue > 0",
      `${G} trong tháng và ${O} > 0`,
      `${g} in the month and ${o} > 0`,
    ],
    [
      "loans.overdue > 0 or loans.disbursedOn in period",
      `${O} > 0 hoặc ${G} trong kỳ`,
      `${o} > 0 or ${g} in the period`,
    ],
    ["loans.disbursedOn >= month.from and loans.disbursedOn <= month.to", `${G} trong tháng`, `${g} in the month`],
  ])("a span of days has a word: %s", (predicate, vi, en) => {
    expect(condition(predicate)).toEqual([vi, en]);
  });

  test.each([
    ["of two spans", "loans.disbursedOn >= period.from and loans.disbursedOn <= month.to"],
    ["without its first day", "loans.disbursedOn > period.from and loans.disbursedOn <= period.to"],
    ["without its last day", "loans.disbursedOn >= period.from and loans.disbursedOn < period.to"],
    ["of two fields", "loans.disbursedOn >= period.from and loans.lastDisbursedOn <= period.to"],
    ["from a field on", "loans.disbursedOn >= loans.signedOn and loans.disbursedOn <= period.to"],
    ["up to a field", "loans.disbursedOn >= period.from and loans.disbursedOn <= loans.dueContract"],
    ["and something else", "loans.disbursedOn >= period.from and loans.disbursedOn <= period.to and loans.overdue > 0"],
  ])("days that are no span are said one by one: %s", (_, predicate) => {
    const [vi, en] = condition(predicate);
    expect(vi).toMatch(/^«Ngày giải ngân đầu tiên» [≥>] .* và «.*» [≤<] /);
    expect(en).toMatch(/^“First disbursed on” [≥>] .* and “.*” [≤<] /);
    expect(`${vi}${en}`).not.toMatch(/trong kỳ|trong tháng|in the period|in the month/);
  });
});
