import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Grouping, Worklist } from "../../src/engine/worklists/list.ts";
import { makeWorklist } from "../../src/engine/worklists/make-list.ts";
import { maskedName, maskedNumber } from "../../src/engine/worklists/mask.ts";
import { worklists } from "../../src/engine/worklists/registry.ts";
import type { WorklistKind } from "../../src/engine/worklists/worklist.ts";
import { anyOffice } from "../support/any-office.ts";
import { type PlanKeys, scoreOf, scoreRequestOf, type Tables } from "../support/score.ts";

const PLAN: PlanKeys = {
  targets: {
    "interest-collection": "99 %",
    "overdue-ratio": "0.49 %",
    "group-quality": "86",
    "deposit-participation": "63 %",
  },
  communes: [
    { code: "310701", name: "Thị trấn Long Phú", owner: "Bà Bình" },
    { code: "310703", name: "Xã Châu Khánh", owner: "Bà Bình" },
  ],
};

interface Settings {
  readonly by?: Grouping;
  readonly limit?: number;
  readonly isMasked?: boolean;
  readonly asOf?: string;
}

async function listOf(kind: WorklistKind, tables: Tables, settings: Settings = {}): Promise<Worklist> {
  const { by = "commune", limit, isMasked = false, asOf = "2020-12-31" } = settings;
  return await makeWorklist({
    ...(await scoreRequestOf(tables, PLAN, { asOf })),
    definition: worklists[kind],
    by,
    dimensions: [],
    isMasked,
    ...(limit === undefined ? {} : { limit }),
  });
}

test("the overdue list is the scorecard's overdue balance, in the office and every unit, however it is divided or cut", async () => {
  const groupings = fc.constantFrom<Grouping>("commune", "group", "owner");
  await fc.assert(
    fc.asyncProperty(
      anyOffice,
      groupings,
      fc.option(fc.nat({ max: 2 }).map((some) => some + 1)),
      async (tables, by, most) => {
        const { scorecard } = await scoreOf(tables, PLAN, { by: ["group"] });
        const list = await listOf("overdue", tables, { by, ...(most === null ? {} : { limit: most }) });
        expect(list.total.amount).toBe(scorecard.total.figures["overdue-balance"]?.value?.numerator);
        for (const group of list.groups) {
          const listed = group.entries.reduce((sum, { amount }) => sum + amount, 0);
          expect(listed + group.rest.amount).toBe(group.total.amount);
          const unit = scorecard.units
            .find((one) => one.by === by)
            ?.units.find(({ code, name }) => (code ?? name) === (group.code ?? group.name));
          if (unit) expect(group.total.amount).toBe(unit.figures["overdue-balance"]?.value?.numerator);
        }
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

test("members who are silent are members less those who deposited", async () => {
  await fc.assert(
    fc.asyncProperty(anyOffice, async (tables) => {
      const { scorecard } = await scoreOf(tables, PLAN);
      const value = scorecard.total.indicators["deposit-participation"]?.value;
      const list = await listOf("silent-members", tables);
      if (value) expect(list.total.entries).toBe(value.denominator - value.numerator);
    }),
    { numRuns: 12 },
  );
}, 60_000);

describe("what closes a gap", () => {
  const tables: Tables = {
    loans: [
      { contractId: 1, communeCode: "310701", current: 100_000, overdue: 0 },
      { contractId: 2, communeCode: "310701", overdue: 300, dueContract: "2020-12-10" },
      { contractId: 3, communeCode: "310701", overdue: 700, dueContract: "2020-06-30" },
      { contractId: 4, communeCode: "310701", current: 50, overdue: 10, dueContract: "2022-06-30" },
    ],
  };

  test("the largest first; as many as it takes are enough, one less is not", async () => {
    const [group] = (await listOf("overdue", tables)).groups;
    expect(group?.entries.map(({ amount }) => amount)).toEqual([700, 300, 10]);
    // (1010 − x) / (101060 − x) ≤ 0.49 %
    expect(group?.needed).toBe(518);
    expect(group?.enough).toBe(1);
  });

  test("days since a loan fell due; new ones of the month; a part that is overdue before the last day has none", async () => {
    const [group] = (await listOf("overdue", tables)).groups;
    expect(group?.entries.map(({ days, isNew, date }) => [date, days, isNew])).toEqual([
      ["2020-06-30", 184, undefined],
      ["2020-12-10", 21, true],
      ["2022-06-30", undefined, undefined],
    ]);
  });
});

test("a loan falls due at its session, else as extended, else by contract", async () => {
  const list = await listOf("due-soon", {
    loans: [
      { contractId: 1, current: 5, dueSession: "2021-01-05", dueContract: "2021-02-05", dueExtended: "" },
      { contractId: 2, current: 7, dueSession: "", dueContract: "2020-02-05", dueExtended: "2021-01-31" },
      { contractId: 3, current: 9, dueSession: "", dueContract: "2021-02-01", dueExtended: "" },
      { contractId: 4, current: 0, dueSession: "2021-01-05", dueContract: "", dueExtended: "" },
    ],
  });
  expect(list.groups.flatMap(({ entries }) => entries.map(({ amount, days }) => [amount, days]))).toEqual([
    [7, 31],
    [5, 5],
  ]);
});

test("a weak group is told what it lost, most first", async () => {
  const list = await listOf("weak-groups", {
    groups: [
      {
        groupId: 1,
        communeCode: "310701",
        month: "2020-12",
        score: 60,
        scoreSession: 20,
        scoreOverdue: 0,
        scoreInterest: 10,
        balance: 5,
      },
      {
        groupId: 2,
        communeCode: "310701",
        month: "2020-12",
        score: 70,
        scoreSession: 20,
        scoreOverdue: 30,
        scoreInterest: 20,
        balance: 5,
      },
      {
        groupId: 3,
        communeCode: "310701",
        month: "2020-12",
        score: 50,
        scoreSession: 20,
        scoreOverdue: 30,
        scoreInterest: 20,
        balance: 0,
      },
    ],
  });
  const entries = list.groups.flatMap((group) => group.entries);
  expect(entries.map(({ fields, amount }) => [fields.groupId, amount])).toEqual([["0000001", 40_000_000]]);
  expect(entries[0]?.lost).toEqual([
    { field: "scoreOverdue", points: 30_000_000 },
    { field: "scoreInterest", points: 10_000_000 },
  ]);
});

describe("loans without a payment", () => {
  const loan = (contractId: number, disbursedOn: string) => ({ contractId, disbursedOn, current: 10 });
  const paid = (contractId: number, dueOn: string, interestPaid: number) => ({
    contractId,
    dueOn,
    principalDue: 0,
    principalPaid: 0,
    interestDue: 1,
    interestPaid,
  });

  test("are those that no payment of the last three months names", async () => {
    const list = await listOf("no-activity", {
      loans: [loan(1, "2019-01-01"), loan(2, "2019-01-01"), loan(3, "2020-11-01")],
      collections: [
        paid(1, "2020-09-05", 1),
        paid(2, "2020-09-05", 1),
        paid(2, "2020-12-05", 1),
        paid(1, "2020-12-05", 0),
      ],
    });
    expect(list.groups.flatMap(({ entries }) => entries.map(({ fields }) => fields.contractId))).toEqual([
      "0000000000000001",
    ]);
  });

  test("can't be told from collections that begin later", async () => {
    const list = listOf("no-activity", {
      loans: [loan(1, "2019-01-01")],
      collections: [paid(1, "2020-12-05", 0)],
    });
    await expect(list).rejects.toMatchObject({ name: "ImpossibleList", noData: { reason: "no-rows" } });
  });
});

test("a list without its column says which", async () => {
  const list = listOf("frozen-ending", { loans: [{ contractId: 1, frozen: 5 }] });
  await expect(list).rejects.toMatchObject({ noData: { words: { vi: "thiếu cột «Ngày hết hạn khoanh»" } } });
});

test("names and numbers are masked wherever they stand", async () => {
  expect(maskedName("Nguyễn Văn An")).toBe("N*** V** A*");
  expect(maskedNumber("0310701234")).toBe("******1234");
  const list = await listOf(
    "overdue",
    {
      loans: [
        { contractId: 1, customerId: 23, customerName: "Lâm Thị Đẹp", groupId: 7, groupLeader: "Lý Mỹ", overdue: 5 },
      ],
    },
    { isMasked: true },
  );
  const written = JSON.stringify(list);
  for (const secret of ["Đẹp", "Lâm", "Lý", "0000000000000001"]) expect(written).not.toContain(secret);
  expect(list.groups[0]?.entries[0]?.fields).toMatchObject({
    customerName: "L** T** Đ**",
    groupLeader: "L* M*",
    groupId: "0000007",
  });
});
