import { describe, expect, test } from "vitest";
import { type Row, scoreOf } from "../support/score.ts";

const ID = "interest-collection";

const due = (dueOn: string, interestDue: number, interestPaid: number): Row => ({
  contractId: 1,
  dueOn,
  interestDue,
  interestPaid,
});

describe("interest-collection", () => {
  test.each<[string, readonly Row[], string]>([
    ["a part was collected", [due("2020-06-10", 100, 99)], "99/100"],
    ["above 100 % is not capped", [due("2020-06-10", 100, 130), due("2020-07-10", 50, 50)], "180/150"],
    [
      "one loan's surplus stands against another's arrears",
      [due("2020-06-10", 100, 130), due("2020-06-10", 100, 0)],
      "130/200",
    ],
    ["nothing was collected", [due("2020-06-10", 100, 0)], "0/100"],
    ["collected, but nothing was due", [due("2020-06-10", 0, 5)], "zero-denominator"],
    [
      "rows of other years are out",
      [due("2019-12-31", 1000, 1000), due("2020-01-01", 3, 2), due("2021-01-01", 1000, 0)],
      "2/3",
    ],
  ])("from the collections: %s", async (_, collections, expected) => {
    expect((await scoreOf({ collections })).of(ID)).toBe(expected);
  });

  const WIDE: Row = {
    interestDueMonth: 10,
    interestPaidMonth: 9,
    interestDueQuarter: 30,
    interestPaidQuarter: 28,
    interestDueYear: 120,
    interestPaidYear: 117,
  };

  test.each([
    ["year", "117/120"],
    ["quarter", "28/30"],
    ["month", "9/10"],
    [{ from: "2020-01-01", to: "2020-12-31" }, "table-missing"],
  ])("from the wide ledger alone, period %j: %s", async (period, expected) => {
    expect((await scoreOf({ loans: [WIDE] }, { period })).of(ID)).toBe(expected);
  });

  test("collections with interest come before the ledger's columns", async () => {
    const collections = [due("2020-06-10", 50, 40)];
    expect((await scoreOf({ loans: [WIDE], collections })).of(ID)).toBe("40/50");
  });

  test.each<[string, Row]>([
    ["no interest", { contractId: 1, dueOn: "2020-06-10", principalDue: 5, principalPaid: 5 }],
    ["no row of the period", due("2019-06-10", 50, 40)],
  ])("the ledger's columns, where the collections have %s", async (_, row) => {
    expect((await scoreOf({ loans: [WIDE], collections: [row] })).of(ID)).toBe("117/120");
  });

  test("the year's columns are no answer for a quarter", async () => {
    const loans = [{ interestDueYear: 120, interestPaidYear: 117 }];
    const { scorecard } = await scoreOf({ loans }, { period: "quarter" });
    expect(scorecard.total.indicators[ID]?.noData?.words.vi).toBe(
      "thiếu cột «Lãi thực thu trong quý», cột «Lãi phải thu trong quý»",
    );
  });

  test("by commune, by organisation, by programme", async () => {
    const one = { interestDueYear: 100, interestPaidYear: 99, organisationCode: "11", programmeCode: "01" };
    const { of } = await scoreOf(
      {
        loans: [
          one,
          { ...one, interestPaidYear: 90, communeCode: "310704", programmeCode: "02" },
          { ...one, interestPaidYear: 80, organisationCode: "12", communeCode: "310704" },
        ],
      },
      {},
      { by: ["organisation", "programme"] },
    );
    expect(["310703", "310704", "11", "12", "01", "02"].map((code) => of(ID, code))).toEqual([
      "99/100",
      "170/200",
      "189/200",
      "80/100",
      "179/200",
      "90/100",
    ]);
    expect(of(ID)).toBe("269/300");
  });
});
