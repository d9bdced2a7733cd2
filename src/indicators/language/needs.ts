import type { TableId } from "../../tables/table.ts";
import type { Expression, FieldRef, Measure, ParameterName, Predicate, Scope } from "./measure.ts";

/** Something that must be there for a formula to be computed. */
export type Need =
  | { readonly kind: "table"; readonly table: TableId }
  | { readonly kind: "field"; readonly scope: Scope; readonly table: TableId; readonly field: string }
  | { readonly kind: "parameter"; readonly name: ParameterName }
  /** One of them is enough. */
  | { readonly kind: "any"; readonly of: readonly (readonly Need[])[] };

/** What a measure can't do without; fields written with `?` are not among it. */
export function needsOf(measure: Measure): readonly Need[] {
  return measure.addends.flatMap(({ aggregate }) => {
    if (aggregate.fn === "countDistinct") {
      return aggregate.terms.flatMap((term): readonly Need[] => [
        { kind: "table", table: term.table },
        ...ofExpression(term.key),
        ...ofPredicate(term.where),
      ]);
    }
    const own: Need[] = [{ kind: "table", table: aggregate.table }];
    if (aggregate.fn === "sum") own.push(...ofExpression(aggregate.value));
    return [...own, ...ofPredicate(aggregate.where)];
  });
}

/** Every field that a measure looks at, the optional ones included. */
export function fieldsOf(measure: Measure): readonly FieldRef[] {
  const found: FieldRef[] = [];
  const expression = (node: Expression): void => {
    if (node.kind === "field") found.push(node);
    else if (node.kind === "arithmetic") [node.left, node.right].forEach(expression);
    else if (node.kind === "choice") node.parts.forEach(expression);
  };
  const predicate = (node: Predicate | undefined): void => {
    if (node === undefined) return;
    if (node.kind === "not") predicate(node.part);
    else if (node.kind === "known") expression(node.value);
    else if (node.kind === "compare") [node.left, node.right].forEach(expression);
    else node.parts.forEach(predicate);
  };
  for (const { aggregate } of measure.addends) {
    if (aggregate.fn === "countDistinct") {
      for (const term of aggregate.terms) {
        expression(term.key);
        predicate(term.where);
      }
      continue;
    }
    if (aggregate.fn === "sum") expression(aggregate.value);
    predicate(aggregate.where);
  }
  return found;
}

/** The tables whose rows a measure runs over. */
export function tablesOf(measure: Measure): ReadonlySet<TableId> {
  return new Set(
    measure.addends.flatMap(({ aggregate }) =>
      aggregate.fn === "countDistinct" ? aggregate.terms.map((term) => term.table) : [aggregate.table],
    ),
  );
}

function ofPredicate(predicate: Predicate | undefined): readonly Need[] {
  if (predicate === undefined) return [];
  switch (predicate.kind) {
    case "and":
    case "or":
      return predicate.parts.flatMap(ofPredicate);
    case "not":
      return ofPredicate(predicate.part);
    case "known":
      return ofExpression(predicate.value);
    case "compare":
      return [...ofExpression(predicate.left), ...ofExpression(predicate.right)];
  }
}

function ofExpression(expression: Expression): readonly Need[] {
  switch (expression.kind) {
    case "field":
      if (expression.optional) return [];
      return [{ kind: "field", scope: expression.scope, table: expression.table, field: expression.field }];
    case "parameter":
      return [{ kind: "parameter", name: expression.name }];
    case "number":
    case "text":
      return [];
    case "arithmetic":
      return [...ofExpression(expression.left), ...ofExpression(expression.right)];
    case "choice":
      return expression.fn === "first" ? alternatives(expression.parts) : expression.parts.flatMap(ofExpression);
  }
}

/** Of `first(a, b, 0)` either a or b must be in the file: a constant alone would make every row look alike. */
function alternatives(parts: readonly Expression[]): readonly Need[] {
  const of = parts.filter((part) => part.kind !== "number" && part.kind !== "parameter").map(ofExpression);
  if (of.length === 0 || of.some((needs) => needs.length === 0)) return [];
  return of.length === 1 ? (of[0] ?? []) : [{ kind: "any", of }];
}
