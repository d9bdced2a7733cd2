import type { FindingGroup } from "../../findings/log.ts";
import type { ByteRange, PortableSheet } from "../../read/sheet.ts";
import type { TableSource } from "../recognise/file-tables.ts";
import type { RowAccount, TotalRow } from "../table.ts";

/** What a thread has to know to read a table: plain data. */
export interface TableJob {
  readonly sheet: PortableSheet;
  readonly source: Omit<TableSource, "sheet">;
  readonly fields: readonly string[];
  readonly hidden: "include" | "skip";
  /** How many findings of a kind are wanted. */
  readonly keep: number;
}

/**
 * A batch as it goes from thread to thread: plain data, its columns in one buffer that both see and that is used again once
 * it has been given back. The codes of keys and
 * texts are those of `PassingKeys`; row numbers count from the start of the part.
 */
export interface PackedBatch {
  /** The row numbers, then each field's values: `rows` doubles each. Then for each of `keys` the DigitKeys' arrays. */
  readonly buffer: SharedArrayBuffer;
  readonly rows: number;
  readonly fields: readonly string[];
  readonly keys: readonly PackedKeys[];
  readonly totals: readonly TotalRow[];
  /** What became of this batch's rows. */
  readonly account: RowAccount;
  readonly findings: readonly FindingGroup[];
  /** Of the part. */
  readonly bytesRead: number;
}

export interface PackedKeys {
  readonly dictionary: string;
  readonly count: number;
  /** Texts met for the first time. */
  readonly texts: readonly string[];
}

/** The batches of a part as they come, then how many lines it has. */
export interface PartBatches {
  next(): Promise<IteratorResult<PackedBatch, number>>;
  /** Gives back the buffer of a batch that is done with. */
  recycle(buffer: SharedArrayBuffer): void;
}

/** Reads parts of one table, one after another. */
export interface PartReader {
  /** A part, or the whole sheet. */
  read(range: ByteRange | undefined): PartBatches;
}

/** Threads that read tables. */
export interface TableThreads {
  /** One reader a thread, or fewer; none where they wouldn't pay. */
  open(job: TableJob, size: number | undefined): readonly PartReader[];
}

/** Where the parts of a packed batch are in its buffer, in bytes. */
export function placesOf(rows: number, fields: number, keys: readonly PackedKeys[]) {
  let end = 8 * rows * (1 + fields);
  const places = keys.map(({ count }) => {
    const at = end;
    end += 8 * count + 8 * Math.ceil(count / 8);
    return at;
  });
  return { places, end };
}
