import { FindingLog } from "../../findings/log.ts";
import type { ByteRange, Sheet } from "../../read/sheet.ts";
import { tableReader } from "../read-table.ts";
import type { Batch, RowAccount } from "../table.ts";
import { type PackedBatch, type PackedKeys, type PartReader, placesOf, type TableJob } from "./packed-batch.ts";
import { PassingCoders } from "./passing-keys.ts";

/** Reads parts of a table on a thread that knows nothing of the others. */
export function partReader(job: TableJob, sheet: Sheet): PartReader {
  const coders = new PassingCoders();
  const log = new FindingLog(job.keep);
  const account: RowAccount = { seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} };
  const free: SharedArrayBuffer[] = [];
  const source = { ...job.source, sheet };
  let bytesRead = 0;
  const reader = tableReader(source, job.fields, {
    dictionaries: coders,
    log,
    account,
    hidden: job.hidden,
    onProgress: (bytes) => {
      bytesRead = bytes;
    },
  });

  async function* read(range: ByteRange | undefined): AsyncGenerator<PackedBatch, number> {
    let lines = 0;
    const part = { ...(range ? { range } : {}), onLines: (passed: number) => (lines = passed) };
    for await (const batch of reader(part)) yield pack(batch);
    return lines;
  }

  function pack(batch: Batch): PackedBatch {
    const { rows, totals } = batch;
    const fields = [...batch.columns.keys()];
    const keys = [...coders.all].map(([dictionary, { count, texts }]): PackedKeys => ({ dictionary, count, texts }));
    const { places, end } = placesOf(rows, fields.length, keys);
    const buffer = bufferOf(end);
    new Float64Array(buffer, 0, rows).set(batch.rowNumber.subarray(0, rows));
    let at = 8 * rows;
    for (const column of batch.columns.values()) {
      new Float64Array(buffer, at, rows).set(column.subarray(0, rows));
      at += 8 * rows;
    }
    keys.forEach(({ dictionary, count }, index) => {
      const { high, low, digits } = coders.get(dictionary).keys;
      const from = places[index] ?? end;
      new Uint32Array(buffer, from, count).set(high.subarray(0, count));
      new Uint32Array(buffer, from + 4 * count, count).set(low.subarray(0, count));
      new Uint8Array(buffer, from + 8 * count, count).set(digits.subarray(0, count));
    });
    for (const coder of coders.all.values()) coder.next();
    const packed = { buffer, rows, fields, keys, totals, account: { ...account }, findings: log.drain(), bytesRead };
    Object.assign(account, { seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} });
    return packed;
  }

  function bufferOf(length: number): SharedArrayBuffer {
    const known = free.pop();
    return known && known.byteLength >= length ? known : new SharedArrayBuffer(Math.ceil(length * 1.25));
  }

  return {
    read(range) {
      const batches = read(range);
      return { next: () => batches.next(), recycle: (buffer) => free.push(buffer) };
    },
  };
}
