import type { Batch, TableId, TotalRow } from "../tables/table.ts";
import type { Check, CheckContext, CheckRun, RowMarks } from "./check.ts";
import { headerOf, moneyFields } from "./field.ts";

/**
 * Every total row of a file must be the sum of some of its rows that stand together: from the start or from an earlier
 * total row down to it, or from it down to a later one or the end. Rows count as printed, or with repeated contracts
 * left out (both are seen), so this runs after the checks for duplicates and before those that reject.
 *
 * A file whose rows could not all be decoded is not held to its totals. Figures never come from a total row.
 */
export function totalRows(table: TableId): Check {
  return {
    id: `${table}-total-rows`,
    table,
    needs: [],
    raises: ["total-row-differs"],
    start: (context) => new TotalRows(table, context),
  };
}

/** Of all rows so far, đồng: as printed, and without duplicates. */
interface Sums {
  printed: number;
  distinct: number;
}

/** What a total row says of one field, and the rows' sums down to it. */
interface Met extends Readonly<Sums> {
  readonly row: TotalRow;
  readonly total: number;
}

class TotalRows implements CheckRun {
  readonly #fields: readonly string[];
  #source: Batch["source"] | undefined;
  #undecoded = 0;
  readonly #sums = new Map<string, Sums>();
  readonly #met = new Map<string, Met[]>();
  /** Per row of the batch, 1 where another check took it out. */
  #out = new Uint8Array(0);

  constructor(
    private readonly table: TableId,
    private readonly context: CheckContext,
  ) {
    this.#fields = moneyFields(table);
  }

  batch(batch: Batch, marks: RowMarks): void {
    if (batch.source.index !== this.#source?.index) this.end();
    this.#source = batch.source;
    this.#undecoded = batch.undecoded ?? 0;
    if (this.#out.length < batch.rows) this.#out = new Uint8Array(batch.rows);
    for (let row = 0; row < batch.rows; row++) this.#out[row] = marks.isOut(row) ? 1 : 0;
    for (const field of this.#fields) {
      const column = batch.columns.get(field);
      if (column) this.#addField(field, column, batch);
    }
  }

  end(): void {
    if (this.#undecoded === 0) for (const field of this.#fields) this.#compare(field);
    this.#sums.clear();
    this.#met.clear();
  }

  #addField(field: string, column: Float64Array, batch: Batch): void {
    const sums = ensure(this.#sums, field, () => ({ printed: 0, distinct: 0 }));
    let from = 0;
    for (const row of batch.totals) {
      this.#addRows(sums, column, from, row.before);
      from = row.before;
      const total = row.values.get(field);
      if (total !== undefined) ensure(this.#met, field, () => []).push({ row, total, ...sums });
    }
    this.#addRows(sums, column, from, batch.rows);
  }

  #addRows(sums: Sums, column: Float64Array, from: number, to: number): void {
    let { printed, distinct } = sums;
    for (let row = from; row < to; row++) {
      const value = column[row] as number;
      if (Number.isNaN(value)) continue;
      printed += value;
      if (this.#out[row] === 0) distinct += value;
    }
    sums.printed = printed;
    sums.distinct = distinct;
  }

  #compare(field: string): void {
    const met = this.#met.get(field) ?? [];
    const all = this.#sums.get(field);
    if (!all) return;
    const matched = new Set([...matching(met, all, "printed"), ...matching(met, all, "distinct")]);
    let previous: Sums = { printed: 0, distinct: 0 };
    for (const one of met) {
      if (!matched.has(one)) this.#report(field, one, nearestSum(one, previous));
      previous = one;
    }
  }

  #report(field: string, { row, total }: Met, sum: number): void {
    if (!this.#source) return;
    const { file, sheet } = this.#source;
    this.context.log.add({
      kind: "total-row-differs",
      place: { file, sheet, row: row.rowNumber },
      details: { label: row.label, field: headerOf(this.table, field), total, sum, difference: total - sum },
    });
  }
}

/** The total rows that are a sum of the rows between them and another total row, the start or the end. */
function matching(met: readonly Met[], all: Sums, kind: keyof Sums): readonly Met[] {
  const above = new Set([0]);
  const upwards = met.filter((one) => {
    const found = above.has(one[kind] - one.total);
    above.add(one[kind]);
    return found;
  });
  const below = new Set([all[kind]]);
  const downwards = met.toReversed().filter((one) => {
    const found = below.has(one[kind] + one.total);
    below.add(one[kind]);
    return found;
  });
  return [...upwards, ...downwards];
}

/** Of the sums that the total row most likely means, since the start or since the total row before it, the nearest. */
function nearestSum({ total, printed, distinct }: Met, before: Sums): number {
  const sums = [printed, distinct, printed - before.printed, distinct - before.distinct];
  return sums.reduce((nearest, sum) => (Math.abs(sum - total) < Math.abs(nearest - total) ? sum : nearest));
}

function ensure<V>(map: Map<string, V>, key: string, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}
