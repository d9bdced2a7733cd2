import { FindingLog } from "../../findings/log.ts";
import type { ByteRange } from "../../read/sheet.ts";
import { UnreadableFile } from "../../read/unreadable.ts";
import { keyExpectation } from "../expected-keys.ts";
import { createDictionaries } from "../key-dictionary.ts";
import { type ReadTable, readBatches, scalesOf } from "../read-table.ts";
import type { TableSource } from "../recognise/file-tables.ts";
import type { Batch, RowAccount } from "../table.ts";
import type { PackedBatch, PartBatches, PartReader, TableThreads } from "./packed-batch.ts";
import { addAccount, placedFindings, placedTotals, Unpacker } from "./unpack.ts";

/** Parts that every thread may be ahead by. */
const AHEAD = 2;

/**
 * Reads large tables on other threads, in parts that come back in their order: what comes out is what one thread makes of
 * the table, batch for batch. Keys get their codes here, where the dictionaries are.
 */
export function readApart(threads: TableThreads): ReadTable {
  return async function* (source, fields, context) {
    const readers = openReaders(threads, source, fields, context);
    const first = readers[0];
    if (!first) {
      yield* readBatches(source, fields, context);
      return;
    }
    const parts = await partsOf(source, readers.length);
    const unpackers = new Map(readers.map((reader) => [reader, new Unpacker(source.table, context.dictionaries)]));
    const pending: { readonly reader: PartReader; readonly batches: PartBatches }[] = [];
    let begun = 0;
    const begin = () => {
      for (; begun < parts.length && pending.length < AHEAD * readers.length; begun++) {
        const reader = readers[begun % readers.length] ?? first;
        pending.push({ reader, batches: reader.read(parts[begun]) });
      }
    };
    const scales = scalesOf(source);
    const origin = { file: source.file, sheet: source.sheet.name, index: context.index ?? 0 };
    let lines = 0;
    let undecoded = 0;
    const expectKeys = keyExpectation(source, fields, context);
    for (let at = 0; at < parts.length; at++) {
      begin();
      const part = pending.shift();
      if (!part) return;
      for (;;) {
        context.signal?.throwIfAborted();
        const next = await orTrueError(part.batches.next(), [source, fields, context], lines);
        if (next.done) {
          lines += next.value;
          break;
        }
        const packed = next.value;
        addAccount(context.account, packed.account);
        const bytesRead = (parts[at]?.from ?? 0) + packed.bytesRead;
        expectKeys(bytesRead);
        undecoded += packed.account.rejected;
        context.log.absorb(placedFindings(packed.findings, lines));
        context.onProgress?.(bytesRead);
        yield {
          table: source.table,
          source: origin,
          rows: packed.rows,
          rowNumber: placedRows(packed, lines),
          columns: unpackers.get(part.reader)?.columns(packed) ?? new Map(),
          totals: placedTotals(packed.totals, lines),
          scales,
          undecoded,
        } satisfies Batch;
        part.batches.recycle(packed.buffer);
      }
      if (at === 0 && parts.length > 1 && lines <= source.headerRow) {
        // the header is not in the first part: what was read of the others began amid the lines above it
        yield* readBatches(source, fields, context);
        return;
      }
    }
  };
}

function openReaders(threads: TableThreads, ...[source, fields, context]: Parameters<ReadTable>) {
  const { sheet, ...facts } = source;
  if (!sheet.portable) return [];
  const job = { sheet: sheet.portable, source: facts, fields, hidden: context.hidden, keep: context.log.keep };
  return threads.open(job, sheet.storedSize);
}

/** The whole, for one reader. */
async function partsOf({ sheet }: TableSource, readers: number): Promise<readonly (ByteRange | undefined)[]> {
  const ranges = readers > 1 ? await sheet.ranges?.() : undefined;
  return ranges && ranges.length > 1 ? ranges : [undefined];
}

function placedRows({ buffer, rows }: PackedBatch, lines: number): Float64Array {
  const numbers = new Float64Array(buffer, 0, rows);
  if (lines > 0) for (let row = 0; row < rows; row++) numbers[row] = (numbers[row] as number) + lines;
  return numbers;
}

/** Where a part can't be read, its error counts lines from the part's start: the table is read again to tell the true one. */
async function orTrueError<Result>(
  reading: Promise<Result>,
  [source, fields, { hidden }]: Parameters<ReadTable>,
  lines: number,
): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (lines === 0 || !(error instanceof UnreadableFile)) throw error;
    const account: RowAccount = { seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} };
    const context = { dictionaries: createDictionaries(), log: new FindingLog(0), account, hidden };
    for await (const _ of readBatches(source, fields, context));
    throw error;
  }
}
