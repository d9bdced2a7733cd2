import { describe, expect, test } from "vitest";
import { type Row, scoreOf } from "../support/score.ts";

const ID = "principal-collection";

/** An instalment: contract, due date, due, paid. */
const due = (contractId: number, dueOn: string, principalDue: number, principalPaid: number, more: Row = {}): Row => ({
  contractId,
  dueOn,
  principalDue,
  principalPaid,
  ...more,
});

type Case = readonly [what: string, collections: readonly Row[], capped: string, strict: string, uncapped: string];

const CASES: readonly Case[] = [
  ["a part was paid", [due(1, "2020-06-10", 10, 6)], "6/10", "6/10", "6/10"],
  [
    "nobody paid: a value, and it is 0",
    [due(1, "2020-06-10", 10, 0), due(2, "2020-06-10", 5, 0)],
    "0/15",
    "0/15",
    "0/15",
  ],
  [
    "a prepayment hides no neighbour's arrears",
    [due(1, "2020-06-10", 10, 30), due(2, "2020-06-10", 10, 0)],
    "10/20",
    "10/20",
    "30/20",
  ],
  [
    "a prepayment hides no arrears of the same loan's next instalment",
    [due(1, "2020-03-10", 10, 15), due(1, "2020-09-10", 10, 2)],
    "12/20",
    "12/20",
    "17/20",
  ],
  [
    "extended: out of both sides, in both of the strict companion",
    [due(1, "2020-06-10", 10, 0, { extended: "2020-05-20" }), due(2, "2020-06-10", 10, 8, { extended: "" })],
    "8/10",
    "8/20",
    "8/10",
  ],
  [
    "extended and paid all the same: out of both sides",
    [due(1, "2020-06-10", 10, 10, { extended: "Có" }), due(2, "2020-06-10", 10, 8, { extended: "Không" })],
    "8/10",
    "18/20",
    "8/10",
  ],
  [
    "paid after the period's end counts 0, on its last day in full",
    [
      due(1, "2020-12-20", 10, 10, { paidOn: "2021-01-01" }),
      due(2, "2020-12-20", 10, 9, { paidOn: "2020-12-31" }),
      due(3, "2020-12-20", 10, 0, { paidOn: "" }),
    ],
    "9/30",
    "9/30",
    "9/30",
  ],
  [
    "due on the period's first and last day in, the day before and after out",
    [
      due(1, "2019-12-31", 1000, 1000),
      due(2, "2020-01-01", 1, 1),
      due(3, "2020-12-31", 10, 0),
      due(4, "2021-01-01", 1000, 1000),
    ],
    "1/11",
    "1/11",
    "1/11",
  ],
  [
    "nothing fell due in the period",
    [due(1, "2019-12-31", 10, 10)],
    "zero-denominator",
    "zero-denominator",
    "zero-denominator",
  ],
  [
    "paid without anything due: no more than what was due",
    [due(1, "2020-06-10", 0, 5), due(2, "2020-06-10", 10, 4)],
    "4/10",
    "4/10",
    "9/10",
  ],
  [
    "an empty cell is nothing due, nothing paid",
    [
      { contractId: 1, dueOn: "2020-06-10", principalDue: 10, principalPaid: "" },
      { contractId: 2, dueOn: "2020-06-10", principalDue: "", principalPaid: 3 },
    ],
    "0/10",
    "0/10",
    "3/10",
  ],
  [
    "months instead of due dates",
    [
      { contractId: 1, period: "2019-12", principalDue: 1000, principalPaid: 1000 },
      { contractId: 1, period: "2020-01", principalDue: 10, principalPaid: 7 },
      { contractId: 1, period: "2020-12", principalDue: 10, principalPaid: 4 },
    ],
    "11/20",
    "11/20",
    "11/20",
  ],
];

describe("principal-collection from the collections", () => {
  test.each(CASES)("%s", async (_, collections, capped, strict, uncapped) => {
    const companion = strict === "zero-denominator" ? "none" : strict;
    const byDefault = await scoreOf({ collections });
    expect([byDefault.of(ID), byDefault.beside(ID)]).toEqual([capped, companion]);
    const chosen = await scoreOf({ collections }, { readings: { [ID]: "strict" } });
    expect([chosen.of(ID), chosen.beside(ID)]).toEqual([strict, "none"]);
    const whole = await scoreOf({ collections }, { readings: { [ID]: "uncapped" } });
    expect([whole.of(ID), whole.beside(ID)]).toEqual([uncapped, companion]);
  });

  test("frozen as a whole is out of both sides; frozen in part, or of a contract the ledger lacks, stays in", async () => {
    const { of, beside } = await scoreOf({
      loans: [{ frozen: 100 }, { frozen: 50, overdue: 20 }, { frozen: 50, current: 20 }, { overdue: 5 }],
      collections: [1, 2, 3, 4, 5].map((contract) => due(contract, "2020-06-10", 10 ** contract, 1)),
    });
    expect([of(ID), beside(ID)]).toEqual(["4/111100", "4/111100"]);
  });

  test("an instalment belongs to its loan's commune, one of an unknown contract to the office only", async () => {
    const { of } = await scoreOf({
      loans: [{ communeCode: "310703" }, { communeCode: "310704" }],
      collections: [due(1, "2020-06-10", 10, 6), due(2, "2020-06-10", 20, 19), due(9, "2020-06-10", 100, 1)],
    });
    expect([of(ID, "310703"), of(ID, "310704"), of(ID, "(không rõ xã)"), of(ID)]).toEqual([
      "6/10",
      "19/20",
      "1/100",
      "26/130",
    ]);
  });

  test("a commune where nothing fell due has no data, and is neither met nor missed", async () => {
    const { of, unit } = await scoreOf(
      {
        loans: [{ communeCode: "310703" }, { communeCode: "310704" }],
        collections: [due(1, "2020-06-10", 10, 9)],
      },
      { targets: { [ID]: "87 %" } },
    );
    expect(of(ID, "310704")).toBe("zero-denominator");
    expect(unit("310704").indicators[ID]?.status).toBe("no-data");
    expect(unit("310704").count).toEqual({ met: 0, missed: 0, noData: 1 });
    expect(unit("310703").count).toEqual({ met: 1, missed: 0, noData: 0 });
  });

  test.each([
    ["year", "1111/11110"],
    ["quarter", "1100/11000"],
    ["month", "1000/10000"],
    [{ from: "2020-05-01", to: "2020-10-10" }, "110/1100"],
    [{ from: "2019-01-01", to: "2019-12-31" }, "10000/100000"],
  ])("period %j", async (period, expected) => {
    const collections = [
      due(1, "2020-03-31", 10, 1),
      due(1, "2020-05-01", 100, 10),
      due(1, "2020-10-10", 1000, 100),
      due(1, "2020-12-01", 10_000, 1000),
      due(1, "2019-12-31", 100_000, 10_000),
    ];
    expect((await scoreOf({ collections }, { period })).of(ID)).toBe(expected);
  });
});

describe("principal-collection from two ledgers", () => {
  /** A loan's principal due and paid to date at the opening, then now. */
  const loan = (dueBefore: number, paidBefore: number, dueNow: number, paidNow: number, more: Row = {}) => ({
    before: { principalDueToDate: dueBefore, principalPaidToDate: paidBefore },
    now: { principalDueToDate: dueNow, principalPaidToDate: paidNow, ...more },
  });
  const scoreOfLedgers = (...loans: readonly ReturnType<typeof loan>[]) =>
    scoreOf({ loans: loans.map(({ now }) => now) }, {}, { opening: loans.map(({ before }) => before) });

  test.each([
    ["paid what fell due", 10, 10, 30, 30, "20/20"],
    ["paid a part of it", 10, 10, 30, 25, "15/20"],
    ["paid more than fell due", 10, 10, 30, 100, "20/20"],
    ["what was paid went to older arrears first", 10, 0, 30, 15, "5/20"],
    ["older arrears took all of it", 10, 0, 30, 10, "0/20"],
    ["older arrears are not even paid", 10, 0, 30, 4, "0/20"],
    ["paid before the opening", 10, 30, 30, 30, "20/20"],
    ["nothing fell due", 10, 0, 10, 10, "zero-denominator"],
  ] as const)("%s", async (_, dueBefore, paidBefore, dueNow, paidNow, expected) => {
    expect((await scoreOfLedgers(loan(dueBefore, paidBefore, dueNow, paidNow))).of(ID)).toBe(expected);
  });

  test("loan by loan: a prepayment hides no neighbour's arrears", async () => {
    expect((await scoreOfLedgers(loan(0, 0, 10, 50), loan(5, 5, 25, 5))).of(ID)).toBe("10/30");
  });

  test("a loan that the opening lacks began at 0", async () => {
    const loans = [1, 2].map(() => ({ principalDueToDate: 7, principalPaidToDate: 6 }));
    const opening = [{ principalDueToDate: 5, principalPaidToDate: 5 }];
    expect((await scoreOf({ loans }, {}, { opening })).of(ID)).toBe("7/9");
  });

  test("a loan frozen as a whole is out of both sides, one frozen in part is in", async () => {
    const { of } = await scoreOfLedgers(
      loan(0, 0, 1000, 0, { frozen: 90 }),
      loan(0, 0, 100, 1, { frozen: 90, overdue: 1 }),
      loan(0, 0, 10, 4, { current: 90 }),
    );
    expect(of(ID)).toBe("5/110");
  });

  test("collections, where they are there, come first", async () => {
    const loans = [{ principalDueToDate: 10, principalPaidToDate: 10 }];
    const opening = [{ principalDueToDate: 0, principalPaidToDate: 0 }];
    const { of } = await scoreOf({ loans, collections: [due(1, "2020-06-10", 8, 3)] }, {}, { opening });
    expect(of(ID)).toBe("3/8");
  });

  test("without opening ledger: no data, and the reason names it", async () => {
    const { scorecard } = await scoreOf({ loans: [{ principalDueToDate: 10, principalPaidToDate: 10 }] });
    expect(scorecard.total.indicators[ID]?.noData).toEqual({
      reason: "fields-missing",
      words: {
        vi: "thiếu sao kê đầu kỳ (--opening) có cột «Gốc đến hạn lũy kế»",
        en: "missing: an opening ledger (--opening) with “Principal due to date”",
      },
    });
  });
});

describe("principal-collection to date", () => {
  test("per loan at most what was due since disbursement", async () => {
    const loans = [
      { principalDueToDate: 10, principalPaidToDate: 25 },
      { principalDueToDate: 20, principalPaidToDate: 5 },
      { principalDueToDate: 0, principalPaidToDate: 5 },
    ];
    expect((await scoreOf({ loans }, { readings: { [ID]: "to-date" } })).of(ID)).toBe("15/30");
  });
});
