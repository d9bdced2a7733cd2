import type { Aggregate, Measure } from "../../indicators/language/measure.ts";
import type { MeasureValue } from "../aggregates.ts";
import type { Dimension } from "../dimensions.ts";
import { type Act, effectOn } from "./act.ts";

/** What is assumed to happen, where, and how much of it in the units of the sums. */
interface Move {
  readonly act: Act;
  /** A commune; the whole office alone where absent. */
  readonly commune?: number;
  readonly amount: number;
}

/**
 * The sums of a run as they would be if what is assumed had happened: in its commune and in the whole. Which programme,
 * group or hamlet it would happen in nobody said, so those stay as they are.
 */
export class AssumedValues implements MeasureValue {
  readonly #moves: Move[] = [];

  constructor(private readonly actual: MeasureValue) {}

  assume(move: Move): void {
    this.#moves.push(move);
  }

  total(measure: Measure): number {
    return this.actual.total(measure) + changeOf(measure, this.#moves);
  }

  unit(measure: Measure, dimension: Dimension, unit: number): number {
    const actual = this.actual.unit(measure, dimension, unit);
    if (dimension !== "commune") return actual;
    const moves = this.#moves.filter(({ commune }) => commune === unit);
    return actual + changeOf(measure, moves);
  }

  /** Whether what is assumed may change a measure in a way that nobody knows. */
  isUnclear(measure: Measure): boolean {
    return measure.addends.some(({ aggregate }) =>
      this.#moves.some(({ act }) => effectOn(aggregate, act) === "unclear"),
    );
  }
}

function changeOf({ addends }: Measure, moves: readonly Move[]): number {
  return addends.reduce((sum, { factor, aggregate }) => sum + factor * aggregateChange(aggregate, moves), 0);
}

function aggregateChange(aggregate: Aggregate, moves: readonly Move[]): number {
  return moves.reduce((sum, { act, amount }) => {
    const effect = effectOn(aggregate, act);
    return effect === "unclear" ? sum : sum + effect * amount;
  }, 0);
}
