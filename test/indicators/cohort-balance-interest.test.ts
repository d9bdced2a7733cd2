import { describe, expect, test } from "vitest";
import { type Row, scoreOf } from "../support/score.ts";

const ID = "cohort-balance-interest";

/** A loan of the ledger with the year's interest due and collected. */
const loan = (disbursedOn: string, due: number, paid: number, balance: Row): Row => ({
  disbursedOn,
  interestDueYear: due,
  interestPaidYear: paid,
  ...balance,
});

describe("cohort-balance-interest in the period", () => {
  test.each<[string, readonly Row[], string]>([
    ["a current balance: in", [loan("2019-06-15", 100, 98, { current: 5 })], "98/100"],
    ["an overdue balance only: in", [loan("2019-06-15", 100, 40, { overdue: 5 })], "40/100"],
    ["a frozen balance only: in", [loan("2019-06-15", 100, 10, { frozen: 5 })], "10/100"],
    [
      "settled: out",
      [
        loan("2019-06-15", 1000, 1000, { status: "CLOSE" }),
        loan("2019-06-15", 100, 98, { current: 5, status: "OPEN" }),
      ],
      "98/100",
    ],
    ["open without a balance: out", [loan("2019-06-15", 1000, 0, { status: "OPEN" })], "zero-denominator"],
    ["disbursed on the plan's start: in", [loan("2018-09-30", 100, 98, { current: 5 })], "98/100"],
    ["disbursed the day before: out", [loan("2018-09-29", 100, 98, { current: 5 })], "zero-denominator"],
    ["above 100 % is not capped", [loan("2019-06-15", 100, 130, { current: 5 })], "130/100"],
  ])("%s", async (_, loans, expected) => {
    expect((await scoreOf({ loans })).of(ID)).toBe(expected);
  });

  test("from the collections: the loan's balance and first disbursement decide", async () => {
    const due = (contractId: number, dueOn = "2020-06-30"): Row => ({
      contractId,
      dueOn,
      interestDue: 2 * 10 ** contractId,
      interestPaid: 10 ** contractId,
    });
    const loans: readonly Row[] = [
      { current: 5 },
      { current: 5, disbursedOn: "2018-09-29" },
      { status: "CLOSE" },
      { frozen: 5 },
    ];
    const collections = [due(1), due(1, "2019-12-31"), due(2), due(3), due(4), due(5)];
    expect((await scoreOf({ loans, collections })).of(ID)).toBe("10010/20020");
  });

  test("a commune's own start", async () => {
    const loans = ["310703", "310704"].map((communeCode) => loan("2019-06-15", 100, 98, { current: 5, communeCode }));
    const { of } = await scoreOf({ loans }, { communes: [{ code: "310704", start: "2019-06-16" }] });
    expect([of(ID, "310703"), of(ID, "310704"), of(ID)]).toEqual(["98/100", "zero-denominator", "98/100"]);
  });
});

test("cohort-balance-interest since disbursement: the same loans, collected over collected and in arrears", async () => {
  const toDate = (paid: number, arrears: number, more: Row): Row => ({
    interestPaidToDate: paid,
    interestArrearsCurrent: arrears,
    interestArrearsOverdue: 1,
    ...more,
  });
  const loans = [
    toDate(90, 9, { current: 5 }),
    toDate(1000, 0, { status: "CLOSE" }),
    toDate(1000, 0, { current: 5, disbursedOn: "2018-09-29" }),
  ];
  expect((await scoreOf({ loans }, { readings: { [ID]: "since-start" } })).of(ID)).toBe("90/100");
});

test("one settled loan: in the cohort of loans, not in that of balances", async () => {
  const loans: readonly Row[] = [
    {
      interestPaidToDate: 40,
      interestArrearsCurrent: 0,
      interestArrearsOverdue: 10,
      interestDueYear: 20,
      interestPaidYear: 15,
      status: "CLOSE",
    },
  ];
  const { of } = await scoreOf({ loans });
  expect([of("cohort-loan-interest"), of(ID)]).toEqual(["40/50", "zero-denominator"]);
});
