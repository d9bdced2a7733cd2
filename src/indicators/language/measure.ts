import type { TableId } from "../../tables/table.ts";

/**
 * The language of measures, as data. A measure is a sum over the rows of a table, so it can be added up over files,
 * units and offices; nothing in it can see more than one row at a time.
 */
export interface Measure {
  readonly addends: readonly Addend[];
}

/** `− 2 * sum(loans.overdue where …)` */
export interface Addend {
  /** A whole number; negative for a subtracted addend. */
  readonly factor: number;
  readonly aggregate: Aggregate;
}

export type Aggregate =
  | { readonly fn: "sum"; readonly table: TableId; readonly value: Expression; readonly where?: Predicate }
  | { readonly fn: "count"; readonly table: TableId; readonly where?: Predicate }
  /** Distinct keys over all the terms together: a key met in two tables counts once. */
  | { readonly fn: "countDistinct"; readonly terms: readonly DistinctTerm[] };

export interface DistinctTerm {
  readonly table: TableId;
  readonly key: FieldRef;
  readonly where?: Predicate;
}

/**
 * What a row can see. `row`: its own fields. `loan`: the ledger's loan of the row's contract. `opening`: the same
 * contract in the ledger at the period's opening. `lending`: what the ledger lends to the row's group, summed.
 */
export type Scope = "row" | "loan" | "opening" | "lending";

/** From which tables a scope can be reached, and where its fields are defined. */
export const SCOPES = {
  loan: { from: ["collections"], table: "loans", fields: undefined },
  opening: { from: ["loans"], table: "loans", fields: undefined },
  lending: { from: ["groups"], table: "loans", fields: ["current", "overdue", "frozen"] },
} as const satisfies Record<
  Exclude<Scope, "row">,
  { from: readonly TableId[]; table: TableId; fields: readonly string[] | undefined }
>;

export interface FieldRef {
  readonly kind: "field";
  readonly scope: Scope;
  /** Whose definition the field is. */
  readonly table: TableId;
  readonly field: string;
  /** Written with `?`: the file may lack it, every value is then absent. */
  readonly optional: boolean;
}

/** Days that the plan and the data fix. */
export const PARAMETERS = ["asOf", "period.from", "period.to", "month.from", "month.to", "plan.start"] as const;
export type ParameterName = (typeof PARAMETERS)[number];

export type Expression =
  | FieldRef
  | { readonly kind: "parameter"; readonly name: ParameterName }
  /** In the units of a batch (a point is a million): the parser has scaled it to what it is compared with. */
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "arithmetic"; readonly operator: "+" | "-"; readonly left: Expression; readonly right: Expression }
  /** min and max are absent where a part is; first is the first that is not absent. */
  | { readonly kind: "choice"; readonly fn: "min" | "max" | "first"; readonly parts: readonly Expression[] };

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** Comparing with an absent value is false, but for `!=`, which is true. */
export type Predicate =
  | { readonly kind: "and" | "or"; readonly parts: readonly Predicate[] }
  | { readonly kind: "not"; readonly part: Predicate }
  | { readonly kind: "compare"; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "known"; readonly value: Expression };
