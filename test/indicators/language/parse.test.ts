import { describe, expect, test } from "vitest";
import type { Aggregate, Expression, Predicate } from "../../../src/indicators/language/measure.ts";
import { parseExpression, parseMeasure } from "../../../src/indicators/language/parse.ts";
import { MeasureSyntaxError } from "../../../src/indicators/language/syntax-error.ts";
import { measureScale } from "../../../src/indicators/language/types.ts";
import { figures, indicators } from "../../../src/indicators/registry.ts";

describe("formulas that are read", () => {
  test.each([
    ["sum(loans.overdue)", "+1 sum[loans] overdue"],
    ["  sum ( loans.overdue )  ", "+1 sum[loans] overdue"],
    ["sum(loans.current + loans.overdue - 5)", "+1 sum[loans] ((current + overdue) - 5)"],
    ["sum(loans.current - (loans.overdue - 5))", "+1 sum[loans] (current - (overdue - 5))"],
    ["sum(loans.current) - sum(loans.overdue)", "+1 sum[loans] current; -1 sum[loans] overdue"],
    ["100 * count(sessions) + 2 * count(groups)", "+100 count[sessions]; +2 count[groups]"],
    ["sum(loans.current) - 3 * sum(loans.overdue)", "+1 sum[loans] current; -3 sum[loans] overdue"],
    ["sum(groups.score)", "+1 sum[groups] score"],
    ["sum(groups.score - 0.5)", "+1 sum[groups] (score - 500000)"],
    ["sum(groups.score where groups.score > 1.005)", "+1 sum[groups] score where score > 1005000"],
    ["sum(min(5, 6, groups.score))", "+1 sum[groups] min(5000000, 6000000, score)"],
    ["sum(max(groups.score, 5))", "+1 sum[groups] max(score, 5000000)"],
    ["sum(groups.score where groups.score > 80 + 5)", "+1 sum[groups] score where score > (80000000 + 5000000)"],
    ["sum(groups.score where min(80, 5) < groups.score)", "+1 sum[groups] score where min(80000000, 5000000) < score"],
    ["count(loans where loans.ratePerYear >= 6.6)", "+1 count[loans] where ratePerYear >= 6600000"],
    ["count(loans where loans.current > 0.5)", "+1 count[loans] where current > 0.5"],
    ['count(loans where loans.fund = "central")', '+1 count[loans] where fund = "central"'],
    ['count(loans where "central" != loans.fund)', '+1 count[loans] where "central" != fund'],
    [
      "count(deposits where deposits.customerId = deposits.customerId)",
      "+1 count[deposits] where customerId = customerId",
    ],
    ["count(loans where loans.disbursedOn >= plan.start)", "+1 count[loans] where disbursedOn >= <plan.start>"],
    ["count(loans where loans.disbursedOn + 30 < asOf)", "+1 count[loans] where (disbursedOn + 30) < <asOf>"],
    [
      "count(sessions where sessions.heldOn in period)",
      "+1 count[sessions] where (heldOn >= <period.from> and heldOn <= <period.to>)",
    ],
    [
      "count(groups where groups.month? in month)",
      "+1 count[groups] where (month? >= <month.from> and month? <= <month.to>)",
    ],
    ["count(loans where loans.groupId is known)", "+1 count[loans] where known(groupId)"],
    ["count(loans where loans.groupId is missing)", "+1 count[loans] where not(known(groupId))"],
    [
      "count(loans where loans.current = 1 or loans.overdue = 2 and loans.frozen = 3)",
      "+1 count[loans] where (current = 1 or (overdue = 2 and frozen = 3))",
    ],
    [
      "count(loans where (loans.current = 1 or loans.overdue = 2) and loans.frozen = 3)",
      "+1 count[loans] where ((current = 1 or overdue = 2) and frozen = 3)",
    ],
    [
      "count(loans where not loans.current = 1 and loans.overdue = 2)",
      "+1 count[loans] where (not(current = 1) and overdue = 2)",
    ],
    ["count(loans where not not loans.current = 1)", "+1 count[loans] where not(not(current = 1))"],
    ["count(loans where (loans.current + loans.overdue) > 0)", "+1 count[loans] where (current + overdue) > 0"],
    ["count(loans where ((loans.current + loans.overdue) > 0))", "+1 count[loans] where (current + overdue) > 0"],
    ["count(loans where (loans.current) + 1 > 0)", "+1 count[loans] where (current + 1) > 0"],
    [
      "count(loans where (loans.disbursedOn) in period)",
      "+1 count[loans] where (disbursedOn >= <period.from> and disbursedOn <= <period.to>)",
    ],
    ["count(loans where (loans.current) is known)", "+1 count[loans] where known(current)"],
    ["sum(first(groups.score, groups.scoreSession))", "+1 sum[groups] first(score, scoreSession)"],
    ["sum(collections.principalDue where loan.frozen? > 0)", "+1 sum[collections] principalDue where loan.frozen? > 0"],
    ["sum(loans.current - first(opening.current, 0))", "+1 sum[loans] (current - first(opening.current, 0))"],
    ["count(groups where lending.current > 0)", "+1 count[groups] where lending.current > 0"],
    [
      "sum(loan.current where collections.dueOn in month)",
      "+1 sum[collections] loan.current where (dueOn >= <month.from> and dueOn <= <month.to>)",
    ],
    ["countDistinct(loans.customerId)", "+1 distinct([loans] customerId)"],
    [
      "countDistinct(loans.customerId where loans.current > 0, deposits.customerId)",
      "+1 distinct([loans] customerId where current > 0, [deposits] customerId)",
    ],
  ])("%s", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });
});

describe("formulas that are refused, with the place of the mistake", () => {
  test.each([
    ["", "^", "expected sum"],
    ["total(loans.current)", "^total", "expected sum(…), count(…) or countDistinct(…), found “total”"],
    ["sum loans.current", "sum ^loans", "expected “(”"],
    ["sum(loans.current", "sum(loans.current^", "expected “)”"],
    ["sum(loans.current))", "sum(loans.current)^)", "something stands after the formula"],
    ["sum(loans.current) sum(loans.overdue)", "sum(loans.current) ^sum", "something stands after the formula"],
    ["sum(loans.current) -", "sum(loans.current) -^", "expected sum"],
    ["sum(loans.curent)", "sum(^loans.curent", "there is no field “loans.curent”"],
    ["sum(loans.curent?)", "sum(^loans.curent", "there is no field “loans.curent”"],
    ["sum(loan.current)", "sum(^loan.current", "the formula names no field of a table"],
    ["sum(5)", "sum(^5", "the formula names no field of a table"],
    ["sum(current)", "sum(^current", "there is no field “current”"],
    ["sum(person.current)", "sum(^person.current", "there is no field “person.current”"],
    ["count(sessions where opening.current > 0)", "count(sessions where ^opening", "“opening.” goes with loans only"],
    ["count(loans where loans.current > 0 ; )", "count(loans where loans.current > 0 ^;", "unexpected character “;”"],
    ["count(loans)   ; ", "count(loans)   ^;", "unexpected character “;”"],
    ["count(loans where (loans.current > 0", "count(loans where (loans.current > 0^", "expected “)”"],
    ['count(loans) "x y"', 'count(loans) ^"x y"', "something stands after the formula"],
    ['"x y"(loans)', '^"x y"', 'found “"x y"”'],
    ["count(loan)", "count(^loan", "there is no table “loan”"],
    ["count()", "count(^)", "there is no table “)”"],
    ["1.5 * count(loans)", "^1.5", "the factor must be a whole number"],
    ["2 count(loans)", "2 ^count", "expected “*”"],
    ["sum(loans.customerId)", "sum(^loans.customerId", "only money, points and numbers can be summed"],
    ["sum(loans.disbursedOn)", "sum(^loans.disbursedOn", "only money, points and numbers can be summed"],
    ['sum("x")', 'sum(^"x"', "only money, points and numbers can be summed"],
    ["sum(loans.current + 0.5)", "sum(^loans.current", "a number with such decimals can't be summed exactly"],
    ["sum(min(loans.current, 0.5))", "sum(^min", "a number with such decimals can't be summed exactly"],
    ["sum(groups.score + 0.0000001)", "sum(^groups.score", "a number with such decimals can't be summed exactly"],
    ["sum(loans.current + groups.score)", "sum(loans.current + ^groups.score", "one aggregate runs over one table"],
    ["count(loans where groups.score > 1)", "count(loans where ^groups.score", "one aggregate runs over one table"],
    ["sum(loans.current + loans.disbursedOn)", "sum(loans.current ^+", "values of different kinds can't be added"],
    ['sum(loans.current + "x")', "sum(loans.current ^+", "values of different kinds can't be added"],
    [
      "sum(min(loans.current, loans.disbursedOn))",
      "sum(min(loans.current, ^loans.disbursedOn",
      "the parts of min(…) must be of one kind",
    ],
    ['sum(first(loans.fund, "x"))', 'sum(first(loans.fund, ^"x"', "the parts of first(…) must be of one kind"],
    ["sum(loans.current) + sum(groups.score)", "sum(loans.current) ^+", "sums of different kinds can't be added"],
    ["sum(groups.score) - count(groups)", "sum(groups.score) ^-", "sums of different kinds can't be added"],
    ["count(loans where loans.current)", "count(loans where loans.current^)", "expected a comparison"],
    [
      "count(loans where loans.current > )",
      "count(loans where loans.current > ^)",
      "expected a field, a number or a parameter",
    ],
    [
      "count(loans where loans.current > loans.disbursedOn)",
      "count(loans where loans.current ^>",
      "the two sides can't be compared",
    ],
    ["count(loans where loans.fund = 1)", "count(loans where loans.fund ^=", "the two sides can't be compared"],
    ['count(loans where loans.fund < "x")', "count(loans where loans.fund ^<", "the two sides can't be compared"],
    [
      "count(loans where loans.fund = loans.status)",
      "count(loans where loans.fund ^=",
      "the two sides can't be compared",
    ],
    [
      "count(loans where loans.customerId = loans.contractId)",
      "count(loans where loans.customerId ^=",
      "the two sides can't be compared",
    ],
    ['count(loans where "x" = "x")', 'count(loans where "x" ^=', "the two sides can't be compared"],
    ['count(loans where "x" is known)', 'count(loans where "x" ^is', "a text is always known"],
    [
      "count(loans where loans.current in period)",
      "count(loans where loans.current ^in",
      "the two sides can't be compared",
    ],
    [
      "count(loans where loans.disbursedOn in year)",
      "count(loans where loans.disbursedOn in ^year",
      "after in comes period or month",
    ],
    [
      "count(loans where loans.current is zero)",
      "count(loans where loans.current is ^zero",
      "after is comes known or missing",
    ],
    ["count(loans where (loans.current > 0)", "count(loans where (loans.current > 0)^", "expected “)”"],
    [
      'count(loans where loans.fund = "central)',
      'count(loans where loans.fund = ^"central',
      'unexpected character “"”',
    ],
    ["sum(loans.current × 2)", "sum(loans.current ^×", "unexpected character “×”"],
    [
      "sum(loans.current where loan.frozen > 0)",
      "sum(loans.current where ^loan.frozen",
      "“loan.” goes with collections only",
    ],
    [
      "sum(sessions.score where lending.current > 0)",
      "sum(sessions.score where ^lending.current",
      "“lending.” goes with groups only",
    ],
    [
      "sum(collections.principalDue where opening.current > 0)",
      "sum(collections.principalDue where ^opening.current",
      "“opening.” goes with loans only",
    ],
    [
      "count(groups where lending.interestPaidYear > 0)",
      "count(groups where ^lending.interestPaidYear",
      "there is no field",
    ],
    ["countDistinct(loans.current)", "countDistinct(^loans.current", "countDistinct needs a key field"],
    [
      "countDistinct(loan.customerId where collections.interestDue > 0)",
      "countDistinct(^loan.customerId",
      "countDistinct needs a key field",
    ],
    [
      "countDistinct(loans.customerId, loans.contractId)",
      "countDistinct(loans.customerId, ^loans.contractId",
      "the keys must be of one kind",
    ],
  ])("%s", (formula, place, problem) => {
    const error = errorOf(formula);
    const at = place.indexOf("^");
    expect([error.at, formula.startsWith(place.replace("^", ""))]).toEqual([at, true]);
    expect(error.problem.en).toContain(problem);
    expect(error.problem.vi).not.toBe("");
  });
});

test("what is told of a formula that is none", () => {
  const error = errorOf("sum(loans.curent)");
  expect(errorOf(" ").problem.en).toBe("expected sum(…), count(…) or countDistinct(…), found “”");
  expect(String(error)).toBe("MeasureSyntaxError: there is no field “loans.curent” at 4 in: sum(loans.curent)");
});

describe("how many of a batch's units make one", () => {
  test.each([
    ["count(groups)", 1],
    ["countDistinct(loans.customerId)", 1],
    ["sum(loans.current)", 1],
    ["sum(groups.score)", 1_000_000],
    ["sum(5 + groups.score)", 1_000_000],
    ["sum(min(5, groups.score))", 1_000_000],
    ["sum(loans.ratePerYear)", 1_000_000],
    ["sum(collections.extended)", 1],
  ])("%s: %d", (formula, scale) => {
    expect(measureScale(parseMeasure(formula))).toBe(scale);
  });
});

test("of one row, no more than one expression is asked", () => {
  expect(expressionText(parseExpression("first(loans.dueSession?, loans.dueContract?)"))).toBe(
    "first(dueSession?, dueContract?)",
  );
  expect(() => parseExpression("loans.current loans.overdue")).toThrow("something stands after the formula at 14");
});

test("every formula of every indicator and figure is read", () => {
  const formulas = [
    ...indicators.flatMap(({ readings }) => Object.values(readings).flatMap(({ computations }) => computations)),
    ...figures.flatMap(({ computations }) => computations),
  ].flatMap(({ numerator, denominator }) => (denominator === undefined ? [numerator] : [numerator, denominator]));
  expect(formulas.length).toBeGreaterThan(40);
  for (const formula of formulas) expect(() => parseMeasure(formula), formula).not.toThrow();
});

function errorOf(formula: string): MeasureSyntaxError {
  try {
    parseMeasure(formula);
  } catch (error) {
    if (error instanceof MeasureSyntaxError) return error;
    throw error;
  }
  throw new Error(`read without complaint: ${formula}`);
}

/** A formula as it was understood, every part in parentheses. */
function shown(formula: string): string {
  return parseMeasure(formula)
    .addends.map(({ factor, aggregate }) => `${factor > 0 ? "+" : ""}${factor} ${aggregateText(aggregate)}`)
    .join("; ");
}

function aggregateText(aggregate: Aggregate): string {
  switch (aggregate.fn) {
    case "sum":
      return `sum[${aggregate.table}] ${expressionText(aggregate.value)}${whereText(aggregate.where)}`;
    case "count":
      return `count[${aggregate.table}]${whereText(aggregate.where)}`;
    case "countDistinct":
      return `distinct(${aggregate.terms
        .map(({ table, key, where }) => `[${table}] ${expressionText(key)}${whereText(where)}`)
        .join(", ")})`;
  }
}

function whereText(where: Predicate | undefined): string {
  return where === undefined ? "" : ` where ${predicateText(where)}`;
}

function predicateText(predicate: Predicate): string {
  switch (predicate.kind) {
    case "and":
    case "or":
      return `(${predicate.parts.map(predicateText).join(` ${predicate.kind} `)})`;
    case "not":
      return `not(${predicateText(predicate.part)})`;
    case "known":
      return `known(${expressionText(predicate.value)})`;
    case "compare":
      return `${expressionText(predicate.left)} ${predicate.operator} ${expressionText(predicate.right)}`;
  }
}

function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case "field":
      return `${expression.scope === "row" ? "" : `${expression.scope}.`}${expression.field}${expression.optional ? "?" : ""}`;
    case "parameter":
      return `<${expression.name}>`;
    case "number":
      return String(expression.value);
    case "text":
      return `"${expression.value}"`;
    case "arithmetic":
      return `(${expressionText(expression.left)} ${expression.operator} ${expressionText(expression.right)})`;
    case "choice":
      return `${expression.fn}(${expression.parts.map(expressionText).join(", ")})`;
  }
}
