import type { FieldKind } from "../../tables/table.ts";
import { SCALE } from "../../tables/table.ts";
import type { Aggregate, Comparison, Expression, Measure } from "./measure.ts";
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
  if (texts.length === 2) return isEquality(operator) && haveOneDictionary(left, right) ? [left, right] : undefined;
  if (leftKind === "literal-number") return [scaled(left, scaleOf(right)), right];
  if (rightKind === "literal-number") return [left, scaled(right, scaleOf(left))];
  return family(leftKind) === family(rightKind) ? [left, right] : undefined;
}

function family(kind: ExpressionKind): ExpressionKind {
  return kind === "month" ? "date" : kind;
}

function isEquality(operator: Comparison): boolean {
  return operator === "=" || operator === "!=";
}

/** Whether equal codes of the two mean the same; a literal stands for a code of the field beside it. */
export function haveOneDictionary(left: Expression, right: Expression): boolean {
  const [one, other] = [left, right].map((side) =>
    side.kind === "field" ? fieldNamed(side.table, side.field)?.dictionary : undefined,
  );
  if (left.kind === "text") return other !== undefined;
  if (right.kind === "text") return one !== undefined;
  return one !== undefined && one === other;
}

/** Literals in an expression, in the units of what it stands beside. */
function scaled(expression: Expression, scale: number): Expression {
  if (scale === 1) return expression;
  switch (expression.kind) {
    case "number":
      // decimals are finite, the product of binary fractions is not: 1.005 × 1 000 000 must be 1 005 000
      return { kind: "number", value: Number((expression.value * scale).toPrecision(15)) };
    case "arithmetic":
      return { ...expression, left: scaled(expression.left, scale), right: scaled(expression.right, scale) };
    case "choice":
      return { ...expression, parts: expression.parts.map((part) => scaled(part, scale)) };
    default:
      return expression;
  }
}

/** Whether all values are whole numbers in the units of a batch, so that their sum is exact. */
export function isWhole(expression: Expression): boolean {
  switch (expression.kind) {
    case "number":
      return Number.isSafeInteger(expression.value);
    case "arithmetic":
      return isWhole(expression.left) && isWhole(expression.right);
    case "choice":
      return expression.parts.every(isWhole);
    default:
      return true;
  }
}

/** How many of an aggregate's integer units make one: a sum of points is in millionths. */
export function aggregateScale(aggregate: Aggregate): number {
  return aggregate.fn === "sum" ? scaleOf(aggregate.value) : 1;
}

/** The same of a measure, whose addends are of one kind. */
export function measureScale({ addends: [first] }: Measure): number {
  return first ? aggregateScale(first.aggregate) : 1;
}
