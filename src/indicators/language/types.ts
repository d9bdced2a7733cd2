import type { FieldKind } from "../../tables/table.ts";
import { SCALE } from "../../tables/table.ts";
import type { Comparison, Expression, Measure } from "./measure.ts";
import { fieldNamed } from "./names.ts";

/** A literal takes the kind of what it stands beside. */
type ExpressionKind = FieldKind | "literal-number" | "literal-text";

/** What an expression's values are; parameters are days. */
export function kindOf(expression: Expression): ExpressionKind {
  switch (expression.kind) {
    case "field":
      return fieldNamed(expression.table, expression.field)?.kind ?? "literal-number";
    case "parameter":
      return "date";
    case "number":
      return "literal-number";
    case "text":
      return "literal-text";
    case "arithmetic":
      return strongest([expression.left, expression.right]);
    case "choice":
      return strongest(expression.parts);
  }
}

function strongest(parts: readonly Expression[]): ExpressionKind {
  for (const part of parts) {
    const kind = kindOf(part);
    if (kind !== "literal-number" && kind !== "literal-text") return kind;
  }
  return "literal-number";
}

/** Whether values of the expression may be added up. */
export function summable(expression: Expression): boolean {
  return ["money", "points", "rate", "flag", "literal-number"].includes(kindOf(expression));
}

/** How many of a batch's units make one as people write it. */
export function scaleOf(expression: Expression): number {
  const kind = kindOf(expression);
  return kind === "literal-number" || kind === "literal-text" ? 1 : SCALE[kind];
}

/** Both sides in the same units, or undefined where they are of different kinds. */
export function comparable(
  operator: Comparison,
  left: Expression,
  right: Expression,
): readonly [Expression, Expression] | undefined {
  const leftKind = kindOf(left);
  const rightKind = kindOf(right);
  const texts = [leftKind, rightKind].filter((kind) => kind === "text" || kind === "key" || kind === "literal-text");
  if (texts.length === 1) return undefined;
  if (texts.length === 2) return operator === "=" || operator === "!=" ? [left, right] : undefined;
  if (leftKind === "literal-number") return [scaled(left, scaleOf(right)), right];
  if (rightKind === "literal-number") return [left, scaled(right, scaleOf(left))];
  return family(leftKind) === family(rightKind) ? [left, right] : undefined;
}

function family(kind: ExpressionKind): ExpressionKind {
  return kind === "month" ? "date" : kind;
}

function scaled(expression: Expression, scale: number): Expression {
  return expression.kind === "number" ? { kind: "number", value: expression.value * scale } : expression;
}

/** How many of a measure's integer units make one: a sum of points is in millionths. */
export function measureScale(measure: Measure): number {
  const [first] = measure.addends;
  return first?.aggregate.fn === "sum" ? scaleOf(first.aggregate.value) : 1;
}
