import { describe, expect, test } from "vitest";
import { type Row, scoreOf } from "../support/score.ts";

const ID = "overdue-ratio";

describe("overdue-ratio", () => {
  test.each<[string, readonly Row[], string, string, string]>([
    ["nothing overdue", [{ current: 100 }], "0/100", "0/100", "0/100"],
    ["all overdue", [{ overdue: 100 }], "100/100", "100/100", "100/100"],
    [
      "of a partly overdue loan its overdue part",
      [{ current: 70, overdue: 30 }, { current: 900 }],
      "30/1000",
      "30/1000",
      "100/1000",
    ],
    [
      "frozen in part, overdue in part",
      [{ current: 10, overdue: 20, frozen: 30 }, { current: 40 }],
      "20/100",
      "50/100",
      "60/100",
    ],
    ["frozen as a whole", [{ frozen: 30 }, { current: 70 }], "0/100", "30/100", "0/100"],
    ["settled loans weigh nothing", [{ status: "CLOSE" }, { current: 9, overdue: 1 }], "1/10", "1/10", "10/10"],
    ["no balance at all", [{ status: "CLOSE" }], "zero-denominator", "zero-denominator", "zero-denominator"],
  ])("%s", async (_, loans, byDefault, withFrozen, wholeLoan) => {
    const readings = [undefined, "overdue-and-frozen", "whole-loan"];
    const found = await Promise.all(
      readings.map(async (reading) =>
        (await scoreOf({ loans }, reading === undefined ? {} : { readings: { [ID]: reading } })).of(ID),
      ),
    );
    expect(found).toEqual([byDefault, withFrozen, wholeLoan]);
  });

  test("the office is the sum of its communes, not the mean of their percentages", async () => {
    const { of } = await scoreOf({
      loans: [
        { communeCode: "310703", current: 50, overdue: 50 },
        { communeCode: "310704", current: 900 },
      ],
    });
    expect([of(ID, "310703"), of(ID, "310704"), of(ID)]).toEqual(["50/100", "0/900", "50/1000"]);
  });

  test("a contract printed twice, once per savings book, counts once", async () => {
    const loan: Row = { contractId: 7, customerId: 7, current: 10, overdue: 10 };
    const { of } = await scoreOf({ loans: [loan, loan, { contractId: 8, current: 80 }] });
    expect([of(ID), of("outstanding")]).toEqual(["10/100", "100"]);
  });

  test("no ledger", async () => {
    const { of } = await scoreOf({ sessions: [{ communeCode: "310703", heldOn: "2020-12-05", score: 90 }] });
    expect(of(ID)).toBe("table-missing");
  });
});
