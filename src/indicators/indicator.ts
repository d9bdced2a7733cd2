import type { Words } from "../values/words.ts";

/** percent: a fraction of one, printed as %. points: of a score. dong: money. count: of people or things. */
export type Unit = "percent" | "points" | "dong" | "count";

/**
 * One way to get an indicator's sums out of the tables at hand, in the language of measures (`language/`):
 * `sum(loans.overdue)`. It can be used where every field that it names is in the files.
 */
export interface Computation {
  readonly numerator: string;
  readonly denominator: string;
  /** Only for periods of this kind: the ledger has columns of its own for them. */
  readonly period?: "year" | "quarter" | "month";
  /** Which files it takes, where that is not plain from the fields. */
  readonly note?: Words;
}

/** One understanding of an indicator's definition. The plan chooses; the scorecard prints which was used. */
export interface Reading {
  readonly words: Words;
  /** In order of preference: the first whose fields are all there is used. */
  readonly computations: readonly [Computation, ...Computation[]];
}

/** An indicator of a plan: a ratio of two measures, with a direction that is better. */
export interface Indicator {
  /** Kebab case, English; the key in plans, JSON and on the command line. */
  readonly id: string;
  readonly name: Words;
  /** At most 9 characters, in words that fit a narrow column. */
  readonly short: Words;
  readonly unit: "percent" | "points";
  readonly better: "higher" | "lower";
  /** Where the definition comes from. */
  readonly source: Words;
  readonly readings: Readonly<Record<string, Reading>>;
  readonly defaultReading: string;
  /** A reading whose figure stands beside the chosen one, because the definition is disputed. */
  readonly companion?: string;
}

/** Another figure of the report: an amount, a count or a mean, without a target. */
export interface Figure {
  readonly id: string;
  readonly name: Words;
  readonly unit: Unit;
  readonly source: Words;
  readonly computations: readonly [FigureComputation, ...FigureComputation[]];
}

/** Like Computation; a figure that is a plain sum has no denominator. */
export interface FigureComputation {
  readonly numerator: string;
  readonly denominator?: string;
}
