import type { RowMarks } from "../check/check.ts";
import { tables } from "../tables/registry.ts";
import type { Batch, RowAccount, SkipReason } from "../tables/table.ts";

/** Rows that checks take out of a batch, and what that does to the account of rows. */
export class BatchMarks implements RowMarks {
  #out = new Uint8Array(0);
  #count = 0;

  constructor(
    private readonly batch: Batch,
    private readonly account: RowAccount,
  ) {
    this.#out = new Uint8Array(batch.rows);
  }

  isOut(row: number): boolean {
    return this.#out[row] === 1;
  }

  skip(row: number, reason: SkipReason): void {
    if (!this.#take(row)) return;
    this.account.skipped[reason] = (this.account.skipped[reason] ?? 0) + 1;
  }

  reject(row: number): void {
    if (!this.#take(row)) return;
    this.account.rejected += 1;
    this.account.rejectedMoney += weightOf(this.batch, row);
  }

  /** The batch without the rows taken out; its columns are closed up in place. */
  rest(): Batch {
    if (this.#count === 0) return this.batch;
    const { rows } = this.batch;
    for (const column of [...this.batch.columns.values(), this.batch.rowNumber]) {
      let to = 0;
      for (let row = 0; row < rows; row++) {
        if (this.#out[row] === 0) column[to++] = column[row] as number;
      }
    }
    return { ...this.batch, rows: rows - this.#count, totals: [] };
  }

  #take(row: number): boolean {
    if (this.#out[row] === 1) return false;
    this.#out[row] = 1;
    this.#count += 1;
    this.account.used -= 1;
    return true;
  }
}

/** How much money a row carries, in đồng and without its sign (a wrong row must not hide another): by the table's first way of weighing it that can be read. */
export function weightOf(batch: Batch, row: number): number {
  for (const fields of tables[batch.table].weight) {
    const values = fields.map((field) => batch.columns.get(field)?.[row] ?? Number.NaN);
    const sum = values.reduce((all, one) => all + one, 0);
    if (!Number.isNaN(sum)) return Math.abs(sum);
  }
  return 0;
}
