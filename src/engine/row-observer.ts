import type { Batch, TableId } from "../tables/table.ts";
import type { Dimension } from "./dimensions.ts";
import type { Rows } from "./vector.ts";

/** Looks at rows beside the measures: at every batch that is left after the checks, in the order of reading. */
export interface RowObserver {
  /** Fields of a table that it looks at, of those that the files have. */
  fields(table: TableId): readonly string[];
  take(seen: SeenRows): void;
}

export interface SeenRows {
  readonly table: TableId;
  readonly batch: Batch;
  /** Each dimension's unit of every row. */
  readonly units: ReadonlyMap<Dimension, Int32Array>;
  /** What formulas see of the batch. */
  readonly rows: Rows;
}
