import { describe, expect, test } from "vitest";
import { type Row, scoreOf } from "../support/score.ts";

const ID = "group-quality";

/** Six parts that add up to 85.5. */
const PARTS: Row = {
  scoreSession: 18,
  scoreOverdue: 25.5,
  scorePrincipal: 12,
  scoreInterest: 18,
  scoreMembers: 4,
  scoreDeposits: 8,
};

describe("group-quality", () => {
  test.each<[string, readonly Row[], mean: string, allGroups: string]>([
    [
      "the mean of the scores, every group alike",
      [
        { groupId: 1, score: 92.2, balance: 1 },
        { groupId: 2, score: 80, balance: 1_000_000 },
      ],
      "172.2/2",
      "172.2/2",
    ],
    [
      "a group without a balance is out",
      [
        { groupId: 1, score: 90, balance: 5 },
        { groupId: 2, score: 30, balance: 0 },
      ],
      "90/1",
      "120/2",
    ],
    [
      "a group whose balance is not known is out",
      [
        { groupId: 1, score: 90, balance: 5 },
        { groupId: 2, score: 30, balance: "" },
      ],
      "90/1",
      "120/2",
    ],
    [
      "direct loans, group 0000000, are out",
      [
        { groupId: 1, score: 90, balance: 5 },
        { groupId: "0000000", score: 30, balance: 5 },
      ],
      "90/1",
      "90/1",
    ],
    [
      "other months are out",
      [
        { groupId: 1, month: "2020-11", score: 30, balance: 5 },
        { groupId: 1, month: "2020-12", score: 90, balance: 5 },
        { groupId: 2, month: "2021-01", score: 30, balance: 5 },
      ],
      "90/1",
      "90/1",
    ],
    ["a score of 0 is a score", [{ groupId: 1, score: 0, balance: 5 }], "0/1", "0/1"],
    ["the six parts, where there is no total", [{ groupId: 1, score: "", ...PARTS, balance: 5 }], "85.5/1", "85.5/1"],
    ["the total, where there is one", [{ groupId: 1, score: 85, ...PARTS, balance: 5 }], "85/1", "85/1"],
    ["no group has a balance", [{ groupId: 1, score: 90, balance: 0 }], "zero-denominator", "90/1"],
  ])("%s", async (_, groups, mean, allGroups) => {
    expect((await scoreOf({ groups })).of(ID)).toBe(mean);
    expect((await scoreOf({ groups }, { readings: { [ID]: "all-groups" } })).of(ID)).toBe(allGroups);
  });

  test("without a column of balances: what the ledger lends to the group", async () => {
    const groups: readonly Row[] = [
      { groupId: 1, score: 90 },
      { groupId: 2, score: 80 },
      { groupId: 3, score: 30 },
      { groupId: 4, score: 20 },
      { groupId: "0000000", score: 10 },
    ];
    const loans: readonly Row[] = [
      { groupId: 1, current: 5 },
      { groupId: 1, current: 0 },
      { groupId: 2, current: 0 },
      { groupId: 2, frozen: 5 },
      { groupId: 3, status: "CLOSE" },
      { groupId: "0000000", current: 5 },
    ];
    expect((await scoreOf({ loans, groups })).of(ID)).toBe("170/2");
  });

  test("a group's commune: its own column, else that of its loans", async () => {
    const { of } = await scoreOf({
      loans: [
        { groupId: 1, current: 5, communeCode: "310703" },
        { groupId: 2, current: 5, communeCode: "310704" },
      ],
      groups: [
        { groupId: 1, score: 90, balance: 5 },
        { groupId: 2, score: 70, balance: 5 },
        { groupId: 3, score: 10, balance: 5 },
      ],
    });
    expect([of(ID, "310703"), of(ID, "310704"), of(ID)]).toEqual(["90/1", "70/1", "170/3"]);
    const named = await scoreOf({
      loans: [{ groupId: 1, current: 5, communeCode: "310703" }],
      groups: [{ groupId: 1, score: 90, balance: 5, communeCode: "310704" }],
    });
    expect([named.of(ID, "310703"), named.of(ID, "310704")]).toEqual(["zero-denominator", "90/1"]);
  });

  test("a group that was not scored has no part in the mean", async () => {
    const { of } = await scoreOf({
      groups: [
        { groupId: 1, score: 90, balance: 5 },
        { groupId: 2, score: "", balance: 5 },
      ],
    });
    expect(of(ID)).toBe("90/1");
  });
});
