import { describe, expect, test } from "vitest";
import { indicators } from "../../src/indicators/registry.ts";
import { type Row, scoreOf } from "../support/score.ts";

describe("the wide ledger alone", () => {
  const loan: Row = {
    groupId: 1,
    current: 90,
    overdue: 10,
    principalDueToDate: 40,
    principalPaidToDate: 30,
    interestPaidToDate: 95,
    interestArrearsCurrent: 4,
    interestArrearsOverdue: 1,
    interestDueYear: 50,
    interestPaidYear: 49,
  };

  test("scores what it can, and says what the rest lacks", async () => {
    const { of, scorecard } = await scoreOf({ loans: [loan] });
    expect(Object.fromEntries(indicators.map(({ id }) => [id, of(id)]))).toEqual({
      "principal-collection": "fields-missing",
      "interest-collection": "49/50",
      "cohort-loan-interest": "95/100",
      "cohort-balance-interest": "49/50",
      "overdue-ratio": "10/100",
      "group-quality": "table-missing",
      "session-quality": "table-missing",
      "deposit-participation": "table-missing",
    });
    expect(indicators.flatMap(({ id }) => scorecard.total.indicators[id]?.noData?.words.vi ?? [])).toEqual([
      "thiếu sao kê đầu kỳ (--opening) có cột «Gốc đến hạn lũy kế»",
      "thiếu bảng «Chấm điểm Tổ TK&VV»",
      "thiếu bảng «Chấm điểm giao dịch xã»",
      "thiếu bảng «Tiền gửi tổ viên»",
    ]);
  });

  test("with a second ledger at the period's opening also the principal, and how is told", async () => {
    const opening = [{ ...loan, principalDueToDate: 10 }];
    const { of, scorecard } = await scoreOf({ loans: [loan] }, {}, { opening });
    expect(of("principal-collection")).toBe("20/30");
    expect(scorecard.assumptions.map(({ vi }) => vi)).toContain(
      "Tỷ lệ thu nợ gốc đến hạn: theo từng món vay, từ số lũy kế của hai sao kê đầu kỳ và cuối kỳ; kỳ đến hạn trước được thu trước.",
    );
  });

  test("the opening ledger is no data of its own", async () => {
    const { of, scorecard } = await scoreOf({ loans: [loan] }, {}, { opening: [loan, { ...loan, contractId: 2 }] });
    expect([of("outstanding"), of("households")]).toEqual(["100", "1"]);
    expect(scorecard.inputs.map(({ role, tables }) => [role, tables.map(({ used }) => used)])).toEqual([
      ["data", [1]],
      ["opening", [2]],
    ]);
  });

  test("a field that one of two ledgers lacks is no field: its rows would be left out unseen", async () => {
    const { interestPaidYear: _, ...poor } = loan;
    const { of } = await scoreOf([{ loans: [loan] }, { loans: [{ ...poor, contractId: 2 }] }]);
    expect([of("interest-collection"), of("overdue-ratio")]).toEqual(["fields-missing", "20/200"]);
  });
});

describe("what the scorecard says of readings", () => {
  test("the reading used, its formula, the companion", async () => {
    const { scorecard } = await scoreOf({ loans: [{ current: 1 }] }, { readings: { "overdue-ratio": "whole-loan" } });
    const heading = (id: string) => scorecard.indicators.find((one) => one.id === id);
    expect(heading("overdue-ratio")).toMatchObject({
      reading: { id: "whole-loan" },
      formula: {
        numerator: "sum(loans.current + loans.overdue + loans.frozen where loans.overdue > 0)",
        denominator: "sum(loans.current + loans.overdue + loans.frozen)",
      },
    });
    expect(heading("principal-collection")).toMatchObject({ reading: { id: "capped" }, companion: { id: "strict" } });
    expect(heading("principal-collection")?.formula).toBeUndefined();
  });

  test("the formula that was used, where the first finds nothing", async () => {
    const { scorecard } = await scoreOf({ loans: [{ interestDueYear: 5, interestPaidYear: 4 }] });
    expect(scorecard.indicators.find(({ id }) => id === "interest-collection")?.formula?.numerator).toBe(
      "sum(loans.interestPaidYear)",
    );
  });

  test.each<[string, Parameters<typeof scoreOf>[0], string]>([
    [
      "frozen loans",
      {
        loans: [{ frozen: 5 }],
        collections: [{ contractId: 1, dueOn: "2020-06-10", interestDue: 5, interestPaid: 5 }],
      },
      "Món vay khoanh toàn bộ",
    ],
    ["groups without a month", { groups: [{ groupId: 1, score: 90, balance: 5 }] }, "Bảng điểm tổ không có cột tháng"],
    [
      "deposits without a month",
      { deposits: [{ customerId: 1, depositedInMonth: 5 }] },
      "Bảng tiền gửi không có cột tháng",
    ],
  ])("assumed: %s", async (_, tables, words) => {
    const { scorecard } = await scoreOf(tables);
    expect(scorecard.assumptions.filter(({ vi }) => vi.startsWith(words))).toHaveLength(1);
  });

  test("cohort interest out of the collections is right only where they reach back", async () => {
    const tables = {
      loans: [{ current: 5 }],
      collections: [{ contractId: 1, dueOn: "2020-06-10", interestDue: 5, interestPaid: 5 }],
    };
    const { scorecard } = await scoreOf(tables);
    expect(scorecard.assumptions.map(({ en }) => en)).toContain(
      "Collection of interest on loans disbursed since the plan's start: from the collections: right only where they hold every period since the plan's start.",
    );
  });
});

describe("a plan's own indicators", () => {
  const own = (keys: object) => ({
    indicators: [{ id: "own", name: "Chỉ tiêu riêng", short: "Riêng", unit: "percent", better: "higher", ...keys }],
  });
  const LOANS: readonly Row[] = [
    { customerId: 1, current: 60, frozen: 40, fund: "1", ratePerYear: 6.6 },
    { customerId: 1, current: 50, fund: "Địa phương", ratePerYear: 7.92 },
    { customerId: 2, overdue: 50, fund: "Trung ương", ratePerYear: 6.6 },
  ];

  test.each([
    ["money", "sum(loans.frozen)", "sum(loans.current + loans.overdue + loans.frozen)", "40/200"],
    ["a text, however it is spelt", 'sum(loans.current where loans.fund = "central")', "sum(loans.current)", "60/110"],
    ["a text that no row has", 'count(loans where loans.fund = "tỉnh")', "count(loans)", "0/3"],
    ["people over loans", "countDistinct(loans.customerId)", "count(loans)", "2/3"],
    ["a sum of addends", "count(loans) - 2 * count(loans where loans.overdue > 0)", "2 * count(loans)", "1/6"],
    ["a rate compared", "count(loans where loans.ratePerYear > 6.6)", "count(loans)", "1/3"],
    [
      "dates",
      "count(loans where loans.disbursedOn < asOf)",
      "count(loans where loans.disbursedOn + 1000 < asOf)",
      "zero-denominator",
    ],
  ])("%s", async (_, numerator, denominator, expected) => {
    const { of } = await scoreOf({ loans: LOANS }, own({ numerator, denominator }));
    expect(of("own")).toBe(expected);
  });

  test("points over money, money over points, points over points: the value is in points and đồng", async () => {
    const groups = [{ groupId: 1, score: 92.5, scoreSession: 18.5, balance: 50 }];
    const value = async (numerator: string, denominator: string) => {
      const { scorecard } = await scoreOf({ groups }, own({ unit: "points", numerator, denominator }));
      const found = scorecard.total.indicators.own?.value;
      return found && found.numerator / found.denominator;
    };
    expect(await value("sum(groups.score)", "sum(groups.balance)")).toBe(1.85);
    expect(await value("sum(groups.balance)", "sum(groups.scoreSession)")).toBe(50 / 18.5);
    expect(await value("sum(groups.score)", "sum(groups.scoreSession)")).toBe(5);
    expect(await value("sum(groups.score)", "count(groups)")).toBe(92.5);
  });

  test("with a target, by commune", async () => {
    const plan = {
      ...own({ better: "lower", numerator: "sum(loans.frozen)", denominator: "sum(loans.current + loans.frozen)" }),
      targets: { own: "10 %" },
    };
    const { unit } = await scoreOf(
      {
        loans: [
          { current: 90, frozen: 10 },
          { communeCode: "310704", current: 80, frozen: 20 },
        ],
      },
      plan,
    );
    expect(["310703", "310704"].map((code) => unit(code).indicators.own?.status)).toEqual(["met", "missed"]);
  });
});
