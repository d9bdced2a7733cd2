import type { Aggregate } from "../../indicators/language/measure.ts";
import type { TableId } from "../../tables/table.ts";
import { conditionsOf, fieldsOfAggregate, isWithin, type Term, termsOf } from "./terms.ts";

/** What is assumed to happen to rows that nobody names: only how much, in which columns, and of which rows. */
export type Act = SumAct | CountAct;

/** Amounts leave the columns `loses` and enter the columns `gains`, in rows of the table that meet the conditions. */
export interface SumAct {
  readonly kind: "sum";
  readonly table: TableId;
  readonly loses: readonly Term[];
  readonly gains: readonly Term[];
  readonly conditions: ReadonlySet<string>;
  /** Fields whose values change. */
  readonly touched: ReadonlySet<string>;
}

/** People or things that one count begins to count, or ceases to. */
export interface CountAct {
  readonly kind: "count";
  readonly counted: Aggregate;
  readonly sign: 1 | -1;
  readonly touched: ReadonlySet<string>;
}

/**
 * By how many times the act's amount an aggregate changes; `unclear` where that depends on which rows it happens to, as
 * how many households still have a balance does.
 */
export function effectOn(aggregate: Aggregate, act: Act): -1 | 0 | 1 | "unclear" {
  if (act.kind === "count") {
    if (JSON.stringify(aggregate) === JSON.stringify(act.counted)) return act.sign;
    return isTouched(fieldsOfAggregate(aggregate), act) ? "unclear" : 0;
  }
  if (!isTouched(fieldsOfAggregate(aggregate), act)) return 0;
  if (aggregate.fn !== "sum") return "unclear";
  if (!isWithin(act.conditions, conditionsOf(aggregate.where))) return "unclear";
  const terms = termsOf(aggregate.value);
  const acting = new Set([...act.gains, ...act.loses].map(({ key }) => key));
  const others = terms.filter(({ key }) => !acting.has(key));
  if (others.some(({ fields }) => isTouched(fields, act))) return "unclear";
  const effect = signIn(terms, act.gains) - signIn(terms, act.loses);
  return effect === 1 || effect === -1 || effect === 0 ? effect : "unclear";
}

/** How a sum has all of these terms; NaN where it has some of them, of which nobody knows the share. */
function signIn(terms: readonly Term[], wanted: readonly Term[]): number {
  const signs = wanted.map(({ key }) => {
    const found = terms.filter((term) => term.key === key);
    return found.length > 1 ? Number.NaN : (found[0]?.sign ?? 0);
  });
  const [first = 0] = signs;
  return signs.every((sign) => sign === first) ? first : Number.NaN;
}

function isTouched(fields: readonly string[], { touched }: Act): boolean {
  return fields.some((field) => touched.has(field));
}
