import { parentPort } from "node:worker_threads";
import { CsvSheet } from "../read/csv/sheet.ts";
import { fileSource } from "../read/node-source.ts";
import type { ByteRange } from "../read/sheet.ts";
import type { PartBatches, PartReader, TableJob } from "../tables/apart/packed-batch.ts";
import { partReader } from "../tables/apart/part-reader.ts";
import { hashedSource } from "./fingerprint.ts";
import { type Answer, BATCHES_AHEAD, portableError, type Request } from "./thread-messages.ts";

/** What runs in a thread that reads tables: requests are carried out one after another. */
const port = parentPort;
if (!port) throw new TypeError("this is to run as a worker");

const tables = new Map<number, Promise<PartReader>>();
/** The part being read, and how many of its batches are out and not given back. */
let reading: { readonly part: number; readonly batches: PartBatches; out: number } | undefined;
let working: Promise<void> = Promise.resolve();
let wake = (): void => {};

port.on("message", (request: Request) => {
  switch (request.kind) {
    case "open": {
      const table = opened(request.job);
      // told to whoever reads
      table.catch(() => {});
      tables.set(request.table, table);
      break;
    }
    case "read":
      working = working.then(() => read(request.table, request.part, request.range));
      break;
    case "recycle":
      // what comes back of an earlier part is too late to be of use
      if (reading?.part === request.part) {
        reading.batches.recycle(request.buffer);
        reading.out -= 1;
        wake();
      }
      break;
    case "hash":
      working = working.then(() => hash(request.part, request.path));
      break;
  }
});

async function opened(job: TableJob): Promise<PartReader> {
  return partReader(job, new CsvSheet(await fileSource(job.sheet.path), job.sheet.layout));
}

async function read(table: number, part: number, range: ByteRange | undefined): Promise<void> {
  try {
    const batches = (await tables.get(table))?.read(range);
    if (!batches) throw new RangeError(`there is no table ${table}`);
    const now = { part, batches, out: 0 };
    reading = now;
    for (;;) {
      const next = await batches.next();
      if (next.done) {
        answer({ kind: "end", part, lines: next.value });
        return;
      }
      while (now.out >= BATCHES_AHEAD) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      now.out += 1;
      answer({ kind: "batch", part, batch: next.value });
    }
  } catch (error) {
    answer({ kind: "failed", part, error: portableError(error) });
  }
}

async function hash(part: number, path: string): Promise<void> {
  try {
    const { sha256 } = await hashedSource(await fileSource(path)).fingerprint();
    answer({ kind: "hashed", part, sha256 });
  } catch (error) {
    answer({ kind: "failed", part, error: portableError(error) });
  }
}

function answer(message: Answer): void {
  port?.postMessage(message);
}
