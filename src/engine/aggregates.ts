import type { Addend, Aggregate, Measure } from "../indicators/language/measure.ts";
import type { TableId } from "../tables/table.ts";
import { DistinctKeys, Sums } from "./accumulators.ts";
import type { Dimension } from "./dimensions.ts";
import type { MaskVector, Operand, Rows, ValueVector, VectorCompiler } from "./vector.ts";

/** A measure's number for the whole, or for one unit of a dimension. */
export interface MeasureValue {
  total(measure: Measure): number;
  unit(measure: Measure, dimension: Dimension, unit: number): number;
}

interface Job {
  readonly value: ValueVector;
  readonly mask: MaskVector | undefined;
  readonly into: readonly (Sums | DistinctKeys)[];
}

/** All aggregates of a run. Equal ones are computed once, whichever formulas they stand in. */
export class Aggregates implements MeasureValue {
  readonly #results = new Map<string, readonly (Sums | DistinctKeys)[]>();
  /** The same by the aggregate itself, which is asked for once a unit. */
  readonly #found = new WeakMap<Aggregate, readonly (Sums | DistinctKeys)[]>();
  readonly #jobs = new Map<TableId, Job[]>();

  constructor(
    private readonly compiler: VectorCompiler,
    private readonly dimensions: readonly Dimension[],
  ) {}

  want(measure: Measure): void {
    for (const { aggregate } of measure.addends) this.#want(aggregate);
  }

  /** Adds a batch of rows, `units` being each dimension's unit of every row. */
  add(table: TableId, rows: Rows, units: ReadonlyMap<Dimension, Int32Array>): void {
    for (const job of this.#jobs.get(table) ?? []) {
      const value = job.value(rows);
      const mask = job.mask?.(rows);
      this.dimensions.forEach((dimension, index) => {
        const rowUnits = units.get(dimension);
        if (rowUnits !== undefined) job.into[index]?.add(value, mask, rowUnits, rows.count);
      });
    }
  }

  total(measure: Measure): number {
    return added(measure.addends, (aggregate) => this.#resultsOf(aggregate)[0]?.total() ?? 0);
  }

  unit(measure: Measure, dimension: Dimension, unit: number): number {
    const index = this.dimensions.indexOf(dimension);
    return added(measure.addends, (aggregate) => this.#resultsOf(aggregate)[index]?.get(unit) ?? 0);
  }

  #resultsOf(aggregate: Aggregate): readonly (Sums | DistinctKeys)[] {
    let results = this.#found.get(aggregate);
    if (results === undefined) {
      results = this.#results.get(keyOf(aggregate)) ?? [];
      this.#found.set(aggregate, results);
    }
    return results;
  }

  #want(aggregate: Aggregate): void {
    const key = keyOf(aggregate);
    if (this.#results.has(key)) return;
    const into = this.dimensions.map(() => (aggregate.fn === "countDistinct" ? new DistinctKeys() : new Sums()));
    this.#results.set(key, into);
    const terms =
      aggregate.fn === "countDistinct"
        ? aggregate.terms.map((term) => ({
            table: term.table,
            value: this.compiler.value(term.key),
            where: term.where,
          }))
        : [
            {
              table: aggregate.table,
              value: aggregate.fn === "sum" ? this.compiler.value(aggregate.value) : one,
              where: aggregate.where,
            },
          ];
    for (const term of terms) {
      const jobs = this.#jobs.get(term.table) ?? [];
      jobs.push({ value: term.value, mask: term.where && this.compiler.mask(term.where), into });
      this.#jobs.set(term.table, jobs);
    }
  }
}

const ONE: Operand = { array: undefined, scalar: 1 };
const one: ValueVector = () => ONE;

function keyOf(aggregate: Aggregate): string {
  return JSON.stringify(aggregate);
}

function added(addends: readonly Addend[], numberOf: (aggregate: Aggregate) => number): number {
  return addends.reduce((sum, { factor, aggregate }) => sum + factor * numberOf(aggregate), 0);
}
