import { describe, expect, test } from "vitest";
import { type Row, scoreOf } from "../support/score.ts";

const ID = "cohort-loan-interest";

/** A loan of the ledger: first disbursement, interest collected to date, in arrears (current, overdue). */
const loan = (disbursedOn: string, paid: number, current: number, overdue: number, more: Row = {}): Row => ({
  disbursedOn,
  interestPaidToDate: paid,
  interestArrearsCurrent: current,
  interestArrearsOverdue: overdue,
  current: 1000,
  ...more,
});

describe("cohort-loan-interest since disbursement", () => {
  test.each<[string, readonly Row[], string]>([
    ["collected over collected and in arrears, both kinds", [loan("2019-06-15", 95, 3, 2)], "95/100"],
    ["disbursed on the plan's start: in", [loan("2018-09-30", 8, 2, 0)], "8/10"],
    ["disbursed the day before: out", [loan("2018-09-29", 8, 2, 0), loan("2018-10-01", 1, 1, 0)], "1/2"],
    [
      "settled: in",
      [loan("2019-06-15", 40, 0, 0, { current: 0, status: "CLOSE" }), loan("2019-06-15", 5, 5, 0)],
      "45/50",
    ],
    ["frozen: in", [loan("2019-06-15", 4, 6, 0, { current: 0, frozen: 100 })], "4/10"],
    ["signed before, first disbursed after: in", [loan("2018-10-05", 9, 1, 0, { signedOn: "2018-09-01" })], "9/10"],
    ["no loan of the cohort", [loan("2017-01-01", 9, 1, 0)], "zero-denominator"],
    ["no interest yet", [loan("2020-12-31", 0, 0, 0)], "zero-denominator"],
  ])("%s", async (_, loans, expected) => {
    expect((await scoreOf({ loans })).of(ID)).toBe(expected);
  });

  test("a commune's own start", async () => {
    const loans = ["310703", "310704"].flatMap((communeCode) => [
      loan("2018-09-30", 1, 1, 0, { communeCode }),
      loan("2019-12-31", 10, 10, 0, { communeCode }),
      loan("2020-01-01", 100, 100, 0, { communeCode }),
    ]);
    const plan = { communes: [{ code: "310704", start: "2020-01-01" }] };
    const { of } = await scoreOf({ loans }, plan);
    expect([of(ID, "310703"), of(ID, "310704"), of(ID)]).toEqual(["111/222", "100/200", "211/422"]);
  });

  test("only communes have a start: the others have no cohort", async () => {
    const loans = ["310703", "310704"].map((communeCode) => loan("2020-01-01", 9, 1, 0, { communeCode }));
    const { of } = await scoreOf({ loans }, { start: null, communes: [{ code: "310704", start: "2020-01-01" }] });
    expect([of(ID, "310703"), of(ID, "310704"), of(ID)]).toEqual(["zero-denominator", "9/10", "9/10"]);
  });

  test("no start: no data, and the reason says what is missing", async () => {
    const { scorecard } = await scoreOf({ loans: [loan("2019-06-15", 9, 1, 0)] }, { start: null });
    expect(scorecard.total.indicators[ID]?.noData).toEqual({
      reason: "fields-missing",
      words: {
        vi: "thiếu ngày bắt đầu Đề án («start» trong tệp đề án)",
        en: "missing: the plan's start (“start” in the plan file)",
      },
    });
  });
});

describe("cohort-loan-interest from the collections", () => {
  const due = (contractId: number, dueOn: string, interestDue: number, interestPaid: number): Row => ({
    contractId,
    dueOn,
    interestDue,
    interestPaid,
  });
  const LOANS: readonly Row[] = [
    { disbursedOn: "2018-09-30", current: 100 },
    { disbursedOn: "2018-09-29", current: 100 },
    { disbursedOn: "2020-02-01", status: "CLOSE" },
  ];
  const COLLECTIONS: readonly Row[] = [
    due(1, "2018-09-29", 10_000, 0),
    due(1, "2018-09-30", 1, 1),
    due(1, "2020-12-31", 10, 9),
    due(1, "2021-01-01", 10_000, 0),
    due(2, "2020-06-30", 10_000, 0),
    due(3, "2020-06-30", 100, 98),
    due(9, "2020-06-30", 10_000, 0),
  ];

  test("since the start up to the date, where the ledger has no cumulative columns", async () => {
    expect((await scoreOf({ loans: LOANS, collections: COLLECTIONS })).of(ID)).toBe("108/111");
  });

  test("the ledger's cumulative columns come first", async () => {
    const loans = LOANS.map((row) => ({ ...row, ...loan("", 7, 1, 0), disbursedOn: row.disbursedOn }));
    expect((await scoreOf({ loans, collections: COLLECTIONS })).of(ID)).toBe("14/16");
  });

  test("in the period", async () => {
    const plan = { readings: { [ID]: "in-period" } };
    expect((await scoreOf({ loans: LOANS, collections: COLLECTIONS }, plan)).of(ID)).toBe("107/110");
  });

  test("in the period, from the ledger's own columns; settled loans in", async () => {
    const loans = LOANS.map((row, index) => ({
      ...row,
      interestDueYear: 10 ** index * 2,
      interestPaidYear: 10 ** index,
    }));
    expect((await scoreOf({ loans }, { readings: { [ID]: "in-period" } })).of(ID)).toBe("101/202");
  });
});
