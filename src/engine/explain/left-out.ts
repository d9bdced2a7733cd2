import type { Aggregate, Measure, Predicate } from "../../indicators/language/measure.ts";
import type { Batch, TableId } from "../../tables/table.ts";
import { weightOf } from "../row-marks.ts";
import type { SeenRows } from "../row-observer.ts";
import type { MaskVector, VectorCompiler } from "../vector.ts";

/** Rows that a formula does not count, and the first of its conditions that they fail. */
export interface LeftOut {
  readonly table: TableId;
  /** Which of the two sums leaves them out. */
  readonly from: "numerator" | "denominator" | "both";
  readonly condition: Predicate;
  readonly rows: number;
  /** đồng that the rows carry */
  readonly money: number;
}

interface Counter {
  readonly condition: Predicate;
  readonly mask: MaskVector;
  rows: number;
  money: number;
}

/** The conditions of one aggregate. */
interface Filter {
  readonly table: TableId;
  readonly key: string;
  from: LeftOut["from"];
  readonly counters: readonly Counter[];
}

/** Counts the rows that each condition of an indicator's sums leaves out. */
export class LeftOutCounter {
  readonly #filters: readonly Filter[];

  constructor(numerator: Measure, denominator: Measure | undefined, compiler: VectorCompiler) {
    const filters = new Map<string, Filter>();
    const sides = [
      { from: "numerator" as const, measure: numerator },
      ...(denominator ? [{ from: "denominator" as const, measure: denominator }] : []),
    ];
    for (const { from, measure } of sides) {
      for (const { table, where } of measure.addends.flatMap(({ aggregate }) => conditionsOf(aggregate))) {
        const parts = where.kind === "and" ? where.parts : [where];
        const key = JSON.stringify([table, where]);
        const known = filters.get(key);
        if (known) {
          if (known.from !== from) known.from = "both";
          continue;
        }
        const counters = parts.map((condition) => ({ condition, mask: compiler.mask(condition), rows: 0, money: 0 }));
        filters.set(key, { table, key, from, counters });
      }
    }
    this.#filters = [...filters.values()];
  }

  take({ table, batch, rows }: SeenRows, isWithin: Uint8Array): void {
    for (const filter of this.#filters) {
      if (filter.table !== table) continue;
      const masks = filter.counters.map(({ mask }) => mask(rows));
      for (let i = 0; i < rows.count; i++) {
        if (isWithin[i] === 0) continue;
        count(filter.counters[masks.findIndex((mask) => mask[i] === 0)], batch, i);
      }
    }
  }

  /** In the order of the formulas; conditions that leave nothing out are not told, equal ones of both sums are told once. */
  all(): readonly LeftOut[] {
    const found = new Map<string, LeftOut>();
    for (const { table, from, counters } of this.#filters) {
      for (const { condition, rows, money } of counters) {
        if (rows === 0) continue;
        const key = JSON.stringify([table, condition, rows, money]);
        const known = found.get(key);
        found.set(key, {
          table,
          from: known === undefined || known.from === from ? from : "both",
          condition,
          rows,
          money,
        });
      }
    }
    return [...found.values()];
  }
}

function count(counter: Counter | undefined, batch: Batch, row: number): void {
  if (counter === undefined) return;
  counter.rows += 1;
  counter.money += weightOf(batch, row);
}

function conditionsOf(aggregate: Aggregate): readonly { readonly table: TableId; readonly where: Predicate }[] {
  const terms = aggregate.fn === "countDistinct" ? aggregate.terms : [aggregate];
  return terms.flatMap(({ table, where }) => (where ? [{ table, where }] : []));
}
