import type { Aggregate, Expression, Measure } from "../indicators/language/measure.ts";
import { parseMeasure } from "../indicators/language/parse.ts";
import { MeasureSyntaxError } from "../indicators/language/syntax-error.ts";
import { kindOf } from "../indicators/language/types.ts";

/** What the two sums of an indicator add up, where both add up the same: đồng, or people and things counted. */
export interface Sums {
  readonly unit: "dong" | "count";
  /** Whatever leaves the numerator leaves the denominator too: an overdue balance is part of the outstanding one. */
  readonly isPart: boolean;
}

/** A mean of scores: points over things that are counted. */
export interface Scores {
  readonly unit: "points";
  /** The denominator counts each thing as so many points: 1, or 100 where the mean is out of 100. */
  readonly full: number;
}

/** The same of a mean of scores; undefined where the formula is none. */
export function scoresOf(formula: { readonly numerator: string; readonly denominator: string }): Scores | undefined {
  const numerator = parsed(formula.numerator);
  const denominator = parsed(formula.denominator);
  if (!numerator || !denominator) return undefined;
  const isPoints = numerator.addends.every(
    ({ factor, aggregate }) => factor === 1 && aggregate.fn === "sum" && kindOf(aggregate.value) === "points",
  );
  const [counted, ...others] = denominator.addends;
  const isCount =
    counted !== undefined && others.length === 0 && counted.factor > 0 && counted.aggregate.fn === "count";
  return isPoints && isCount ? { unit: "points", full: counted.factor } : undefined;
}

/** Read from a scorecard's formula; undefined for points, for sums of different kinds, and for a formula of another ltq. */
export function sumsOf(formula: { readonly numerator: string; readonly denominator: string }): Sums | undefined {
  const numerator = parsed(formula.numerator);
  const denominator = parsed(formula.denominator);
  if (!numerator || !denominator) return undefined;
  const unit = unitOf(numerator);
  if (unit === undefined || unit !== unitOf(denominator)) return undefined;
  return { unit, isPart: isPartOf(numerator, denominator) };
}

function parsed(formula: string): Measure | undefined {
  try {
    return parseMeasure(formula);
  } catch (error) {
    if (error instanceof MeasureSyntaxError) return undefined;
    throw error;
  }
}

function unitOf({ addends }: Measure): Sums["unit"] | undefined {
  const units = new Set(addends.map(({ factor, aggregate }) => (factor === 1 ? aggregateUnit(aggregate) : undefined)));
  const [unit] = units;
  return units.size === 1 ? unit : undefined;
}

function aggregateUnit(aggregate: Aggregate): Sums["unit"] | undefined {
  if (aggregate.fn !== "sum") return "count";
  return kindOf(aggregate.value) === "money" ? "dong" : undefined;
}

/** Plain sums over all rows of one table, the numerator's fields among the denominator's. */
function isPartOf(numerator: Measure, denominator: Measure): boolean {
  const part = addedFields(numerator);
  const whole = addedFields(denominator);
  return part !== undefined && whole !== undefined && part.every((field) => whole.includes(field));
}

function addedFields({ addends: [only, ...others] }: Measure): readonly string[] | undefined {
  if (!only || others.length > 0 || only.aggregate.fn !== "sum" || only.aggregate.where) return undefined;
  return fieldsAdded(only.aggregate.value);
}

function fieldsAdded(expression: Expression): readonly string[] | undefined {
  if (expression.kind === "field") return [`${expression.scope} ${expression.table}.${expression.field}`];
  if (expression.kind !== "arithmetic" || expression.operator !== "+") return undefined;
  const left = fieldsAdded(expression.left);
  const right = fieldsAdded(expression.right);
  return left && right ? [...left, ...right] : undefined;
}
