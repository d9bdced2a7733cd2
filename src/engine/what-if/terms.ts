import type { Aggregate, Expression, Measure, Predicate } from "../../indicators/language/measure.ts";
import { fieldsOf } from "../../indicators/language/needs.ts";

/** What a sum adds of each row: `loans.current` of `loans.current + loans.overdue`, whatever stands in a `min(…)` as one. */
export interface Term {
  /** The same for equal expressions. */
  readonly key: string;
  readonly sign: 1 | -1;
  /** `loans.overdue`; the ledger at the period's opening is another ledger, and left out. */
  readonly fields: readonly string[];
}

export function termsOf(expression: Expression, sign: 1 | -1 = 1): readonly Term[] {
  if (expression.kind === "arithmetic") {
    const right = expression.operator === "+" ? sign : sign === 1 ? -1 : 1;
    return [...termsOf(expression.left, sign), ...termsOf(expression.right, right)];
  }
  return [{ key: JSON.stringify(expression), sign, fields: fieldsOfExpression(expression) }];
}

/** Every field that an aggregate looks at, its conditions included. */
export function fieldsOfAggregate(aggregate: Aggregate): readonly string[] {
  return fieldNames({ addends: [{ factor: 1, aggregate }] });
}

/** Conditions that all have to hold, each by a key that is the same for equal ones. */
export function conditionsOf(where: Predicate | undefined): ReadonlySet<string> {
  if (where === undefined) return new Set();
  if (where.kind !== "and") return new Set([JSON.stringify(where)]);
  return new Set(where.parts.flatMap((part) => [...conditionsOf(part)]));
}

/** Whether whatever meets `narrow` meets `wide`. */
export function isWithin(narrow: ReadonlySet<string>, wide: ReadonlySet<string>): boolean {
  return [...wide].every((condition) => narrow.has(condition));
}

function fieldsOfExpression(value: Expression): readonly string[] {
  // any table will do: a field knows its own
  return fieldsOfAggregate({ fn: "sum", table: "loans", value });
}

function fieldNames(measure: Measure): readonly string[] {
  const refs = fieldsOf(measure).filter(({ scope }) => scope !== "opening");
  return [...new Set(refs.map(({ table, field }) => `${table}.${field}`))];
}
