import type { FindingId } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Batch, BatchSource } from "../tables/table.ts";
import { known } from "../values/known.ts";
import type { CheckContext } from "./check.ts";

/**
 * Logs a finding about a row. Its details are worked out only where the log keeps it: there may be millions.
 *
 * @param money balance in đồng of the row, where known
 */
export function addRowFinding(
  { log }: CheckContext,
  kind: FindingId,
  batch: Batch,
  row: number,
  details: () => NonNullable<Finding["details"]>,
  money?: number,
): void {
  if (!log.wants(kind)) {
    log.count(kind, money);
    return;
  }
  const { file, sheet } = batch.source;
  log.add({
    kind,
    place: { file, sheet, row: batch.rowNumber[row] as number },
    details: details(),
    ...(money === undefined ? {} : { money }),
  });
}

/** The loan's balance in đồng: the sum of its three parts, as everywhere in ltq; a part that is absent counts nothing. */
export function balanceAt(batch: Batch, row: number): number {
  let balance = 0;
  for (const part of PARTS) {
    const value = batch.columns.get(part)?.[row] as number | undefined;
    if (value !== undefined && !Number.isNaN(value)) balance += value;
  }
  return balance;
}

/** What a loan's balance consists of. */
export const PARTS = ["current", "overdue", "frozen"] as const;

/** The column of a field that the check needs: it runs only where that is there. */
export function neededColumn(batch: Batch, field: string): Float64Array {
  return known(batch.columns.get(field));
}

/** Whether two batches are of one sheet of one file. */
export function isSameSource(a: BatchSource, b: BatchSource): boolean {
  return a.index === b.index && a.sheet === b.sheet && a.file === b.file;
}
