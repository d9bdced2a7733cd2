import { describe, expect, test } from "vitest";
import type { MeasureValue } from "../../src/engine/aggregates.ts";
import type { Availability } from "../../src/engine/availability.ts";
import { type Candidate, candidatesOf } from "../../src/engine/candidates.ts";
import { type Act, effectOn } from "../../src/engine/what-if/act.ts";
import { amountFraction, amountWords, readAmount } from "../../src/engine/what-if/amount.ts";
import { AssumedValues } from "../../src/engine/what-if/assumed-values.ts";
import { type PossibleAction, possibleActions } from "../../src/engine/what-if/possible.ts";
import { AssumptionProblem } from "../../src/engine/what-if/problem.ts";
import * as say from "../../src/engine/what-if/problem-words.ts";
import { readAssumption } from "../../src/engine/what-if/read-assumption.ts";
import { conditionsOf, fieldsOfAggregate, isWithin, termsOf } from "../../src/engine/what-if/terms.ts";
import type { Aggregate, Expression, Predicate } from "../../src/indicators/language/measure.ts";
import { parseExpression, parseMeasure } from "../../src/indicators/language/parse.ts";
import { Fault } from "../../src/plan/fault.ts";

const BALANCE = "sum(loans.current + loans.overdue + loans.frozen)";

function aggregateOf(formula: string): Aggregate {
  const [addend] = parseMeasure(formula).addends;
  if (!addend) throw new Error(formula);
  return addend.aggregate;
}
const expression = (text: string): Expression => parseExpression(text);
const where = (text: string): Predicate | undefined => {
  const aggregate = aggregateOf(`count(loans where ${text})`);
  return aggregate.fn === "count" ? aggregate.where : undefined;
};

describe("what a sum adds of each row", () => {
  const terms = (text: string) =>
    termsOf(expression(text)).map(({ sign, fields }) => `${sign > 0 ? "+" : "-"}${fields.join("&")}`);

  test.each([
    ["loans.current", ["+loans.current"]],
    ["loans.current + loans.overdue", ["+loans.current", "+loans.overdue"]],
    ["loans.current - loans.overdue", ["+loans.current", "-loans.overdue"]],
    ["loans.current - (loans.overdue - loans.frozen)", ["+loans.current", "-loans.overdue", "+loans.frozen"]],
    ["loans.current - (loans.overdue + loans.frozen)", ["+loans.current", "-loans.overdue", "-loans.frozen"]],
    ["min(loans.current, loans.overdue)", ["+loans.current&loans.overdue"]],
    ["loans.current - opening.current", ["+loans.current", "-"]],
  ])("%s", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test("equal terms have one key", () => {
    const [a, b, c] = ["loans.current", "loans.current", "loans.overdue"].map(
      (text) => termsOf(expression(text))[0]?.key,
    );
    expect([a === b, a === c]).toEqual([true, false]);
  });

  test("fields that an aggregate looks at, each once, with its conditions; not those of the opening", () => {
    expect(
      fieldsOfAggregate(
        aggregateOf("sum(loans.current - opening.current where loans.overdue > 0 and loans.current > 0)"),
      ),
    ).toEqual(["loans.current", "loans.overdue"]);
    expect(fieldsOfAggregate(aggregateOf("count(loans)"))).toEqual([]);
  });

  test("conditions that all have to hold: what meets more meets fewer", () => {
    const of = (text?: string) => conditionsOf(text === undefined ? undefined : where(text));
    const [none, one, two] = [
      of(),
      of("loans.overdue > 0"),
      of("loans.overdue > 0 and loans.frozen = 0 and loans.current > 1"),
    ];
    expect([none.size, one.size, two.size]).toEqual([0, 1, 3]);
    expect([isWithin(two, one), isWithin(one, two), isWithin(one, none), isWithin(none, one)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const either = of("loans.overdue > 0 or loans.frozen = 0");
    expect([either.size, isWithin(one, either)]).toEqual([1, false]);
  });
});

describe("what an act does to a sum", () => {
  const part = (text: string) => termsOf(expression(text));
  const sumAct = (loses: string, gains: string | undefined, condition?: string): Act => ({
    kind: "sum",
    table: "loans",
    loses: part(loses),
    gains: gains === undefined ? [] : part(gains),
    conditions: conditionsOf(condition === undefined ? undefined : where(condition)),
    touched: new Set(
      [loses, ...(gains === undefined ? [] : [gains])].flatMap((text) => part(text).flatMap(({ fields }) => fields)),
    ),
  });
  const collected = sumAct("loans.overdue", undefined);
  const cured = sumAct("loans.overdue", "loans.current");

  test.each<[string, string, Act, ReturnType<typeof effectOn>]>([
    ["what is collected leaves the overdue balance", "sum(loans.overdue)", collected, -1],
    ["and the whole balance", BALANCE, collected, -1],
    ["what is cured leaves the overdue balance", "sum(loans.overdue)", cured, -1],
    ["and comes into the current one", "sum(loans.current)", cured, 1],
    ["the whole balance stays", BALANCE, cured, 0],
    ["so does another", "sum(loans.frozen)", cured, 0],
    ["a difference loses what it takes away", "sum(loans.current - loans.overdue)", collected, 1],
    ["twice as much is nobody's effect", "sum(loans.current - loans.overdue)", cured, "unclear"],
    ["how many rows still have some is not known", "count(loans where loans.overdue > 0)", collected, "unclear"],
    ["nor how many people", "countDistinct(loans.customerId where loans.overdue > 0)", collected, "unclear"],
    ["but of rows where it plays no part it is", "count(loans where loans.frozen > 0)", collected, 0],
    ["other conditions may hold or not", "sum(loans.overdue where loans.frozen > 0)", collected, "unclear"],
    ["within a min(…) nobody knows", "sum(min(loans.overdue, loans.current))", collected, "unclear"],
    ["nor where a column stands twice", "sum(loans.overdue + loans.overdue)", collected, "unclear"],
    [
      "another table's sum over the ledger's columns",
      "sum(collections.interestPaid where loan.overdue > 0)",
      collected,
      "unclear",
    ],
    ["another table's own columns", "sum(collections.interestPaid)", collected, 0],
  ])("%s", (_, formula, act, effect) => {
    expect(effectOn(aggregateOf(formula), act)).toBe(effect);
  });

  test("rows that meet the act's conditions meet the sum's", () => {
    const act = sumAct("loans.overdue", undefined, "loans.frozen > 0 and loans.current > 0");
    expect(effectOn(aggregateOf("sum(loans.overdue where loans.frozen > 0)"), act)).toBe(-1);
    expect(effectOn(aggregateOf("sum(loans.overdue where loans.frozen = 0)"), act)).toBe("unclear");
  });

  test("how many of the rows that it happens to still count is not known", () => {
    const act = sumAct("loans.overdue", undefined, "loans.overdue > 0");
    expect(effectOn(aggregateOf("count(loans where loans.overdue > 0)"), act)).toBe("unclear");
    expect(effectOn(aggregateOf("sum(loans.overdue where loans.overdue > 0)"), act)).toBe(-1);
  });

  test("of several columns the sum must have all, or none, with one sign", () => {
    const act = sumAct("loans.overdue + loans.frozen", undefined);
    expect(effectOn(aggregateOf(BALANCE), act)).toBe(-1);
    expect(effectOn(aggregateOf("sum(loans.overdue)"), act)).toBe("unclear");
    expect(effectOn(aggregateOf("sum(loans.overdue - loans.frozen)"), act)).toBe("unclear");
    expect(effectOn(aggregateOf("sum(loans.current)"), act)).toBe(0);
  });

  test("people who are counted, or no longer", () => {
    const counted = aggregateOf("countDistinct(deposits.customerId where deposits.depositedInMonth > 0)");
    const touched = new Set(["deposits.depositedInMonth"]);
    expect(effectOn(counted, { kind: "count", counted, sign: 1, touched })).toBe(1);
    expect(effectOn(counted, { kind: "count", counted, sign: -1, touched })).toBe(-1);
    const members = aggregateOf("countDistinct(deposits.customerId)");
    expect(effectOn(members, { kind: "count", counted, sign: 1, touched })).toBe(0);
    const amount = aggregateOf("sum(deposits.depositedInMonth)");
    expect(effectOn(amount, { kind: "count", counted, sign: 1, touched })).toBe("unclear");
  });
});

describe("sums as they would be", () => {
  const actual: MeasureValue = {
    total: () => 100,
    unit: (_, dimension, unit) => (dimension === "commune" ? 10 * unit : 7),
  };
  const act: Act = {
    kind: "sum",
    table: "loans",
    loses: termsOf(expression("loans.overdue")),
    gains: [],
    conditions: new Set(),
    touched: new Set(["loans.overdue"]),
  };
  const [overdue, current, people] = [
    "sum(loans.overdue)",
    "sum(loans.current)",
    "count(loans where loans.overdue > 0)",
  ].map((text) => parseMeasure(text));
  const values = () => {
    const assumed = new AssumedValues(actual);
    assumed.assume({ act, commune: 2, amount: 3 });
    assumed.assume({ act, commune: 3, amount: 4 });
    assumed.assume({ act, amount: 5 });
    return assumed;
  };
  if (!overdue || !current || !people) throw new Error("no measure");

  test("the whole, and the communes that it happens in", () => {
    expect([values().total(overdue), values().total(current)]).toEqual([88, 100]);
    expect([1, 2, 3].map((unit) => values().unit(overdue, "commune", unit))).toEqual([10, 17, 26]);
    expect(values().unit(current, "commune", 2)).toBe(20);
  });

  test("addends with their factors", () => {
    expect(values().total(parseMeasure("sum(loans.current) - 2 * sum(loans.overdue)"))).toBe(124);
  });

  test("where else it happens nobody said; what is not known stays, and is told", () => {
    expect(values().unit(overdue, "programme", 2)).toBe(7);
    expect(values().total(people)).toBe(100);
    expect([overdue, current, people].map((measure) => values().isUnclear(measure))).toEqual([false, false, true]);
    expect(new AssumedValues(actual).isUnclear(people)).toBe(false);
  });
});

describe("amounts of assumptions", () => {
  const words = (found: number | Fault) => (found instanceof Fault ? found.message.en : found);
  test.each([
    ["1.000.000 tỷ", "dong", 1_000_000_000_000_000],
    ["1.000.000.000.000.001 đồng", "dong", "“1.000.000.000.000.001 đồng” is too large."],
    ["0", "count", "“0”: assuming 0 changes nothing."],
    ["1,5 đồng", "dong", "“1,5 đồng” is no whole number of đồng, or too large."],
    ["0,000001 điểm", "points", 1],
    ["0,0000015 điểm", "points", "“0,0000015 điểm” has too many decimals."],
    ["1000000000 điểm", "points", 1_000_000_000_000_000],
    ["1000000001 điểm", "points", "“1000000001 điểm” is too large."],
    ["12 households", "count", 12],
    ["2 tổ", "points", "“2 tổ”: the unit “tổ” can't be used here."],
    ["12người", "count", 12],
    ["12 TỔ", "count", 12],
  ] as const)("%s of %s", (text, unit, expected) => {
    expect(words(readAmount(text, unit))).toBe(expected);
  });

  test.each([
    [1_234_567, "dong", "1.234.567 đồng", "1,234,567 VND"],
    [999, "dong", "999 đồng", "999 VND"],
    [1000, "count", "1.000", "1,000"],
    [2_500_000, "points", "2,5 điểm", "2.5 points"],
    [2_000_001, "points", "2,000001 điểm", "2.000001 points"],
    [1_234_000_000, "points", "1.234 điểm", "1,234 points"],
    [0, "points", "0 điểm", "0 points"],
  ] as const)("%d of %s in words", (amount, unit, vi, en) => {
    expect(amountWords(amount, unit)).toEqual({ vi, en });
  });

  test("as a fraction: đồng, people, points", () => {
    expect([amountFraction(7, "dong"), amountFraction(7, "count"), amountFraction(7, "points")]).toEqual([
      { numerator: 7, denominator: 1 },
      { numerator: 7, denominator: 1 },
      { numerator: 7, denominator: 1_000_000 },
    ]);
  });
});

/** Everything is in the files. */
const ANYTHING = { has: () => true } as unknown as Availability;

function candidate(numerator: string, denominator?: string): Candidate {
  const [only] = candidatesOf([{ numerator, ...(denominator ? { denominator } : {}) }], ANYTHING).able;
  if (!only) throw new Error("no candidate");
  return only;
}

describe("what may be assumed, and what it does", () => {
  const DUE = "sum(collections.principalDue)";
  /** `action: what it does to the numerator, to the denominator` of each. */
  function effects(better: "higher" | "lower", numerator: string, denominator: string): readonly string[] {
    return possibleActions(better, candidate(numerator, denominator)).map(
      ({ action, unit, act }) =>
        `${action} ${unit}: ${effectOn(aggregateOf(numerator), act)}, ${effectOn(aggregateOf(denominator), act)}`,
    );
  }

  test.each<[string, "higher" | "lower", string, string, readonly string[]]>([
    ["part of a balance", "lower", "sum(loans.overdue)", BALANCE, ["collect dong: -1, -1", "cure dong: -1, 0"]],
    ["the whole of it: nothing to be cured into", "lower", BALANCE, BALANCE, ["collect dong: -1, -1"]],
    [
      "part of the balance of the same rows",
      "lower",
      "sum(loans.overdue where loans.frozen = 0)",
      "sum(loans.current + loans.overdue where loans.frozen = 0)",
      ["collect dong: -1, -1", "cure dong: -1, 0"],
    ],
    [
      "rows that the denominator may not have",
      "lower",
      "sum(loans.overdue)",
      "sum(loans.overdue + loans.current where loans.frozen = 0)",
      [],
    ],
    [
      "a column that the denominator takes away",
      "lower",
      "sum(loans.overdue)",
      "sum(loans.current - loans.overdue)",
      [],
    ],
    ["a numerator that takes away", "lower", "sum(loans.overdue - loans.frozen)", BALANCE, []],
    ["another table's", "lower", "sum(deposits.balance)", "sum(loans.current)", []],
    ["paid of due", "higher", "sum(collections.principalPaid)", DUE, ["collect dong: 1, 0"]],
    [
      "paid of due, at most what is due",
      "higher",
      "sum(min(collections.principalPaid, collections.principalDue))",
      DUE,
      ["collect dong: 1, 0"],
    ],
    [
      "paid of paid and in arrears",
      "higher",
      "sum(loans.interestPaidToDate)",
      "sum(loans.interestPaidToDate + loans.interestArrearsCurrent)",
      ["collect dong: 1, 0"],
    ],
    [
      "of all of it nothing is left to be paid",
      "higher",
      "sum(loans.interestPaidToDate)",
      "sum(loans.interestPaidToDate)",
      [],
    ],
    [
      "what else it takes away is not known",
      "higher",
      "sum(loans.interestPaidToDate)",
      "sum(loans.interestPaidToDate - loans.interestArrearsCurrent)",
      [],
    ],
    [
      "what else is paid or not is not known",
      "higher",
      "sum(loans.interestPaidToDate)",
      "sum(loans.interestPaidToDate + loans.interestArrearsCurrent - loans.interestArrearsOverdue)",
      [],
    ],
    [
      "of fewer rows",
      "higher",
      "sum(loans.interestPaidToDate where loans.frozen = 0)",
      "sum(loans.interestPaidToDate + loans.interestArrearsCurrent)",
      [],
    ],
    [
      "what it takes away of what is paid",
      "higher",
      "sum(collections.principalPaid - collections.interestPaid)",
      DUE,
      [],
    ],
    ["a mean of points", "higher", "sum(groups.score)", "count(groups)", ["raise points: 1, 0"]],
    ["a mean out of a hundred", "higher", "sum(sessions.score)", "100 * count(sessions)", ["raise points: 1, 0"]],
    ["points of which fewer are better", "lower", "sum(groups.score)", "count(groups)", []],
    ["points over points", "higher", "sum(groups.score)", "sum(groups.scoreSession)", []],
    ["money over points", "higher", "sum(groups.balance)", "sum(groups.score)", []],
    ["points over money", "higher", "sum(groups.score)", "sum(groups.balance)", []],
    ["people over money", "higher", "countDistinct(loans.customerId)", "sum(loans.current)", []],
    ["money over people", "higher", "sum(loans.current)", "count(loans)", []],
    ["people", "higher", "count(loans where loans.overdue = 0)", "count(loans)", ["add count: 1, 0"]],
    [
      "people of whom fewer are better",
      "lower",
      "count(loans where loans.overdue > 0)",
      "count(loans)",
      ["cure count: -1, 0"],
    ],
    ["sums of several addends", "lower", "sum(loans.overdue) + sum(loans.frozen)", BALANCE, []],
    ["twice a sum", "lower", "2 * sum(loans.overdue)", BALANCE, []],
  ])("%s", (_, better, numerator, denominator, expected) => {
    expect(effects(better, numerator, denominator)).toEqual(expected);
  });

  test("nothing of a plain sum", () => {
    expect(possibleActions("higher", candidate("sum(loans.overdue)"))).toEqual([]);
  });

  /** The most of the first action, where the numerator is 70 and the denominator 100. */
  function most(better: "higher" | "lower", numerator: string, denominator: string, [over, under] = [70, 100]) {
    const found = candidate(numerator, denominator);
    const [first] = possibleActions(better, found);
    return first?.most((measure) => (JSON.stringify(measure) === JSON.stringify(found.numerator) ? over : under));
  }

  test.each<[string, "higher" | "lower", string, string, number | undefined]>([
    ["no more than is overdue", "lower", "sum(loans.overdue)", BALANCE, 70],
    ["no more people than there are", "lower", "count(loans where loans.overdue > 0)", "count(loans)", 70],
    ["no more people than all", "higher", "count(loans where loans.overdue = 0)", "count(loans)", 30],
    [
      "people who need not be among the others",
      "higher",
      "count(loans where loans.overdue = 0)",
      "count(loans where loans.frozen = 0)",
      undefined,
    ],
    ["things of two tables", "higher", "count(loans)", "count(deposits)", undefined],
    [
      "people of a table among those of two",
      "higher",
      "countDistinct(deposits.customerId where deposits.balance > 0)",
      "countDistinct(loans.customerId, deposits.customerId)",
      30,
    ],
    [
      "people of two tables among those of one",
      "higher",
      "countDistinct(loans.customerId, deposits.customerId)",
      "countDistinct(loans.customerId)",
      undefined,
    ],
    ["another key", "higher", "countDistinct(loans.groupId)", "countDistinct(loans.customerId)", undefined],
    ["people among things", "higher", "countDistinct(loans.customerId)", "count(loans)", undefined],
    ["things among people", "higher", "count(loans)", "countDistinct(loans.customerId)", undefined],
    [
      "people under conditions among those under fewer",
      "higher",
      "countDistinct(loans.customerId where loans.overdue = 0 and loans.frozen = 0)",
      "countDistinct(loans.customerId where loans.frozen = 0)",
      30,
    ],
    [
      "and the other way round",
      "higher",
      "countDistinct(loans.customerId where loans.frozen = 0)",
      "countDistinct(loans.customerId where loans.overdue = 0 and loans.frozen = 0)",
      undefined,
    ],
    [
      "what is due, within max(…)",
      "higher",
      "sum(max(min(collections.principalPaid, collections.principalDue), 0))",
      DUE,
      30,
    ],
    [
      "nor where another way to it has no cap",
      "higher",
      "sum(max(min(collections.principalPaid, collections.principalDue), collections.principalPaid))",
      DUE,
      undefined,
    ],
    [
      "what is due, where all ways to it are capped",
      "higher",
      "sum(max(min(collections.principalPaid, collections.principalDue), min(collections.principalDue, collections.interestPaid)))",
      DUE,
      30,
    ],
    [
      "nor where only one of two that are known is capped",
      "higher",
      "sum(first(min(collections.principalPaid, collections.principalDue), collections.principalPaid))",
      DUE,
      undefined,
    ],
    [
      "not what is due, where it is only one of several in max(…)",
      "higher",
      "sum(max(collections.principalPaid, collections.principalDue))",
      DUE,
      undefined,
    ],
    [
      "nor the first that is known",
      "higher",
      "sum(first(collections.principalPaid, collections.principalDue))",
      DUE,
      undefined,
    ],
  ])("at most: %s", (_, better, numerator, denominator, expected) => {
    expect(most(better, numerator, denominator)).toBe(expected);
  });

  test.each<[string, string, number | undefined]>([
    ["nobody knows of a number", "sum(groups.scoreSession + 5)", undefined],
    ["wherever it stands", "sum(first(groups.scoreSession, 5))", undefined],
    ["nor of one among several", "sum(first(groups.scoreSession - groups.scoreOverdue, groups.score))", undefined],
    ["a score has 100 points", "sum(groups.score)", 100],
    ["parts have theirs", "sum(groups.scoreSession + groups.scoreOverdue)", 50],
    ["the larger of two ways", "sum(first(groups.scoreSession, groups.scoreOverdue))", 30],
    ["nobody knows of a difference", "sum(groups.scoreOverdue - groups.scoreSession)", undefined],
    ["nor of a min(…)", "sum(min(groups.scoreOverdue, groups.scoreSession))", undefined],
  ])("raised at most to the full score: %s", (_, numerator, full) => {
    // two groups, 10 points together
    const expected = full === undefined ? undefined : (2 * full - 10) * 1_000_000;
    expect(most("higher", numerator, "count(groups)", [10_000_000, 2])).toBe(expected);
  });

  test("never less than nothing", () => {
    expect(
      most(
        "higher",
        "sum(loans.interestPaidToDate)",
        "sum(loans.interestPaidToDate + loans.interestArrearsCurrent)",
        [100, 70],
      ),
    ).toBe(0);
    expect(most("higher", "count(loans where loans.overdue = 0)", "count(loans)", [100, 70])).toBe(0);
    expect(most("higher", "sum(groups.score)", "count(groups)", [300_000_000, 2])).toBe(0);
  });

  test("points are of each, of how many the denominator counts", () => {
    const [raise] = possibleActions("higher", candidate("sum(sessions.score)", "100 * count(sessions)"));
    expect(raise?.each).toEqual(parseMeasure("count(sessions)"));
    const [collect] = possibleActions("lower", candidate("sum(loans.overdue)", BALANCE));
    expect(collect?.each).toBeUndefined();
  });

  test("what is cured goes into the first of the other columns; a column that nobody knows of is not touched", () => {
    const [, cure] = possibleActions(
      "lower",
      candidate("sum(loans.overdue)", "sum(loans.frozen + loans.overdue + loans.current)"),
    );
    const effect = (formula: string) => cure && effectOn(aggregateOf(formula), cure.act);
    expect([effect("sum(loans.frozen)"), effect("sum(loans.current)")]).toEqual([1, 0]);
    const [collect] = possibleActions(
      "higher",
      candidate("sum(min(collections.principalPaid, collections.principalDue))", DUE),
    );
    expect(collect && [...(collect.act.kind === "sum" ? collect.act.touched : [])]).toEqual([
      "collections.principalPaid",
    ]);
    const [same] = possibleActions("higher", candidate("sum(min(collections.principalDue, 5))", DUE));
    expect(same && [...(same.act.kind === "sum" ? same.act.touched : [])]).toEqual(["collections.principalDue"]);
  });

  test("what tells who is counted is what changes", () => {
    const [add] = possibleActions(
      "higher",
      candidate("count(loans where loans.overdue = 0 and loans.frozen = 0)", "count(loans where loans.frozen = 0)"),
    );
    expect(add && [...add.act.touched]).toEqual(["loans.overdue"]);
  });
});

describe("why an assumption is refused", () => {
  const able = (...of: readonly (readonly [PossibleAction["action"], PossibleAction["unit"]])[]) =>
    of.map(([action, unit]) => ({ action, unit })) as unknown as readonly PossibleAction[];

  test("what is possible instead", () => {
    expect(say.possibleWords([])).toEqual({
      vi: "Theo cách tính đang dùng, chỉ tiêu này không có giả định nào.",
      en: "As it is computed here, nothing can be assumed of it.",
    });
    expect(say.possibleWords(able(["collect", "dong"], ["cure", "count"], ["raise", "points"]))).toEqual({
      vi: "Chỉ tiêu này có thể: «thu 300tr», «xử lý 12», «tăng bình quân 2».",
      en: "It can be: «collect 300tr», «cure 12», «raise 2».",
    });
  });

  test("no data, with the reason where there is one", () => {
    const name = { vi: "Tỷ lệ", en: "Ratio" };
    expect(say.noData(name, "Xã A", { vi: "thiếu bảng", en: "no table" })).toEqual({
      vi: "Tỷ lệ: Xã A không có số liệu (thiếu bảng).",
      en: "Ratio: Xã A has no data (no table).",
    });
    expect(say.noData(name, "Xã A", undefined)).toEqual({
      vi: "Tỷ lệ: Xã A không có số liệu.",
      en: "Ratio: Xã A has no data.",
    });
  });

  test("more than there is; an action that it has not", () => {
    expect(say.tooMuch({ vi: "5 đồng", en: "5 VND" }, "Xã A")).toEqual({
      vi: "nhiều hơn số có thể: tại Xã A nhiều nhất là 5 đồng.",
      en: "it is more than there is: at Xã A it can be 5 VND at most.",
    });
    expect(say.notPossible("bán", { vi: "Tỷ lệ", en: "Ratio" })).toEqual({
      vi: "không giả định được «bán» cho chỉ tiêu «Tỷ lệ».",
      en: "“bán” can't be assumed of “Ratio”.",
    });
  });

  const NAMED = [
    { id: "overdue-ratio", name: { vi: "Tỷ lệ nợ quá hạn", en: "Overdue ratio" } },
    { id: "other", name: { vi: "Tỷ lệ thu lãi", en: "Interest" } },
  ] as unknown as Parameters<typeof readAssumption>[1];
  const problem = (text: string) => {
    try {
      return readAssumption(text, NAMED).indicator;
    } catch (error) {
      if (error instanceof AssumptionProblem) return `${error.asked} | ${error.problem.en}`;
      throw error;
    }
  };

  test.each([
    ["  nợ  quá hạn:  thu 5tr ", "overdue-ratio"],
    ["hạn: thu 5tr", "hạn: thu 5tr | There is no indicator “hạn”."],
    ["hạn : thu 5tr", "hạn : thu 5tr | There is no indicator “hạn”."],
    ["nợ qu: thu 5tr", "overdue-ratio"],
    ["thu lai: thu 5tr", "other"],
    ["tỷ lệ: thu 5tr", "tỷ lệ: thu 5tr | There is no indicator “tỷ lệ”."],
    ["terest: thu 5tr", "other"],
    ["thu 5tr", "thu 5tr | it is not of the form “indicator: action amount at commune”."],
  ])("%s", (text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  test("in both languages", () => {
    expect([
      say.nothing("0", "count").message,
      say.tooLarge("9 tỷ", "dong").message,
      say.tooFine("0,1", "points").message,
    ]).toEqual([
      { vi: "«0»: giả định số 0 thì không đổi gì.", en: "“0”: assuming 0 changes nothing." },
      { vi: "«9 tỷ» quá lớn.", en: "“9 tỷ” is too large." },
      { vi: "«0,1» có quá nhiều số lẻ.", en: "“0,1” has too many decimals." },
    ]);
    expect(new AssumptionProblem("x: thu 5", { vi: "sai", en: "wrong" }, { vi: "", en: "" })).toMatchObject({
      name: "AssumptionProblem",
      message: "x: thu 5: wrong",
    });
  });

  test("an assumption is told as it was written, in one line", () => {
    expect(readAssumption("  nợ quá hạn:  thu\n5tr  tại  Xã A ", NAMED)).toEqual({
      asked: "nợ quá hạn: thu 5tr tại Xã A",
      indicator: "overdue-ratio",
      action: "thu",
      amount: "5tr",
      place: "Xã A",
    });
    expect(readAssumption("nợ quá hạn : thu thêm 5 tr ", NAMED)).toMatchObject({ action: "thu thêm", amount: "5 tr" });
  });

  test("the place is what stands behind the first “at”", () => {
    const read = (text: string) => {
      const { amount, place, action } = readAssumption(text, NAMED);
      return [action, amount, place];
    };
    expect(read("other: thu thêm 5tr tại Xã Ở Tại Đây")).toEqual(["thu thêm", "5tr", "Xã Ở Tại Đây"]);
    expect(read("other: thu 5 tr AT Xã A")).toEqual(["thu", "5 tr", "Xã A"]);
    expect(read("other: thu5tr")).toEqual(["thu", "5tr", undefined]);
  });
});
