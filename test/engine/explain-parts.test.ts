import { describe, expect, test } from "vitest";
import type { Availability } from "../../src/engine/availability.ts";
import { BatchRows } from "../../src/engine/batch-rows.ts";
import { type Candidate, candidatesOf } from "../../src/engine/candidates.ts";
import type { Dimension } from "../../src/engine/dimensions.ts";
import { Contributions } from "../../src/engine/explain/contributions.ts";
import { divisionOf } from "../../src/engine/explain/divisions.ts";
import { Heaviest } from "../../src/engine/explain/heaviest.ts";
import { LeftOutCounter } from "../../src/engine/explain/left-out.ts";
import { ShareObserver, type ShareSettings } from "../../src/engine/explain/share-observer.ts";
import { sumKind } from "../../src/engine/explain/sum-kind.ts";
import { weigher } from "../../src/engine/explain/weigher.ts";
import { writtenValue } from "../../src/engine/explain/written-value.ts";
import { Ledger } from "../../src/engine/ledger.ts";
import { planUnits } from "../../src/engine/plan-units.ts";
import type { SeenRows } from "../../src/engine/row-observer.ts";
import { VectorCompiler } from "../../src/engine/vector.ts";
import { parseMeasure } from "../../src/indicators/language/parse.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import type { TableId } from "../../src/tables/table.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { batchOf, type Row } from "../support/batch.ts";
import { planOf } from "../support/score.ts";

/** Everything is in the files. */
const ANYTHING = { has: () => true } as unknown as Availability;

function candidate(numerator: string, denominator?: string): Candidate {
  const [only] = candidatesOf([{ numerator, ...(denominator ? { denominator } : {}) }], ANYTHING).able;
  if (!only) throw new Error("no candidate");
  return only;
}

/** Rows as an observer sees them. */
function seeing(dictionaries = createDictionaries()) {
  const ledger = new Ledger(dictionaries, { links: [], dimensions: [], loan: [], opening: [], lending: [] });
  return (table: TableId, some: readonly Row[], communes: readonly number[] = some.map(() => 1)): SeenRows => {
    const rows = new BatchRows(dictionaries, ledger);
    const batch = batchOf(table, some, dictionaries);
    rows.show(batch, new Map());
    return { table, batch, rows, units: new Map<Dimension, Int32Array>([["commune", Int32Array.from(communes)]]) };
  };
}
const all = (rows: number) => new Uint8Array(rows).fill(1);
const bits = (text: string) => Uint8Array.from(text, Number);

describe("what each row adds to a measure", () => {
  /** `amount` of each row that has a part, `-` of the others. */
  function parts(formula: string) {
    const compiler = new VectorCompiler();
    const contributions = new Contributions(parseMeasure(formula), compiler);
    return (seen: SeenRows, units: readonly number[], isWithin = all(seen.rows.count)) => {
      compiler.next();
      const { amounts, isIn } = contributions.of(seen, Int32Array.from(units), isWithin);
      return Array.from({ length: seen.rows.count }, (_, row) => (isIn[row] === 1 ? String(amounts[row]) : "-")).join(
        " ",
      );
    };
  }
  const LOANS: readonly Row[] = [
    { customerId: "7", current: 100, overdue: 0 },
    { customerId: "7", current: 20, overdue: 2 },
    { customerId: "8", overdue: 3 },
  ];

  test.each([
    ["sum(loans.current)", "100 20 -"],
    ["sum(loans.current where loans.overdue > 0)", "- 20 -"],
    ["count(loans)", "1 1 1"],
    ["count(loans where loans.overdue > 0)", "- 1 1"],
    ["sum(loans.overdue) - 2 * count(loans)", "-2 0 1"],
    ["3 * sum(loans.overdue)", "0 6 9"],
    ["count(deposits)", "- - -"],
    ["countDistinct(loans.customerId)", "1 0 1"],
    ["2 * countDistinct(loans.customerId)", "2 0 2"],
    ["countDistinct(loans.customerId where loans.overdue > 0)", "- 1 1"],
  ])("%s", (formula, expected) => {
    expect(parts(formula)(seeing()("loans", LOANS), [1, 1, 1])).toBe(expected);
  });

  test("rows outside are not looked at", () => {
    const of = parts("countDistinct(loans.customerId)");
    expect(of(seeing()("loans", LOANS), [1, 1, 1], bits("011"))).toBe("- 1 1");
  });

  test("a key counts once a unit, over all batches and tables of the formula", () => {
    const see = seeing();
    const of = parts("countDistinct(loans.customerId, deposits.customerId where deposits.depositedInMonth > 0)");
    expect(of(see("loans", LOANS), [1, 2, 1])).toBe("1 1 1");
    expect(of(see("loans", LOANS.slice(0, 2)), [2, 1])).toBe("0 0");
    const deposits: readonly Row[] = [
      { customerId: "8", depositedInMonth: 5 },
      { customerId: "9", depositedInMonth: 5 },
      { customerId: "9", depositedInMonth: 0 },
      { customerId: "8", depositedInMonth: 5 },
    ];
    expect(of(see("deposits", deposits), [1, 1, 1, 2])).toBe("0 1 - 1");
  });

  test("what one batch added is not in the next, be it longer or shorter", () => {
    const see = seeing();
    const of = parts("sum(loans.current where loans.overdue > 0)");
    expect(of(see("loans", [{ current: 5, overdue: 1 }]), [1])).toBe("5");
    expect(of(see("loans", LOANS), [1, 1, 1])).toBe("- 20 -");
    expect(
      of(
        see("loans", [
          { current: 5, overdue: 0 },
          { current: 6, overdue: 0 },
        ]),
        [1, 1],
      ),
    ).toBe("- -");
  });
});

describe("the heaviest of many", () => {
  const item = (weight: number, source = 0, row = 0) => ({ weight, source, row });

  test("by weight, then in the order of reading; all others are told", () => {
    const dropped: number[] = [];
    const heaviest = new Heaviest(3, ({ weight }) => dropped.push(weight));
    for (const one of [item(1), item(5, 1, 2), item(5, 0, 9), item(9), item(5, 1, 1)]) heaviest.add(one);
    expect(heaviest.ranked()).toEqual([item(9), item(5, 0, 9), item(5, 1, 1)]);
    expect(dropped.toSorted()).toEqual([1, 5]);
  });

  test("fewer than asked for: all of them", () => {
    const heaviest = new Heaviest(3, () => expect.unreachable());
    heaviest.add(item(1));
    heaviest.add(item(2));
    expect(heaviest.ranked()).toEqual([item(2), item(1)]);
    expect(heaviest.wants(-1)).toBe(true);
  });

  test("once there are too many, what weighs less than all that are kept is not wanted", () => {
    const dropped: number[] = [];
    const heaviest = new Heaviest(3, ({ weight }) => dropped.push(weight));
    expect(heaviest.wants(0)).toBe(true);
    for (let weight = 0; weight < 2000; weight++) heaviest.add(item(weight));
    expect(dropped.length).toBeGreaterThan(0);
    expect(heaviest.wants(500)).toBe(false);
    expect(heaviest.wants(2000)).toBe(true);
    expect(heaviest.ranked().map(({ weight }) => weight)).toEqual([1999, 1998, 1997]);
    expect([heaviest.wants(1996), heaviest.wants(1997)]).toEqual([false, true]);
    expect(dropped.length).toBe(1997);
  });

  test("none of none", () => {
    const dropped: number[] = [];
    const heaviest = new Heaviest(0, ({ weight }) => dropped.push(weight));
    heaviest.add(item(7));
    expect([heaviest.ranked(), dropped]).toEqual([[], [7]]);
  });
});

describe("what a row weighs", () => {
  const ratio = candidate("sum(loans.overdue)", "sum(loans.current)");
  test("what it lacks of the target, where higher is better; what it is over, where lower is", () => {
    const target = { numerator: 1, denominator: 4 };
    expect(weigher(ratio, "higher", target)(10, 100)).toBe(15);
    expect(weigher(ratio, "lower", target)(10, 100)).toBe(-15);
    expect(weigher(ratio, "lower", target)(30, 100)).toBe(5);
  });

  test("points over things: in points", () => {
    const mean = candidate("sum(groups.score)", "count(groups)");
    expect(weigher(mean, "higher", { numerator: 86, denominator: 1 })(80_000_000, 1)).toBe(6_000_000);
    const inverse = candidate("count(groups)", "sum(groups.score)");
    expect(weigher(inverse, "higher", { numerator: 1, denominator: 2 })(1, 10_000_000)).toBe(4_000_000);
  });

  test("plain sums, and ratios without a mark or a direction, by their amount", () => {
    const mark = { numerator: 1, denominator: 4 };
    expect(weigher(candidate("sum(loans.overdue)"), "lower", mark)(-30, 0)).toBe(30);
    expect(weigher(ratio, undefined, mark)(-30, 100)).toBe(30);
    expect(weigher(ratio, "lower", undefined)(30, 100)).toBe(30);
  });
});

describe("what is left out by which condition", () => {
  function leftOut(
    numerator: string,
    denominator: string | undefined,
    ...batches: readonly (readonly [SeenRows, string])[]
  ) {
    const compiler = new VectorCompiler();
    const counter = new LeftOutCounter(
      parseMeasure(numerator),
      denominator === undefined ? undefined : parseMeasure(denominator),
      compiler,
    );
    for (const [seen, isWithin] of batches) {
      compiler.next();
      counter.take(seen, bits(isWithin));
    }
    return counter.all().map(({ table, from, condition, rows, money }) => [table, from, condition.kind, rows, money]);
  }
  const LOANS: readonly Row[] = [
    { outstanding: 100, current: 100, overdue: 0, frozen: 0 },
    { outstanding: 22, current: 20, overdue: 2, frozen: 0 },
    { outstanding: 6, current: 3, overdue: 3, frozen: 0 },
  ];
  const seen = () => seeing()("loans", LOANS);

  test("a row is told under the first condition that it fails, with its money; conditions that leave out nothing are not told", () => {
    const where = "loans.overdue > 0 and not loans.current > 10 and loans.frozen is known";
    expect(leftOut(`sum(loans.current where ${where})`, undefined, [seen(), "111"])).toEqual([
      ["loans", "numerator", "compare", 1, 100],
      ["loans", "numerator", "not", 1, 22],
    ]);
    expect(leftOut("sum(loans.current where loans.overdue >= 0)", undefined, [seen(), "111"])).toEqual([]);
    expect(leftOut("sum(loans.current)", "count(loans)", [seen(), "111"])).toEqual([]);
  });

  test("only rows within, of the formula's own table, over all batches", () => {
    const deposits = seeing()("deposits", [{ balance: 5 }]);
    expect(
      leftOut("count(loans where loans.overdue > 2)", undefined, [seen(), "101"], [deposits, "1"], [seen(), "010"]),
    ).toEqual([["loans", "numerator", "compare", 2, 122]]);
  });

  test("one side, the other, or both: conditions that are the same, or do the same", () => {
    const one = "loans.overdue > 0";
    expect(leftOut(`sum(loans.current where ${one})`, `count(loans where ${one})`, [seen(), "111"])).toEqual([
      ["loans", "both", "compare", 1, 100],
    ]);
    expect(
      leftOut(`sum(loans.current where ${one})`, `count(loans where ${one} and loans.current > 10)`, [seen(), "111"]),
    ).toEqual([
      ["loans", "both", "compare", 1, 100],
      ["loans", "denominator", "compare", 1, 6],
    ]);
    expect(leftOut("sum(loans.current)", `count(loans where ${one})`, [seen(), "111"])).toEqual([
      ["loans", "denominator", "compare", 1, 100],
    ]);
    expect(
      leftOut(`sum(loans.current where ${one}) + sum(loans.overdue where ${one})`, undefined, [seen(), "111"]),
    ).toEqual([["loans", "numerator", "compare", 1, 100]]);
  });

  test("what two sums of one side leave out alike is of that side", () => {
    const [one, more] = ["loans.overdue > 0", "loans.overdue > 0 and loans.current > 10"];
    const numerator = `sum(loans.current where ${one}) + sum(loans.overdue where ${more})`;
    expect(leftOut(numerator, undefined, [seen(), "111"])).toEqual([
      ["loans", "numerator", "compare", 1, 100],
      ["loans", "numerator", "compare", 1, 6],
    ]);
  });

  test("conditions of every term of a countDistinct", () => {
    const people =
      "countDistinct(loans.customerId where loans.overdue > 0, deposits.customerId where deposits.balance > 0)";
    const deposits = seeing()("deposits", [{ balance: 0 }, { balance: 9 }]);
    expect(leftOut(people, undefined, [seen(), "111"], [deposits, "11"])).toEqual([
      ["loans", "numerator", "compare", 1, 100],
      ["deposits", "numerator", "compare", 1, 0],
    ]);
  });
});

describe("a figure divided among units", () => {
  const division = (settings: Partial<Parameters<typeof divisionOf>[0]> = {}) => {
    const units = planUnits(
      planOf({
        communes: [
          { code: "310704", name: "Xã B" },
          { code: "310703", name: "Xã A" },
        ],
      }),
      ["commune"],
    );
    return divisionOf({
      by: "commune",
      shares: new Map([
        [1, { rows: 1, numerator: 10, denominator: 100 }],
        [0, { rows: 2, numerator: 3, denominator: 0 }],
        [2, { rows: 3, numerator: 40, denominator: 100 }],
      ]),
      units,
      candidate: candidate("sum(loans.overdue)", "sum(loans.current)"),
      better: "lower",
      targetOf: (unit) => ({ numerator: unit, denominator: 10 }),
      ...settings,
    });
  };

  test("in the order of their codes, each held against its own target; what is divided by nothing has no value", () => {
    expect(division()).toEqual({
      by: "commune",
      units: [
        {
          code: "310703",
          name: "Xã A",
          rows: 3,
          numerator: 40,
          denominator: 100,
          value: { numerator: 40, denominator: 100 },
          target: { numerator: 2, denominator: 10 },
          status: "missed",
        },
        {
          code: "310704",
          name: "Xã B",
          rows: 1,
          numerator: 10,
          denominator: 100,
          value: { numerator: 10, denominator: 100 },
          target: { numerator: 1, denominator: 10 },
          status: "met",
        },
        {
          name: "(không rõ xã)",
          rows: 2,
          numerator: 3,
          denominator: 0,
          target: { numerator: 0, denominator: 10 },
          status: "no-data",
        },
      ],
      sum: { rows: 6, numerator: 53, denominator: 200 },
    });
  });

  test("a plain sum is itself; scores are in points; without a direction there is no target", () => {
    const [plain] = division({ candidate: candidate("sum(loans.overdue)"), better: undefined }).units;
    expect([plain?.value, plain?.target, plain?.status]).toEqual([
      { numerator: 40, denominator: 1 },
      undefined,
      "no-target",
    ]);
    const [points] = division({ candidate: candidate("sum(groups.score)", "count(groups)") }).units;
    expect(points?.value).toEqual({ numerator: 40, denominator: 100_000_000 });
    const [inverse] = division({ candidate: candidate("count(groups)", "sum(groups.score)") }).units;
    expect(inverse?.value).toEqual({ numerator: 40_000_000, denominator: 100 });
    const [coded, , unknown] = division().units;
    expect([coded && "code" in coded, unknown && "code" in unknown, unknown && "value" in unknown]).toEqual([
      true,
      false,
      false,
    ]);
    const [without] = division({ targetOf: () => undefined }).units;
    expect([without?.status, without && "target" in without]).toEqual(["no-target", false]);
  });
});

describe("rows and units of a figure", () => {
  const LOANS: readonly Row[] = [
    { contractId: "1", groupId: "10", current: 100, overdue: 0 },
    { contractId: "2", groupId: "10", current: 20, overdue: 20 },
    { contractId: "3", groupId: "11", overdue: 50 },
    { contractId: "4", groupId: "11" },
  ];
  function observe(settings: Partial<ShareSettings> = {}) {
    const dictionaries = createDictionaries();
    const observer = new ShareObserver({
      candidate: candidate("sum(loans.overdue)", "sum(loans.current)"),
      scope: "office",
      below: ["commune"],
      most: 1,
      weight: (numerator) => numerator,
      ...settings,
    });
    const see = seeing(dictionaries);
    observer.take(see("loans", LOANS.slice(0, 1), [1]));
    observer.take(see("loans", [], []));
    observer.take(see("loans", LOANS.slice(1), [2, 1, 1]));
    observer.take(see("deposits", [{ customerId: "9" }], [1]));
    const { listed, rest } = observer.rows(dictionaries);
    return {
      observer,
      listed: listed.map(({ row, label, numerator, denominator }) => [row, label.contractId, numerator, denominator]),
      labels: listed.map(({ label }) => label),
      rest: Object.values(rest),
      total: Object.values(observer.total()),
      communes: [...observer.shares("commune")].map(([unit, share]) => [unit, ...Object.values(share)]),
    };
  }

  test("the office: the heaviest listed, the others together, everything among the communes", () => {
    const { listed, labels, rest, total, communes } = observe();
    expect(listed).toEqual([[3, "3", 50, 0]]);
    expect(labels).toEqual([{ contractId: "3", groupId: "11" }]);
    expect([rest, total]).toEqual([
      [2, 20, 120],
      [3, 70, 120],
    ]);
    expect(communes).toEqual([
      [1, 2, 50, 100],
      [2, 1, 20, 20],
    ]);
  });

  test("rows that weigh nothing are listed only where all are asked for", () => {
    expect(observe({ most: 5 }).listed).toEqual([
      [3, "3", 50, 0],
      [2, "2", 20, 20],
    ]);
    expect(observe({ most: "all" }).listed).toEqual([
      [3, "3", 50, 0],
      [2, "2", 20, 20],
      [2, "1", 0, 100],
    ]);
    expect(observe({ most: "all" }).rest).toEqual([0, 0, 0]);
  });

  test("one commune alone", () => {
    const { total, listed, communes } = observe({ scope: { dimension: "commune", unit: 2 } });
    expect([total, listed, communes]).toEqual([[1, 20, 20], [[2, "2", 20, 20]], [[2, 1, 20, 20]]]);
    expect(observe({ scope: { dimension: "group", unit: 1 } }).total).toEqual([0, 0, 0]);
  });

  test("a row has a part where either sum looks at it", () => {
    const either = candidate(
      "sum(loans.overdue where loans.overdue > 0)",
      "sum(loans.current where loans.current > 0)",
    );
    const { total, communes } = observe({ candidate: either });
    expect(total).toEqual([3, 70, 120]);
    expect(communes).toEqual([
      [1, 2, 50, 100],
      [2, 1, 20, 20],
    ]);
  });

  test("a row that lacks what would tell it apart is told by the rest", () => {
    const dictionaries = createDictionaries();
    const observer = new ShareObserver({
      candidate: candidate("sum(loans.overdue)"),
      scope: "office",
      below: [],
      most: "all",
      weight: (numerator) => numerator,
    });
    const see = seeing(dictionaries);
    observer.take(
      see("loans", [
        { contractId: "1", groupId: "10", overdue: 5 },
        { contractId: "2", overdue: 4 },
      ]),
    );
    observer.take(see("loans", [{ contractId: "3", overdue: 3 }]));
    expect(observer.rows(dictionaries).listed.map(({ label }) => label)).toEqual([
      { contractId: "1", groupId: "10" },
      { contractId: "2" },
      { contractId: "3" },
    ]);
  });

  test("a plain sum has no second; a dimension that was not asked for has no parts", () => {
    const { total, observer, communes } = observe({ candidate: candidate("sum(loans.overdue)") });
    expect(total).toEqual([3, 70, 0]);
    expect(communes).toEqual([
      [1, 2, 50, 0],
      [2, 1, 20, 0],
    ]);
    expect([...observer.shares("group")]).toEqual([]);
    expect(observer.fields("loans")).toEqual(["contractId", "groupId"]);
  });
});

describe("what is printed", () => {
  test("of a field: texts as they are, days, months, numbers; nothing where nothing is", () => {
    const dictionaries = createDictionaries();
    const code = dictionaries.get("contract").codeOf("0012");
    const day = dayFromIso("2020-03-31") ?? 0;
    expect(writtenValue("loans", "contractId", code, dictionaries)).toBe("0012");
    expect(writtenValue("loans", "disbursedOn", day, dictionaries)).toBe("31/03/2020");
    expect(writtenValue("groups", "month", day, dictionaries)).toBe("03/2020");
    expect(writtenValue("loans", "current", 5, dictionaries)).toBe("5");
    expect(writtenValue("loans", "disbursedOn", Number.NaN, dictionaries)).toBeUndefined();
    expect(writtenValue("loans", "other", 5, dictionaries)).toBeUndefined();
  });

  test.each([
    ["sum(loans.current)", "dong", 1],
    ["sum(groups.score)", "points", 1_000_000],
    ["count(loans)", "count", 1],
    ["countDistinct(loans.customerId)", "count", 1],
    ["100 * count(sessions)", "count", 1],
  ])("what %s counts", (formula, unit, scale) => {
    expect(sumKind(parseMeasure(formula))).toEqual({ unit, scale });
  });
});
