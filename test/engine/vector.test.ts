import { describe, expect, test } from "vitest";
import { type Rows, VectorCompiler } from "../../src/engine/vector.ts";
import type { Aggregate, Expression, Predicate } from "../../src/indicators/language/measure.ts";
import { parseMeasure } from "../../src/indicators/language/parse.ts";

const NONE = Number.NaN;

/** Rows of a ledger: current and overdue balances, fund (0 central, 1 local). */
function ledger(rows: readonly (readonly [current: number, overdue: number, fund?: number])[]): Rows {
  const column = (index: number) => Float64Array.from(rows, (row) => row[index] ?? NONE);
  const columns: Readonly<Record<string, Float64Array>> = { current: column(0), overdue: column(1), fund: column(2) };
  return {
    count: rows.length,
    field: ({ field }) => columns[field] ?? new Float64Array(rows.length).fill(NONE),
    parameter: (name) => ({ array: undefined, scalar: name === "asOf" ? 10 : NONE }),
    code: (_, text) => ["central", "local"].indexOf(text) + (text === "tỉnh" ? NONE : 0),
  };
}

function aggregateOf(formula: string): Aggregate {
  const [addend] = parseMeasure(formula).addends;
  if (!addend) throw new Error(formula);
  return addend.aggregate;
}

function parsedValue(expression: string): Expression {
  const aggregate = aggregateOf(`sum(${expression} where loans.current is known)`);
  if (aggregate.fn !== "sum") throw new Error(expression);
  return aggregate.value;
}

function parsedPredicate(predicate: string): Predicate {
  const aggregate = aggregateOf(`count(loans where ${predicate})`);
  if (aggregate.fn !== "count" || !aggregate.where) throw new Error(predicate);
  return aggregate.where;
}

function values(expression: string, rows: Rows): readonly number[] {
  const { array, scalar } = new VectorCompiler().value(parsedValue(expression))(rows);
  return array === undefined ? Array.from({ length: rows.count }, () => scalar) : [...array].slice(0, rows.count);
}

function mask(predicate: string, rows: Rows): string {
  return [...new VectorCompiler().mask(parsedPredicate(predicate))(rows)].slice(0, rows.count).join("");
}

describe("values, absent ones among them", () => {
  const ROWS = ledger([
    [5, 3],
    [3, 5],
    [NONE, 3],
    [5, NONE],
    [NONE, NONE],
  ]);
  test.each([
    ["loans.current", [5, 3, NONE, 5, NONE]],
    ["loans.current + loans.overdue", [8, 8, NONE, NONE, NONE]],
    ["loans.current - loans.overdue", [2, -2, NONE, NONE, NONE]],
    ["loans.current - loans.overdue - 1", [1, -3, NONE, NONE, NONE]],
    ["loans.current - (loans.overdue - 1)", [3, -1, NONE, NONE, NONE]],
    ["min(loans.current, loans.overdue)", [3, 3, NONE, NONE, NONE]],
    ["max(loans.current, loans.overdue)", [5, 5, NONE, NONE, NONE]],
    ["min(loans.current, 4, loans.overdue)", [3, 3, NONE, NONE, NONE]],
    ["max(4, loans.current)", [5, 4, NONE, 5, NONE]],
    ["first(loans.current, loans.overdue)", [5, 3, 3, 5, NONE]],
    ["first(loans.overdue, loans.current, 9)", [3, 5, 3, 5, 9]],
    ["first(loans.disbursed?, 0)", [0, 0, 0, 0, 0]],
    ["7", [7, 7, 7, 7, 7]],
  ])("%s", (expression, expected) => {
    expect(values(expression, ROWS)).toEqual(expected);
  });
});

describe("comparisons: with an absent value false, but for !=", () => {
  const ROWS = ledger([
    [4, 5],
    [5, 5],
    [6, 5],
    [NONE, 5],
    [5, NONE],
    [NONE, NONE],
  ]);
  test.each([
    ["=", "010000"],
    ["!=", "101111"],
    ["<", "100000"],
    ["<=", "110000"],
    [">", "001000"],
    [">=", "011000"],
  ])("loans.current %s loans.overdue", (operator, expected) => {
    expect(mask(`loans.current ${operator} loans.overdue`, ROWS)).toBe(expected);
  });

  test.each([
    ["loans.current = 5", "010010"],
    ["5 <= loans.current", "011010"],
    ["loans.disbursedOn? = asOf", "000000"],
    ["loans.current is known", "111010"],
    ["loans.current is missing", "000101"],
    ["not loans.current = 5", "101101"],
    ["not loans.current != 5", "010010"],
    ["loans.current = 5 and loans.overdue = 5", "010000"],
    ["loans.current = 5 or loans.overdue = 5", "111110"],
    ["loans.current = 5 or loans.current = 6 or loans.overdue is missing", "011011"],
    ["loans.current > 4 and loans.current < 6 and loans.overdue is known", "010000"],
    ["not (loans.current = 5 or loans.overdue = 5)", "000001"],
    ["not (loans.current = 5 and loans.overdue = 5)", "101111"],
  ])("%s", (predicate, expected) => {
    expect(mask(predicate, ROWS)).toBe(expected);
  });
});

describe("texts stand for their codes", () => {
  const ROWS = ledger([
    [1, 1, 0],
    [1, 1, 1],
    [1, 1, NONE],
  ]);
  test.each([
    ['loans.fund = "central"', "100"],
    ['loans.fund = "local"', "010"],
    ['"local" = loans.fund', "010"],
    ['loans.fund != "central"', "011"],
    ['loans.fund = "tỉnh"', "000"],
    ['loans.fund != "tỉnh"', "111"],
    ['not loans.fund = "tỉnh"', "111"],
  ])("%s", (predicate, expected) => {
    expect(mask(predicate, ROWS)).toBe(expected);
  });
});

test("a vector works once a batch, and a shorter batch after a longer one sees its own rows only", () => {
  const compiler = new VectorCompiler();
  const isLarge = compiler.mask(parsedPredicate("loans.current > 4"));
  const sum = compiler.value(parsedValue("loans.current + loans.overdue"));
  expect(compiler.mask(parsedPredicate("loans.current > 4"))).toBe(isLarge);
  const long = ledger([
    [5, 1],
    [6, 2],
    [1, 3],
  ]);
  const short = ledger([[1, 1]]);
  compiler.next();
  const first = sum(long).array;
  expect([...(first ?? [])]).toEqual([6, 8, 4]);
  expect(sum(short).array, "the same batch is not computed again").toBe(first);
  expect([...(first ?? [])]).toEqual([6, 8, 4]);
  compiler.next();
  expect([isLarge(short)[0], sum(short).array?.[0]]).toEqual([0, 2]);
});
