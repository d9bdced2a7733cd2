import { describe, expect, test } from "vitest";
import { type Row, scoreOf } from "../support/score.ts";

const LOANS: readonly Row[] = [
  { customerId: 1, communeCode: "310703", current: 60, overdue: 30, frozen: 10, programmeCode: "01" },
  { customerId: 1, communeCode: "310703", current: 50, programmeCode: "02" },
  { customerId: 2, communeCode: "310703", overdue: 7, programmeCode: "02" },
  { customerId: 3, communeCode: "310703", status: "CLOSE", programmeCode: "01" },
  { customerId: 1, communeCode: "310704", current: 300, programmeCode: "01" },
  { customerId: 4, communeCode: "310704", frozen: 43, programmeCode: "01" },
  { customerId: 5, communeCode: "310704", status: "CLOSE", programmeCode: "02" },
];

describe("balances and households", () => {
  test("of the office, of a commune", async () => {
    const { of } = await scoreOf({ loans: LOANS });
    const ids = ["outstanding", "overdue-balance", "frozen-balance", "households", "mean-balance"];
    expect(ids.map((id) => of(id))).toEqual(["500", "37", "53", "3", "500/3"]);
    expect(ids.map((id) => of(id, "310703"))).toEqual(["157", "37", "10", "2", "157/2"]);
    expect(ids.map((id) => of(id, "310704"))).toEqual(["343", "0", "43", "2", "343/2"]);
  });

  test("households are never summed: one of two programmes counts in each, once in the office", async () => {
    const { of } = await scoreOf({ loans: LOANS }, {}, { by: ["programme"] });
    expect([of("households", "01"), of("households", "02"), of("households")]).toEqual(["2", "2", "3"]);
    expect([of("outstanding", "01"), of("outstanding", "02"), of("outstanding")]).toEqual(["443", "57", "500"]);
  });

  test("settled loans only: 0 households, no mean", async () => {
    const { of } = await scoreOf({ loans: [{ status: "CLOSE" }] });
    expect([of("outstanding"), of("households"), of("mean-balance")]).toEqual(["0", "0", "zero-denominator"]);
  });

  test("no ledger", async () => {
    const { of } = await scoreOf({ office: [{ date: "2020-12-31", capital: 5 }] });
    expect([of("outstanding"), of("households"), of("mean-balance")]).toEqual(Array(3).fill("table-missing"));
  });
});

describe("capital is read, not computed", () => {
  const communes: readonly Row[] = [
    { date: "2020-12-31", communeCode: "310703", capital: 30 },
    { date: "2020-12-31", communeCode: "310704", capital: 50 },
  ];

  test.each<[string, readonly Row[], string]>([
    ["the office's own row", [{ date: "2020-12-31", capital: 90 }], "90"],
    [
      "beside rows of communes, which are in it",
      [{ date: "2020-12-31", communeCode: "", capital: 90 }, ...communes],
      "90",
    ],
    ["rows of communes only", communes, "80"],
    [
      "other dates are out",
      [
        { date: "2019-12-31", capital: 70 },
        { date: "2020-12-31", capital: 90 },
      ],
      "90",
    ],
    ["no row of the date", [{ date: "2019-12-31", capital: 70 }], "no-rows"],
    [
      "an empty cell is not 0",
      [
        { date: "2020-12-31", capital: "" },
        { date: "2019-12-31", capital: 70 },
      ],
      "no-rows",
    ],
    ["0 is 0", [{ date: "2020-12-31", capital: 0 }], "0"],
  ])("%s", async (_, office, expected) => {
    expect((await scoreOf({ office })).of("capital")).toBe(expected);
  });

  test("rows of communes only: each has its own", async () => {
    const { of } = await scoreOf({ loans: LOANS, office: communes });
    expect([of("capital", "310703"), of("capital", "310704")]).toEqual(["30", "50"]);
  });
});

describe("completion of the growth plan", () => {
  const baselines = [
    { date: "2018-12-31", office: { outstanding: "100 đồng" } },
    { date: "2019-12-31", office: { outstanding: "400 đồng", households: "2", capital: "50 đồng" } },
  ];
  const growth = { since: "2019-12-31", planned: "160 đồng" };
  const completion = async (keys: object, office?: readonly Row[]) => {
    const tables = { loans: LOANS, ...(office ? { office } : {}) };
    return (await scoreOf(tables, { baselines, growth: { ...growth, ...keys } })).scorecard.growth;
  };

  test.each<[string, object, readonly [number, number]]>([
    ["increase so far over planned", {}, [100, 160]],
    ["from an earlier baseline", { since: "2018-12-31" }, [400, 160]],
    ["more than planned", { planned: "80 đồng" }, [100, 80]],
    ["a balance that fell", { base: "530 đồng" }, [-30, 160]],
    ["one programme left out", { "exclude-programmes": ["02"], base: "400 đồng" }, [43, 160]],
    ["a programme left out that no row has", { "exclude-programmes": ["09"], base: "400 đồng" }, [100, 160]],
    ["households", { figure: "households", planned: "4" }, [1, 4]],
    [
      "households without a programme",
      { figure: "households", planned: "4", base: "1", "exclude-programmes": ["01"] },
      [1, 4],
    ],
  ])("%s", async (_, keys, [numerator, denominator]) => {
    expect((await completion(keys))?.value).toEqual({ numerator, denominator });
  });

  test("the planned increase of the office table, where the plan has none", async () => {
    const planned = { planned: undefined };
    const own: Row = { date: "2020-12-31", communeCode: "", plannedIncrease: 200 };
    const communes: readonly Row[] = [
      { date: "2020-12-31", communeCode: "310703", plannedIncrease: 90 },
      { date: "2020-12-31", communeCode: "310704", plannedIncrease: 110 },
    ];
    const other: Row = { date: "2019-12-31", communeCode: "", plannedIncrease: 9999 };
    for (const office of [[own, other], [own, ...communes, other], communes])
      expect(await completion(planned, office)).toMatchObject({
        planned: 200,
        value: { numerator: 100, denominator: 200 },
      });
    expect((await completion({}, [own]))?.planned).toBe(160);
  });

  test.each<[string, object, readonly Row[] | undefined, string]>([
    ["no planned increase", { planned: undefined }, undefined, "không có số kế hoạch tăng trưởng"],
    [
      "a planned increase of 0",
      { planned: undefined },
      [{ date: "2020-12-31", plannedIncrease: 0 }],
      "không có số kế hoạch tăng trưởng",
    ],
    [
      "a programme left out of a baseline that holds them all",
      { "exclude-programmes": ["02"] },
      undefined,
      "đề án không nêu số đầu kỳ của kế hoạch tăng trưởng",
    ],
    ["no table for the figure", { figure: "capital" }, undefined, "thiếu bảng «Số liệu phòng giao dịch»"],
    [
      "no row of the date",
      { figure: "capital" },
      [{ date: "2019-12-31", capital: 5 }],
      "không có dòng số liệu nào thuộc phạm vi tính",
    ],
    [
      "all programmes left out",
      { "exclude-programmes": ["01", "02"], base: "10 đồng" },
      undefined,
      "không có dòng số liệu nào thuộc phạm vi tính",
    ],
    [
      "a figure without programmes",
      { figure: "capital", "exclude-programmes": ["02"], base: "1 đồng" },
      [{ date: "2020-12-31", capital: 5 }],
      "số liệu này không chia theo chương trình nên không loại trừ được",
    ],
    ["a mean", { figure: "mean-balance", base: "1 đồng" }, undefined, "số bình quân không có kế hoạch tăng trưởng"],
  ])("no data: %s", async (_, keys, office, reason) => {
    const found = await completion(keys, office);
    expect(found?.noData?.words.vi).toBe(reason);
    expect(found?.value).toBeUndefined();
  });

  test("no data: programmes left out, and a ledger without their codes", async () => {
    const loans = LOANS.map(({ programmeCode: _, ...loan }) => loan);
    const plan = { baselines, growth: { ...growth, base: "400 đồng", "exclude-programmes": ["02"] } };
    const { scorecard } = await scoreOf({ loans }, plan);
    expect(scorecard.growth?.noData?.words.vi).toBe("thiếu cột «Mã chương trình»");
  });

  test("capital grows too", async () => {
    const found = await completion({ figure: "capital" }, [{ date: "2020-12-31", capital: 90 }]);
    expect(found?.value).toEqual({ numerator: 40, denominator: 160 });
  });
});
