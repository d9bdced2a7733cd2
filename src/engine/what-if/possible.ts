import type { Aggregate, Expression, Measure } from "../../indicators/language/measure.ts";
import { fieldNamed } from "../../indicators/language/names.ts";
import { kindOf } from "../../indicators/language/types.ts";
import { SCALE } from "../../tables/table.ts";
import type { Candidate } from "../candidates.ts";
import type { Act } from "./act.ts";
import type { ActionId } from "./actions.ts";
import { conditionsOf, fieldsOfAggregate, isWithin, type Term, termsOf } from "./terms.ts";

/** Something that may be assumed of an indicator. */
export interface PossibleAction {
  readonly action: ActionId;
  /** What its amount is written in. */
  readonly unit: "dong" | "count" | "points";
  readonly act: Act;
  /** How many things the amount is of each of; one amount of all together where absent. */
  readonly each?: Measure;
  /** The most there is of it, in the units of the sums; undefined where nothing limits it. */
  most(read: (measure: Measure) => number): number | undefined;
}

/**
 * What may be assumed of an indicator, by the shape of the formula that it is computed with:
 *
 * - money that is part of its denominator, lower is better (an overdue balance): collected it leaves both sums, cured it
 *   stays in the denominator, in the first of its other columns
 * - money, higher is better (interest, principal): what is collected is added to the numerator; at most what is due, where
 *   the numerator is `min(…, due)` or the denominator is what is paid and what is in arrears
 * - people or things counted: some more, or some fewer where lower is better
 * - a mean of points: so many more on average
 */
export function possibleActions(better: "higher" | "lower", candidate: Candidate): readonly PossibleAction[] {
  const over = onlyAggregate(candidate.numerator);
  const under = onlyAggregate(candidate.denominator);
  if (!over || !under || !candidate.denominator) return [];
  const sums: Sums = { over, under, numerator: candidate.numerator, denominator: candidate.denominator };
  if (over.fn !== "sum") return under.fn === "sum" ? [] : ofCounts(better, sums);
  const kind = kindOf(over.value);
  if (kind === "points" && under.fn === "count") return better === "higher" ? [raising(over, under, sums)] : [];
  if (kind === "money" && under.fn === "sum" && kindOf(under.value) === "money")
    return ofMoney(better, over, under, sums);
  return [];
}

interface Sums {
  readonly over: Aggregate;
  readonly under: Aggregate;
  readonly numerator: Measure;
  readonly denominator: Measure;
}

type SumOf = Extract<Aggregate, { fn: "sum" }>;
type CountOf = Extract<Aggregate, { fn: "count" }>;

/** Scores may be counted as so many points each: `100 * count(…)`; other factors make no sum that anything is part of. */
function onlyAggregate(measure: Measure | undefined): Aggregate | undefined {
  const [only, ...others] = measure?.addends ?? [];
  if (!only || others.length > 0) return undefined;
  return only.factor === 1 || only.aggregate.fn === "count" ? only.aggregate : undefined;
}

function ofMoney(
  better: "higher" | "lower",
  over: SumOf,
  under: SumOf,
  { numerator, denominator }: Sums,
): PossibleAction[] {
  const part = termsOf(over.value);
  const whole = termsOf(under.value);
  const conditions = conditionsOf(over.where);
  const isPart =
    isWithin(conditions, conditionsOf(under.where)) &&
    part.every(({ key, sign }) => sign === 1 && whole.some((term) => term.key === key && term.sign === 1));
  const rest = whole.filter(({ key }) => !part.some((term) => term.key === key));
  const [first] = rest;
  const isSameRows = conditionsOf(under.where).size === conditions.size;
  const sumAct = (loses: readonly Term[], gains: readonly Term[], touched: readonly string[]): Act => ({
    kind: "sum",
    table: over.table,
    loses,
    gains,
    conditions,
    touched: new Set(touched),
  });
  const money = (action: ActionId, act: Act, most: PossibleAction["most"]): PossibleAction => ({
    action,
    unit: "dong",
    act,
    most,
  });
  if (better === "lower") {
    if (!isPart) return [];
    const all: PossibleAction["most"] = (read) => read(numerator);
    const collected = money("collect", sumAct(part, [], fieldsIn(part)), all);
    if (!isSameRows || !first) return [collected];
    return [collected, money("cure", sumAct(part, [first], fieldsIn([...part, first])), all)];
  }
  const unpaid: PossibleAction["most"] = (read) => Math.max(0, read(denominator) - read(numerator));
  if (isPart) {
    if (!isSameRows || rest.length === 0 || rest.some(({ sign }) => sign !== 1)) return [];
    return [money("collect", sumAct(rest, part, fieldsIn([...part, ...rest])), unpaid)];
  }
  if (part.some(({ sign }) => sign !== 1)) return [];
  const due = new Set(fieldsIn(whole));
  const paid = fieldsIn(part).filter((field) => !due.has(field));
  const isCapped = capsOf(over.value).includes(JSON.stringify(under.value));
  return [
    money("collect", sumAct([], part, paid.length > 0 ? paid : fieldsIn(part)), isCapped ? unpaid : () => undefined),
  ];
}

function raising(over: SumOf, under: CountOf, { numerator }: Sums): PossibleAction {
  const each: Measure = { addends: [{ factor: 1, aggregate: under }] };
  const gains = termsOf(over.value);
  const full = maximumOf(over.value);
  return {
    action: "raise",
    unit: "points",
    act: {
      kind: "sum",
      table: over.table,
      loses: [],
      gains,
      conditions: conditionsOf(over.where),
      touched: new Set(fieldsIn(gains)),
    },
    each,
    most: (read) => (full === undefined ? undefined : Math.max(0, full * SCALE.points * read(each) - read(numerator))),
  };
}

function ofCounts(better: "higher" | "lower", { over, under, numerator, denominator }: Sums): PossibleAction[] {
  const known = new Set(fieldsOfAggregate(under));
  const telling = fieldsOfAggregate(over).filter((field) => !known.has(field));
  const act: Act = {
    kind: "count",
    counted: over,
    sign: better === "higher" ? 1 : -1,
    touched: new Set(telling),
  };
  if (better === "lower") return [{ action: "cure", unit: "count", act, most: (read) => read(numerator) }];
  const isPart = isCountedIn(over, under);
  return [
    {
      action: "add",
      unit: "count",
      act,
      most: (read) => (isPart ? Math.max(0, read(denominator) - read(numerator)) : undefined),
    },
  ];
}

/** Whether all that one counts, the other counts too. */
function isCountedIn(part: Aggregate, whole: Aggregate): boolean {
  if (part.fn === "count" && whole.fn === "count")
    return part.table === whole.table && isWithin(conditionsOf(part.where), conditionsOf(whole.where));
  if (part.fn !== "countDistinct" || whole.fn !== "countDistinct") return false;
  return part.terms.every(({ key, where }) =>
    whole.terms.some(
      (term) =>
        JSON.stringify(term.key) === JSON.stringify(key) && isWithin(conditionsOf(where), conditionsOf(term.where)),
    ),
  );
}

function fieldsIn(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ fields }) => fields);
}

/** What a value can't be more than, row by row: the parts of its `min(…)`; in `max(…, 0)` what caps all the rest. */
function capsOf(value: Expression): readonly string[] {
  if (value.kind !== "choice") return [];
  if (value.fn === "min") return value.parts.map((part) => JSON.stringify(part));
  if (value.fn !== "max") return [];
  const [first = [], ...others] = value.parts.filter(({ kind }) => kind !== "number").map(capsOf);
  return first.filter((cap) => others.every((caps) => caps.includes(cap)));
}

/** The most points that a row can have; undefined where its fields don't say. */
function maximumOf(value: Expression): number | undefined {
  if (value.kind === "field") return fieldNamed(value.table, value.field)?.maximum;
  if (value.kind === "arithmetic" && value.operator === "+") {
    const left = maximumOf(value.left);
    const right = maximumOf(value.right);
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (value.kind !== "choice" || value.fn !== "first") return undefined;
  const parts = value.parts.map(maximumOf);
  return parts.reduce((most, part) => (most === undefined || part === undefined ? undefined : Math.max(most, part)));
}
