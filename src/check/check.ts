import type { FindingId } from "../findings/catalogue.ts";
import type { FindingLog } from "../findings/log.ts";
import type { Dictionaries } from "../tables/dictionary.ts";
import type { Batch, SkipReason, TableId } from "../tables/table.ts";
import type { Day } from "../values/day.ts";

/** What a check may look at besides the rows. */
export interface CheckContext {
  readonly log: FindingLog;
  readonly dictionaries: Dictionaries;
  /** The date of the data. */
  readonly asOf: Day;
  /** How many contracts the ledger has; codes of the dictionary `contract` below it are in the ledger. Undefined: no ledger was given, or it is being read. */
  readonly ledgerContracts: number | undefined;
  /** How many sheets the table is read from. */
  readonly sheets: number;
}

/** How a check takes rows out of a batch. */
export interface RowMarks {
  /** Not data: counted under its reason. */
  skip(row: number, reason: SkipReason): void;
  /** Wrong: counted as rejected, with its money. */
  reject(row: number): void;
  /** Whether an earlier check took it out. */
  isOut(row: number): boolean;
}

/** One reading of a table by a check: sees every batch in order, then the end. */
export interface CheckRun {
  batch(batch: Batch, marks: RowMarks): void;
  end?(): void;
}

/**
 * A cross-check: looks at valid rows and says what does not agree. One file each; collected, in order of running, in
 * `registry.ts`. It runs where the table has every field of `needs`.
 */
export interface Check {
  readonly id: string;
  readonly table: TableId;
  readonly needs: readonly string[];
  /** Fields looked at where they are there. */
  readonly uses?: readonly string[];
  /** Kinds of findings that it can raise. */
  readonly raises: readonly FindingId[];
  start(context: CheckContext): CheckRun;
}
