import type { Batch, BatchSource, TableId, TotalRow } from "../tables/table.ts";
import type { Check, CheckContext, CheckRun, RowMarks } from "./check.ts";
import { headerOf, moneyFields } from "./field.ts";
import { isSameSource } from "./row-finding.ts";
import type { Sums, TotalAmount } from "./total-amounts.ts";
import { unmatched } from "./total-amounts.ts";

/**
 * Every total row of a file must be the sum of some of its rows that stand together: from the start or from an earlier
 * total row down to it, or from it down to a later one or the end. Rows count as printed, or with repeated contracts
 * left out (both are seen), so this runs after the checks for duplicates and before those that reject.
 *
 * Amounts written in đồng must agree to the đồng; those in thousands or millions as far as their rounding allows. A sheet
 * whose rows could not all be decoded is not held to its totals. Figures never come from a total row.
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

/** One money field of the sheet being read. */
class FieldTotals {
  readonly sums: Sums = { printed: 0, distinct: 0, rows: 0 };
  readonly met: (TotalAmount & { readonly row: TotalRow })[] = [];
  /** The largest power of ten, up to the unit written, in đồng, that every amount is a multiple of. */
  grain: number;

  constructor(scale: number) {
    this.grain = scale;
  }

  /** @param out per row, 1 where another check took it out */
  addRows(column: Float64Array, out: Uint8Array, from: number, to: number): void {
    let { printed, distinct } = this.sums;
    for (let row = from; row < to; row++) {
      const value = column[row] as number;
      if (Number.isNaN(value)) continue;
      printed += value;
      if (out[row] === 0) distinct += value;
      while (this.grain > 1 && value % this.grain !== 0) this.grain /= 10;
    }
    this.sums.printed = printed;
    this.sums.distinct = distinct;
    this.sums.rows += to - from;
  }
}

class TotalRows implements CheckRun {
  readonly #moneyFields: readonly string[];
  readonly #fields = new Map<string, FieldTotals>();
  #source: BatchSource | undefined;
  #undecoded = 0;
  #out = new Uint8Array(0);

  constructor(
    private readonly table: TableId,
    private readonly context: CheckContext,
  ) {
    this.#moneyFields = moneyFields(table);
  }

  batch(batch: Batch, marks: RowMarks): void {
    if (!this.#source || !isSameSource(batch.source, this.#source)) this.end();
    this.#source = batch.source;
    this.#undecoded = batch.undecoded ?? 0;
    if (this.#out.length < batch.rows) this.#out = new Uint8Array(batch.rows);
    for (let row = 0; row < batch.rows; row++) this.#out[row] = marks.isOut(row) ? 1 : 0;
    for (const name of this.#moneyFields) {
      const column = batch.columns.get(name);
      if (column) this.#addField(name, column, batch);
    }
  }

  end(): void {
    for (const [name, field] of this.#fields) if (this.#undecoded === 0) this.#report(name, field);
    this.#fields.clear();
  }

  #addField(name: string, column: Float64Array, batch: Batch): void {
    const field = this.#fields.get(name) ?? new FieldTotals(batch.scales?.get(name) ?? 0);
    this.#fields.set(name, field);
    let from = 0;
    for (const row of batch.totals) {
      field.addRows(column, this.#out, from, row.before);
      from = row.before;
      const total = row.values.get(name);
      if (total !== undefined) field.met.push({ row, total, ...field.sums });
    }
    field.addRows(column, this.#out, from, batch.rows);
  }

  #report(name: string, { met, sums, grain }: FieldTotals): void {
    if (!this.#source) return;
    const { file, sheet } = this.#source;
    for (const { amount, sum } of unmatched(met, sums, grain)) {
      const { row, total } = amount;
      this.context.log.add({
        kind: "total-row-differs",
        place: { file, sheet, row: row.rowNumber },
        details: { label: row.label, field: headerOf(this.table, name), total, sum, difference: total - sum },
      });
    }
  }
}
