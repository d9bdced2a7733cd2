import { describe, expect, test } from "vitest";
import { explain } from "../../src/engine/explain/explain.ts";
import { figures, indicators } from "../../src/indicators/registry.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { explanationOf } from "../support/explain.ts";
import { scoreRequestOf, type Tables } from "../support/score.ts";

const TABLES = {
  loans: [
    { customerId: 1, communeCode: "310701", groupId: 10, current: 900, overdue: 100 },
    { customerId: 1, communeCode: "310701", groupId: 11, current: 500, overdue: 40, frozen: 60 },
    { customerId: 1, communeCode: "310703", groupId: 12, overdue: 300 },
    { customerId: 2, communeCode: "310703", groupId: 12, current: 1000 },
  ],
} satisfies Tables;
const PLAN = {
  communes: [{ code: "310703", name: "Xã Châu Khánh", owner: "Bà Bình", targets: { "overdue-ratio": "20 %" } }],
  targets: { "overdue-ratio": "10 %" },
};
const of = (numerator: number, denominator = 100) => ({ numerator, denominator });
const shares = (rows: number, numerator: number, denominator: number) => ({ rows, numerator, denominator });
const OVERDUE = {
  numerator: "sum(loans.overdue)",
  denominator: "sum(loans.current + loans.overdue + loans.frozen)",
};
const DONG = { unit: "dong", scale: 1 };
const HEADING = {
  schema: "ltq.explanation/1",
  ltq: "test",
  office: { name: "Phòng giao dịch" },
  asOf: "2020-12-31",
  period: { from: "2020-01-01", to: "2020-12-31" },
  plan: { name: "Đề án", rounding: { mode: "truncate", digits: 2, zeros: "drop" }, start: "2018-09-30" },
};
const ACCOUNT = {
  file: "loans-1.csv",
  sheet: "loans-1.csv",
  table: "loans",
  seen: 4,
  used: 4,
  rejected: 0,
  rejectedMoney: 0,
  skipped: {},
};
const row = (number: number, contractId: number, groupId: number, numerator: number, denominator: number) => ({
  file: "loans-1.csv",
  sheet: "loans-1.csv",
  table: "loans",
  row: number,
  label: { contractId: String(contractId).padStart(16, "0"), groupId: String(groupId).padStart(7, "0") },
  numerator,
  denominator,
});

describe("how a figure comes about", () => {
  test("an indicator of the office", async () => {
    const info = indicators.find(({ id }) => id === "overdue-ratio");
    const { readings, ...found } = await explanationOf(TABLES, "overdue-ratio", { plan: PLAN, rows: 1 });
    expect(found).toStrictEqual({
      ...HEADING,
      kind: "indicator",
      id: "overdue-ratio",
      name: info?.name,
      unit: "percent",
      better: "lower",
      source: info?.source,
      of: { level: "office", name: "Phòng giao dịch" },
      value: of(440, 2900),
      target: of(10),
      status: "missed",
      gap: { kind: "excess", unit: "dong", allowed: 290, over: 150, repayment: 167 },
      formula: OVERDUE,
      sums: { numerator: DONG, denominator: DONG, total: shares(4, 440, 2900) },
      below: [
        {
          by: "commune",
          units: [
            {
              code: "310701",
              name: "310701",
              ...shares(2, 140, 1600),
              value: of(140, 1600),
              target: of(10),
              status: "met",
            },
            {
              code: "310703",
              name: "Xã Châu Khánh",
              ...shares(2, 300, 1300),
              value: of(300, 1300),
              target: of(20),
              status: "missed",
            },
          ],
          sum: shares(4, 440, 2900),
        },
      ],
      rows: { listed: [row(4, 3, 12, 300, 300)], rest: shares(3, 140, 2600) },
      leftOut: [],
      accounts: [ACCOUNT],
    });
    expect(readings).toEqual(
      [
        { id: "overdue", isUsed: true, value: of(440, 2900), formula: OVERDUE },
        {
          id: "overdue-and-frozen",
          isUsed: false,
          value: of(500, 2900),
          formula: { ...OVERDUE, numerator: "sum(loans.overdue + loans.frozen)" },
        },
        {
          id: "whole-loan",
          isUsed: false,
          value: of(1900, 2900),
          formula: {
            ...OVERDUE,
            numerator: "sum(loans.current + loans.overdue + loans.frozen where loans.overdue > 0)",
          },
        },
      ].map((reading) => ({ ...reading, words: info?.readings[reading.id]?.words })),
    );
  });

  test("of a commune, every row of it", async () => {
    const found = await explanationOf(TABLES, "overdue-ratio", { plan: PLAN, rows: "all", unit: "310703" });
    expect(found.of).toEqual({ level: "commune", code: "310703", name: "Xã Châu Khánh", owner: "Bà Bình" });
    expect([found.value, found.target, found.status]).toEqual([of(300, 1300), of(20), "missed"]);
    expect(found.sums?.total).toEqual(shares(2, 300, 1300));
    expect(found.readings.map(({ value }) => value)).toEqual([of(300, 1300), of(300, 1300), of(300, 1300)]);
    expect(found.below).toEqual([
      {
        by: "group",
        units: [
          {
            code: "0000012",
            name: "0000012",
            ...shares(2, 300, 1300),
            value: of(300, 1300),
            target: of(20),
            status: "missed",
          },
        ],
        sum: shares(2, 300, 1300),
      },
    ]);
    expect(found.rows).toEqual({
      listed: [row(4, 3, 12, 300, 300), row(5, 4, 12, 0, 1000)],
      rest: shares(0, 0, 0),
    });
  });

  test("a figure of people: each once, with the first of their rows; in two communes counted in both", async () => {
    const info = figures.find(({ id }) => id === "households");
    const found = await explanationOf(TABLES, "households", { plan: PLAN, rows: 1 });
    expect(found).toStrictEqual({
      ...HEADING,
      kind: "figure",
      id: "households",
      name: info?.name,
      unit: "count",
      source: info?.source,
      of: { level: "office", name: "Phòng giao dịch" },
      value: of(2, 1),
      formula: {
        numerator: "countDistinct(loans.customerId where loans.current + loans.overdue + loans.frozen > 0)",
      },
      sums: { numerator: { unit: "count", scale: 1 }, total: shares(4, 2, 0) },
      readings: [],
      below: [
        {
          by: "commune",
          units: [
            { code: "310701", name: "310701", ...shares(2, 1, 0), value: of(1, 1), status: "no-target" },
            { code: "310703", name: "Xã Châu Khánh", ...shares(2, 2, 0), value: of(2, 1), status: "no-target" },
          ],
          sum: shares(4, 3, 0),
        },
      ],
      rows: { listed: [row(2, 1, 10, 1, 0)], rest: shares(3, 1, 0) },
      leftOut: [],
      accounts: [ACCOUNT],
    });
  });

  test("of a group nothing stands below; an organisation's communes have their own targets, a group's the group's", async () => {
    const group = await explanationOf(TABLES, "overdue-ratio", { plan: PLAN, rows: 0, unit: "0000012" });
    expect([group.of.level, group.value, group.below]).toEqual(["group", of(300, 1300), []]);
    const loans = TABLES.loans.map((loan) => ({ ...loan, organisationCode: "11" }));
    const organisation = await explanationOf({ loans }, "overdue-ratio", { plan: PLAN, rows: 0, unit: "11" });
    expect(organisation.below.map(({ by, units }) => [by, units.map(({ target }) => target)])).toEqual([
      ["commune", [of(10), of(20)]],
    ]);
  });

  test("what has to be known of the formula; only the sheets that feed it, and no ledger at the opening", async () => {
    const loans = [{ current: 5 }];
    const collections = [{ contractId: 1, dueOn: "2020-06-10", interestDue: 5, interestPaid: 4 }];
    const groups = [{ groupId: 1, score: 90, balance: 5 }];
    const request = await scoreRequestOf({ loans, collections, groups }, {}, { opening: loans });
    const explained = (id: string) =>
      explain({
        ...request,
        id,
        rows: 0,
        by: [],
        freshDictionaries: createDictionaries,
        dictionaries: createDictionaries(),
      });
    const cohort = await explained("cohort-loan-interest");
    expect(cohort.note?.en).toContain("right only where they hold every period");
    expect(cohort.accounts.map(({ file, table, used }) => [file, table, used])).toEqual([
      ["collections-1.csv", "collections", 1],
    ]);
    expect((await explained("outstanding")).accounts.map(({ file }) => file)).toEqual(["loans-1.csv"]);
    expect((await explained("outstanding")).note).toBeUndefined();
  });

  test("without data: the reason, its readings all the same", async () => {
    const { noData, value, status, readings, sums, rows, below, accounts, formula } = await explanationOf(
      TABLES,
      "interest-collection",
      { plan: PLAN, rows: 5 },
    );
    expect([noData?.reason, value, status, formula, sums]).toEqual([
      "fields-missing",
      undefined,
      "no-data",
      undefined,
      undefined,
    ]);
    expect([readings, rows, below, accounts]).toEqual([[], { listed: [], rest: shares(0, 0, 0) }, [], []]);
    const strict = await explanationOf(
      { ...TABLES, collections: [{ contractId: 1, period: "2020-06", principalDue: 5, principalPaid: 5 }] },
      "principal-collection",
      { plan: PLAN, rows: 5 },
    );
    expect(
      strict.readings.map(({ id, value: found, noData: none }) => [id, found !== undefined, none !== undefined]),
    ).toContainEqual(["capped", true, false]);
  });

  test("a plan that does not say when it starts", async () => {
    const request = await scoreRequestOf(TABLES, { start: null });
    const { plan } = await explain({
      ...request,
      id: "overdue-ratio",
      rows: 0,
      by: [],
      freshDictionaries: createDictionaries,
    });
    expect(Object.keys(plan)).toEqual(["name", "rounding"]);
  });

  test("an id that is none; a unit that is none of the scorecard's", async () => {
    await expect(explanationOf(TABLES, "other", { rows: 0 })).rejects.toThrow(
      new RangeError("no indicator or figure is called other"),
    );
    const request = {
      ...(await scoreRequestOf(TABLES)),
      id: "overdue-ratio",
      rows: 0,
      by: [],
      freshDictionaries: createDictionaries,
    };
    const unitOf = () =>
      ({
        level: "commune",
        name: "Xã Lạ",
        indicators: {},
        figures: {},
        count: { met: 0, missed: 0, noData: 0 },
      }) as const;
    await expect(explain({ ...request, unitOf })).rejects.toThrow("no unit is called Xã Lạ");
  });
});
