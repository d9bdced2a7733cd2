import { describe, expect, test } from "vitest";
import { fieldsOf, type Need, needsOf, tablesOf } from "../../../src/indicators/language/needs.ts";
import { parseMeasure } from "../../../src/indicators/language/parse.ts";

describe("what a formula can't do without", () => {
  test.each([
    ["sum(loans.overdue)", "table loans · loans.overdue"],
    ["count(loans)", "table loans"],
    ["count(loans where loans.frozen? > 0)", "table loans"],
    ["count(loans where loans.frozen > 0)", "table loans · loans.frozen"],
    ["count(loans where loans.disbursedOn >= plan.start)", "table loans · loans.disbursedOn · plan.start"],
    [
      "count(sessions where sessions.heldOn in period)",
      "table sessions · sessions.heldOn · period.from · sessions.heldOn · period.to",
    ],
    ["sum(first(groups.score, groups.scoreSession))", "table groups · (groups.score | groups.scoreSession)"],
    [
      "sum(first(groups.score, groups.scoreSession + groups.scoreMembers))",
      "table groups · (groups.score | groups.scoreSession & groups.scoreMembers)",
    ],
    ["sum(first(groups.score?, groups.scoreSession))", "table groups"],
    ["sum(first(loans.current, 0))", "table loans · loans.current"],
    ["count(loans where first(loans.dueContract, asOf) <= asOf)", "table loans · loans.dueContract · asOf"],
    ["count(loans where first(asOf, plan.start) <= loans.signedOn)", "table loans · loans.signedOn"],
    ["count(groups where first(groups.month?, month.to) in month)", "table groups · month.from · month.to"],
    ["sum(min(loans.current, loans.overdue))", "table loans · loans.current · loans.overdue"],
    [
      "count(loans where not (loans.current = 0 or loans.groupId is known))",
      "table loans · loans.current · loans.groupId",
    ],
    ["sum(loans.current - first(opening.current, 0))", "table loans · loans.current · opening loans.current"],
    [
      "sum(collections.principalDue where loan.frozen > 0)",
      "table collections · collections.principalDue · loan loans.frozen",
    ],
    [
      "countDistinct(loans.customerId where loans.current > 0, deposits.customerId)",
      "table loans · loans.customerId · loans.current · table deposits · deposits.customerId",
    ],
    ["sum(loans.current) - sum(groups.balance)", "table loans · loans.current · table groups · groups.balance"],
  ])("%s", (formula, expected) => {
    expect(needsOf(parseMeasure(formula)).map(needText).join(" · ")).toBe(expected);
  });
});

test("every field that it looks at, the optional ones included", () => {
  const measure = parseMeasure(
    'sum(min(loans.current, loans.overdue?) where loans.frozen? is missing and first(opening.current, 1) > 0) - countDistinct(deposits.customerId where not deposits.groupId? = "1")',
  );
  expect(fieldsOf(measure).map(({ scope, table, field }) => `${scope} ${table}.${field}`)).toEqual([
    "row loans.current",
    "row loans.overdue",
    "row loans.frozen",
    "opening loans.current",
    "row deposits.customerId",
    "row deposits.groupId",
  ]);
  expect([...tablesOf(measure)]).toEqual(["loans", "deposits"]);
});

function needText(need: Need): string {
  switch (need.kind) {
    case "table":
      return `table ${need.table}`;
    case "field":
      return `${need.scope === "row" ? "" : `${need.scope} `}${need.table}.${need.field}`;
    case "parameter":
      return need.name;
    case "any":
      return `(${need.of.map((needs) => needs.map(needText).join(" & ")).join(" | ")})`;
  }
}
