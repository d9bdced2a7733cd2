import { describe, expect, test } from "vitest";
import { UnknownDate } from "../../src/engine/as-of.ts";
import { monthOf, periodOf } from "../../src/engine/period.ts";
import { dayFromIso, isoDay } from "../../src/values/day.ts";
import { type Row, scoreOf } from "../support/score.ts";

const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;

describe("the period up to the date of the data", () => {
  test.each([
    ["2020-12-31", "year", "2020-01-01", "2020-12-31"],
    ["2020-12-31", "quarter", "2020-10-01", "2020-12-31"],
    ["2020-12-31", "month", "2020-12-01", "2020-12-31"],
    ["2020-02-29", "year", "2020-01-01", "2020-02-29"],
    ["2020-02-29", "quarter", "2020-01-01", "2020-02-29"],
    ["2021-05-15", "quarter", "2021-04-01", "2021-05-15"],
    ["2021-01-01", "month", "2021-01-01", "2021-01-01"],
  ] as const)("%s, %s", (asOf, choice, from, to) => {
    const period = periodOf(choice, day(asOf));
    expect([isoDay(period.from), isoDay(period.to)]).toEqual([from, to]);
  });

  test("two days of the plan's own", () => {
    const choice = { from: day("2020-07-01"), to: day("2020-09-30") };
    expect(periodOf(choice, day("2020-12-31"))).toEqual(choice);
  });

  test.each([
    ["2020-02-10", "2020-02-01", "2020-02-29"],
    ["2021-02-10", "2021-02-01", "2021-02-28"],
    ["2020-12-31", "2020-12-01", "2020-12-31"],
  ])("the month of %s is whole", (asOf, from, to) => {
    const month = monthOf(day(asOf));
    expect([isoDay(month.from), isoDay(month.to)]).toEqual([from, to]);
  });
});

describe("the date of the data", () => {
  const dated = (asOf: string): Row => ({ current: 5, asOf });
  const deposits = [{ customerId: 1, groupId: 1, depositedInMonth: 5 }];
  const asOf = null;
  const fileNames = { deposits: "tien-gui-30-11-2020.csv" };

  test("what the ledger states, whatever other tables say", async () => {
    const { scorecard, log } = await scoreOf({ loans: [dated("2020-10-31")], deposits }, {}, { asOf, fileNames });
    expect(scorecard.asOf).toBe("2020-10-31");
    expect(scorecard.period).toEqual({ from: "2020-01-01", to: "2020-10-31" });
    expect(log.groups().map(({ kind, count }) => [kind, count])).toContainEqual(["mixed-dates", 1]);
  });

  test("the latest of two ledgers", async () => {
    const tables = [{ loans: [dated("2020-10-31")] }, { loans: [{ ...dated("2020-11-30"), contractId: 2 }] }];
    expect((await scoreOf(tables, {}, { asOf })).scorecard.asOf).toBe("2020-11-30");
  });

  test("where the ledger is silent, what another table states", async () => {
    const { scorecard } = await scoreOf({ loans: [{ current: 5 }], deposits }, {}, { asOf, fileNames });
    expect(scorecard.asOf).toBe("2020-11-30");
  });

  test("the month of a table's rows is no date of the data", async () => {
    const monthly = deposits.map((row) => ({ ...row, month: "2020-11" }));
    await expect(scoreOf({ deposits: monthly }, {}, { asOf })).rejects.toThrow(UnknownDate);
  });

  test("the user's word stands before all", async () => {
    const { scorecard } = await scoreOf({ loans: [dated("2020-10-31")] }, {}, { asOf: "2020-09-30" });
    expect(scorecard.asOf).toBe("2020-09-30");
  });

  test("nobody says it", async () => {
    await expect(scoreOf({ loans: [{ current: 5 }] }, {}, { asOf })).rejects.toThrow(UnknownDate);
  });
});

describe("data of the middle of a month", () => {
  const asOf = "2020-12-15";

  test("instalments due later in the month are not due; the month's row is, up to the date", async () => {
    const dated = ["2020-12-15", "2020-12-16"].map((dueOn) => ({
      contractId: 1,
      dueOn,
      interestDue: 10,
      interestPaid: 1,
    }));
    expect((await scoreOf({ collections: dated }, {}, { asOf })).of("interest-collection")).toBe("1/10");
    const monthly = ["2020-11", "2020-12", "2021-01"].map((period, at) => ({
      contractId: 1,
      period,
      interestDue: 10 ** at,
      interestPaid: 1,
    }));
    expect((await scoreOf({ collections: monthly }, {}, { asOf })).of("interest-collection")).toBe("2/11");
  });

  test("the month's scores and deposits count", async () => {
    const { of } = await scoreOf(
      {
        loans: [{ current: 5, groupId: 1, customerId: 1 }],
        groups: [{ groupId: 1, month: "2020-12", score: 90, balance: 5 }],
        deposits: [{ customerId: 1, groupId: 1, month: "2020-12", depositedInMonth: 5 }],
      },
      {},
      { asOf },
    );
    expect([of("group-quality"), of("deposit-participation")]).toEqual(["90/1", "1/1"]);
  });
});
