import { describe, expect, test } from "vitest";
import type { Worklist } from "../../src/engine/worklists/list.ts";
import { makeWorklist, type WorklistRequest } from "../../src/engine/worklists/make-list.ts";
import { worklists } from "../../src/engine/worklists/registry.ts";
import { indicators } from "../../src/indicators/registry.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { type PlanKeys, type Row, scoreRequestOf, type Tables } from "../support/score.ts";

const PLAN: PlanKeys = {
  communes: [
    { code: "310701", name: "Thị trấn Long Phú", owner: "Bà Bình" },
    { code: "310703", owner: "Bà Bình" },
  ],
  targets: { "overdue-ratio": "10 %", "interest-collection": "99 %", "group-quality": "86" },
};
const loan = (contractId: number, communeCode: string, current: number, overdue: number, more: Row = {}): Row => ({
  contractId,
  customerId: contractId,
  communeCode,
  groupId: communeCode === "310701" ? 10 : 11,
  current,
  overdue,
  ...more,
});
const LOANS: Tables = {
  loans: [
    loan(1, "310701", 900, 100, { customerName: "Lâm Thị Đẹp", dueContract: "2020-12-10" }),
    loan(2, "310701", 900, 200, { dueContract: "2020-12-10" }),
    loan(3, "310703", 10, 30, { dueContract: "2020-11-30" }),
    loan(4, "", 10, 1, { dueContract: "2020-11-30" }),
    loan(5, "310703", 10, 0),
  ],
};

async function listOf(
  tables: Tables,
  request: Partial<WorklistRequest> = {},
  plan: PlanKeys = PLAN,
): Promise<Worklist> {
  return await makeWorklist({
    ...(await scoreRequestOf(tables, plan)),
    definition: worklists.overdue,
    by: "commune",
    dimensions: [],
    isMasked: false,
    ...request,
  });
}
const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const entry = (contractId: number, groupId: number, amount: number, row: number, more: object) => ({
  fields: { contractId: String(contractId).padStart(16, "0"), groupId: String(groupId).padStart(7, "0") },
  numbers: {},
  amount,
  file: "loans-1.csv",
  sheet: "loans-1.csv",
  row,
  ...more,
});
const DECEMBER = { date: "2020-12-10", days: 21, isNew: true };
const NOVEMBER = { date: "2020-11-30", days: 31 };

describe("a work list", () => {
  test("unit by unit in the scorecard's order, what closes a gap first, cut at the limit", async () => {
    const { name, purpose, nothing, amount, day } = worklists.overdue;
    const ratio = indicators.find(({ id }) => id === "overdue-ratio");
    expect(await listOf(LOANS, { limit: 1 })).toEqual({
      schema: "ltq.worklist/1",
      ltq: "test",
      office: { name: "Phòng giao dịch" },
      asOf: "2020-12-31",
      plan: { name: "Đề án", rounding: { mode: "truncate", digits: 2, zeros: "drop" } },
      kind: "overdue",
      name,
      purpose,
      nothing,
      tables: ["loans"],
      amount: { unit: "dong", scale: 1, words: amount },
      day,
      closes: { id: "overdue-ratio", name: ratio?.name, unit: "percent", better: "lower" },
      by: "commune",
      isMasked: false,
      columns: ["contractId", "groupId"],
      groups: [
        {
          code: "310701",
          name: "Thị trấn Long Phú",
          owner: "Bà Bình",
          value: of(300, 2100),
          target: of(10, 100),
          needed: 100,
          enough: 1,
          entries: [entry(2, 10, 200, 3, DECEMBER)],
          rest: { entries: 1, amount: 100 },
          total: { entries: 2, amount: 300 },
        },
        {
          code: "310703",
          name: "310703",
          owner: "Bà Bình",
          value: of(30, 50),
          target: of(10, 100),
          needed: 28,
          enough: 1,
          entries: [entry(3, 11, 30, 4, NOVEMBER)],
          rest: { entries: 0, amount: 0 },
          total: { entries: 1, amount: 30 },
        },
        {
          name: "(không rõ xã)",
          value: of(1, 11),
          target: of(10, 100),
          entries: [entry(4, 11, 1, 5, NOVEMBER)],
          rest: { entries: 0, amount: 0 },
          total: { entries: 1, amount: 1 },
        },
      ],
      total: { entries: 4, amount: 331 },
    });
  });

  test("by who answers for the communes; nobody's last", async () => {
    const list = await listOf(LOANS, { by: "owner" });
    expect(list.columns).toEqual(["customerName", "contractId", "groupId"]);
    expect(list.groups.map(({ name, entries, total }) => [name, entries.map(({ amount }) => amount), total])).toEqual([
      ["Bà Bình", [200, 100, 30], { entries: 3, amount: 330 }],
      ["–", [1], { entries: 1, amount: 1 }],
    ]);
    expect(Object.keys(list.groups[0] ?? {}).toSorted()).toEqual(["entries", "name", "rest", "total"]);
  });

  test("of one unit alone, at whatever level", async () => {
    const only = async (code: string, by: "commune" | "group" = "commune") => {
      const list = await listOf(LOANS, {
        by,
        dimensions: ["programme"],
        unitOf: ({ total, units }) => units.flatMap((one) => one.units).find((unit) => unit.code === code) ?? total,
      });
      return [list.total, list.groups.map(({ name }) => name)];
    };
    expect(await only("310703")).toEqual([{ entries: 1, amount: 30 }, ["310703"]]);
    expect(await only("0000011", "group")).toEqual([{ entries: 2, amount: 31 }, ["0000011"]]);
    expect(await only("office")).toEqual([
      { entries: 4, amount: 331 },
      ["Thị trấn Long Phú", "310703", "(không rõ xã)"],
    ]);
  });

  test("equal amounts by their day, then as they stand in the files", async () => {
    const loans = [
      loan(1, "310701", 0, 5, { dueContract: "2020-12-10" }),
      loan(2, "310701", 0, 5, { dueContract: "2020-11-10" }),
      loan(3, "310701", 0, 5, { dueContract: "2020-12-10" }),
    ];
    const [group] = (await listOf({ loans })).groups;
    expect(group?.entries.map(({ row }) => row)).toEqual([3, 2, 4]);
  });

  test("in the scorecard's order, whatever that of the files; equals by file", async () => {
    const loans = LOANS.loans?.toReversed() ?? [];
    const names = async (by: "commune" | "owner") => (await listOf({ loans }, { by })).groups.map(({ name }) => name);
    expect(await names("commune")).toEqual(["Thị trấn Long Phú", "310703", "(không rõ xã)"]);
    expect(await names("owner")).toEqual(["Bà Bình", "–"]);
    const two: readonly Tables[] = [{ loans: [loan(1, "310701", 0, 5)] }, { loans: [loan(2, "310701", 0, 5)] }];
    for (const isReversed of [false, true]) {
      const { files } = await scoreRequestOf(two, PLAN);
      const [group] = (await listOf({}, { files: isReversed ? files.toReversed() : files })).groups;
      expect(group?.entries.map(({ file }) => file)).toEqual(["loans-1.csv", "loans-2.csv"]);
    }
  });

  test("how many are enough: not more than it takes; none where all together are not", async () => {
    const loans = [
      loan(1, "310701", 900, 40),
      loan(2, "310701", 0, 30),
      loan(3, "310701", 0, 30),
      loan(4, "310701", 0, 30),
    ];
    const [group] = (await listOf({ loans }, {}, { targets: { "overdue-ratio": "7 %" } })).groups;
    // (130 − x) / (1030 − x) ≤ 7 %
    expect([group?.needed, group?.enough]).toEqual([63, 2]);
    const [all] = (await listOf({ loans }, {}, { targets: { "overdue-ratio": "0 %" } })).groups;
    expect([all?.needed, all?.enough]).toEqual([130, 4]);
    const arrears = [
      { ...loan(1, "310701", 9, 0), interestArrearsCurrent: 5, interestDueYear: 1000, interestPaidYear: 900 },
    ];
    const [short] = (await listOf({ loans: arrears }, { definition: worklists.arrears })).groups;
    expect([short?.value, short?.needed, short && "enough" in short]).toEqual([of(900, 1000), 90, false]);
  });

  test("a unit that has no target, or has met it, needs nothing", async () => {
    const [free] = (await listOf(LOANS, {}, {})).groups;
    expect([free?.value, free && "target" in free, free && "needed" in free]).toEqual([of(300, 2100), false, false]);
    const [met] = (await listOf(LOANS, {}, { targets: { "overdue-ratio": "50 %" } })).groups;
    expect([met?.target, met && "needed" in met]).toEqual([of(50, 100), false]);
  });

  test("a list that closes no gap has neither value nor need; it has its days, and where there is none no day", async () => {
    const loans = [loan(1, "310701", 900, 0, { dueContract: "2021-01-10" })];
    const list = await listOf({ loans }, { definition: worklists["due-soon"] });
    expect("closes" in list).toBe(false);
    expect(list.window).toEqual({ from: "2021-01-01", to: "2021-01-31" });
    expect(list.groups.map(({ value, entries }) => [value, entries[0]?.days])).toEqual([[undefined, 10]]);
    const own = await listOf(
      { loans },
      { definition: worklists["due-soon"], window: (asOf) => ({ from: asOf, to: asOf + 5 }) },
    );
    expect(own.window).toEqual({ from: "2020-12-31", to: "2021-01-05" });
    expect([own.groups, own.columns, own.total]).toEqual([[], [], { entries: 0, amount: 0 }]);
    expect("window" in (await listOf(LOANS))).toBe(false);
    const quarter = [
      loan(1, "310701", 900, 0, { disbursedOn: "2019-01-01", interestDueQuarter: 5, interestPaidQuarter: 0 }),
    ];
    const quiet = await listOf({ loans: quarter }, { definition: worklists["no-activity"] });
    expect([quiet.total, "day" in quiet, quiet.note?.en]).toEqual([
      { entries: 1, amount: 900 },
      false,
      "by the ledger's interest of the quarter only: no data on principal",
    ]);
  });

  test("of points lost: what is lacking of the mean, in the same millionths", async () => {
    const groups = [
      { groupId: 1, communeCode: "310701", score: 60, balance: 5 },
      { groupId: 2, communeCode: "310701", score: 50, balance: 5 },
      { groupId: 3, communeCode: "310701", score: 100, balance: 5 },
    ];
    const list = await listOf({ groups }, { definition: worklists["weak-groups"] });
    const [group] = list.groups;
    expect(list.amount).toMatchObject({ unit: "points", scale: 1_000_000 });
    expect([group?.value, group?.needed, group?.enough]).toEqual([of(210_000_000, 3_000_000), 48_000_000, 1]);
    expect(list.closes?.id).toBe("group-quality");
  });

  test("of the way that the files allow: its tables, its note, names from the ledger", async () => {
    const loans = [loan(1, "310701", 900, 0, { customerName: "Lâm An" })];
    const collections = [{ contractId: 1, dueOn: "2020-06-10", interestDue: 9, interestPaid: 4 }];
    const list = await listOf({ loans, collections }, { definition: worklists.arrears });
    expect([list.tables, list.note?.en]).toEqual([
      ["collections"],
      "from the collections: the ledger has no interest in arrears",
    ]);
    expect(list.groups[0]?.entries[0]?.fields).toMatchObject({ customerName: "Lâm An", groupId: "0000010" });
    expect("note" in (await listOf(LOANS))).toBe(false);
  });

  test("is impossible, and says why: a column that is missing; months that are", async () => {
    const why = async (tables: Tables, request: Partial<WorklistRequest>) => {
      try {
        return await listOf(tables, request);
      } catch (error) {
        return error;
      }
    };
    expect(await why(LOANS, { definition: worklists["frozen-ending"] })).toMatchObject({
      name: "ImpossibleList",
      message: "a work list can't be made: missing: the column “Frozen until”",
      noData: { reason: "fields-missing" },
    });
    const loans = [loan(1, "310701", 900, 0, { disbursedOn: "2019-01-01" })];
    const collections = [
      { contractId: 1, dueOn: "2020-12-10", principalDue: 0, principalPaid: 0, interestDue: 9, interestPaid: 4 },
    ];
    expect(
      await why({ loans, collections }, { definition: worklists["no-activity"], asOf: dayFromIso("2020-12-31") ?? 0 }),
    ).toMatchObject({
      noData: {
        reason: "no-rows",
        words: {
          vi: "bảng thu nợ không có đủ các tháng để kết luận",
          en: "the collections do not reach back far enough to tell",
        },
      },
    });
  });
});
