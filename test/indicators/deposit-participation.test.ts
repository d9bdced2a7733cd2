import { describe, expect, test } from "vitest";
import { type Row, scoreOf, type Tables } from "../support/score.ts";

const ID = "deposit-participation";

/** A savings book: customer, deposited in the month. */
const book = (customerId: number, depositedInMonth: number, more: Row = {}): Row => ({
  customerId,
  groupId: 1,
  depositedInMonth,
  status: "A",
  ...more,
});
const borrower = (customerId: number, more: Row = {}): Row => ({ customerId, groupId: 1, current: 5, ...more });

describe("deposit-participation", () => {
  test.each<[string, Tables, members: string, holders: string]>([
    [
      "one deposited, one did not",
      { loans: [borrower(1), borrower(2)], deposits: [book(1, 9), book(2, 0)] },
      "1/2",
      "1/2",
    ],
    ["two books, one deposit: one member", { loans: [borrower(1)], deposits: [book(1, 0), book(1, 9)] }, "1/1", "1/1"],
    ["two books, two deposits: one member", { loans: [borrower(1)], deposits: [book(1, 9), book(1, 9)] }, "1/1", "1/1"],
    [
      "two loans: one member",
      { loans: [borrower(1), borrower(1, { current: 7 })], deposits: [book(1, 0)] },
      "0/1",
      "0/1",
    ],
    ["a borrower without a book", { loans: [borrower(1), borrower(2)], deposits: [book(1, 9)] }, "1/2", "1/1"],
    ["a holder without a loan", { loans: [borrower(1)], deposits: [book(1, 0), book(2, 9)] }, "1/2", "1/2"],
    [
      "a book that is not active, deposit or not",
      { loans: [borrower(1)], deposits: [book(1, 0), book(2, 9, { status: "Đã đóng" }), book(3, 9, { status: "I" })] },
      "0/1",
      "0/1",
    ],
    [
      "a borrower's closed book leaves the borrower a member",
      { loans: [borrower(1), borrower(2)], deposits: [book(1, 9, { status: "C" }), book(2, 9)] },
      "1/2",
      "1/1",
    ],
    [
      "a book of unknown status is active",
      { loans: [borrower(1)], deposits: [book(1, 9, { status: "" })] },
      "1/1",
      "1/1",
    ],
    [
      "a settled loan makes no member",
      { loans: [borrower(1, { current: 0 }), borrower(2)], deposits: [book(2, 9)] },
      "1/1",
      "1/1",
    ],
    [
      "an overdue or frozen balance makes one",
      {
        loans: [borrower(1, { current: 0, overdue: 1 }), borrower(2, { current: 0, frozen: 1 })],
        deposits: [book(2, 9)],
      },
      "1/2",
      "1/1",
    ],
    [
      "direct loans and direct borrowers' books are out",
      {
        loans: [borrower(1), borrower(2, { groupId: "0000000" })],
        deposits: [book(1, 9), book(2, 9, { groupId: "0000000" })],
      },
      "1/1",
      "1/1",
    ],
    [
      "other months are out",
      {
        loans: [borrower(1), borrower(2)],
        deposits: [
          book(1, 9, { month: "2020-11" }),
          book(1, 0, { month: "2020-12" }),
          book(2, 9, { month: "2020-12" }),
        ],
      },
      "1/2",
      "1/2",
    ],
    ["nobody deposited", { loans: [borrower(1)], deposits: [book(1, 0)] }, "0/1", "0/1"],
    [
      "no member",
      { loans: [borrower(1, { current: 0 })], deposits: [book(1, 9, { status: "C" })] },
      "zero-denominator",
      "zero-denominator",
    ],
  ])("%s", async (_, tables, members, holders) => {
    expect((await scoreOf(tables)).of(ID)).toBe(members);
    expect((await scoreOf(tables, { readings: { [ID]: "holders" } })).of(ID)).toBe(holders);
  });

  test("a member in two communes counts in each, and once in the office", async () => {
    const { of } = await scoreOf({
      loans: [borrower(1, { communeCode: "310703" }), borrower(1, { communeCode: "310704", groupId: 2 })],
      deposits: [book(1, 9)],
    });
    expect([of(ID, "310703"), of(ID, "310704"), of(ID)]).toEqual(["1/1", "0/1", "1/1"]);
  });

  test("a book belongs to the commune of its group, else to that of its holder", async () => {
    const { of } = await scoreOf({
      loans: [borrower(1, { communeCode: "310703" }), borrower(2, { communeCode: "310704", groupId: 2 })],
      deposits: [book(7, 9, { groupId: 2 }), book(1, 9, { groupId: "" }), book(2, 0, { groupId: "" })],
    });
    expect([of(ID, "310703"), of(ID, "310704"), of(ID)]).toEqual(["1/1", "1/2", "2/3"]);
  });

  test("without a group column in the ledger members can't be told from direct borrowers", async () => {
    const { scorecard } = await scoreOf({ loans: [{ current: 5 }], deposits: [book(1, 9)] });
    expect(scorecard.total.indicators[ID]?.noData?.words.vi).toBe("thiếu cột «Mã tổ»");
  });

  test("without deposits: no data", async () => {
    expect((await scoreOf({ loans: [borrower(1)] })).of(ID)).toBe("table-missing");
  });
});
