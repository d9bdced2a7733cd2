import { describe, expect, it } from "vitest";
import { FindingLog } from "../../../src/findings/log.ts";
import { openCsv } from "../../../src/read/csv/open.ts";
import { memorySource } from "../../../src/read/source.ts";
import type { TableThreads } from "../../../src/tables/apart/packed-batch.ts";
import { readApart } from "../../../src/tables/apart/read-apart.ts";
import { createDictionaries } from "../../../src/tables/key-dictionary.ts";
import { readBatches } from "../../../src/tables/read-table.ts";
import type { TableSource } from "../../../src/tables/recognise/file-tables.ts";
import { recogniseFile } from "../../../src/tables/recognise.ts";
import { fieldOf } from "../../../src/tables/registry.ts";
import type { RowAccount } from "../../../src/tables/table.ts";
import { localThreads } from "../../support/local-threads.ts";

const HEADER = "Số khế ước;Mã KH;Tên xã;Ngày giải ngân;Dư nợ trong hạn;Dư nợ quá hạn;Dư nợ khoanh";
const FIELDS = ["contractId", "customerId", "communeName", "disbursedOn", "current", "overdue"];

/** Loans of few communes and of customers met again, some with a text for a contract, a bad cell or a blank one. */
function loan(number: number): string {
  const contract = number % 7 === 0 ? `HD-${number % 14}` : `66000007${String(number % 30).padStart(8, "0")}`;
  const overdue = number % 11 === 0 ? "mười" : number % 5 === 0 ? "" : "20";
  const commune = ["Tân Hưng", "Tân Thạnh", "Châu Khánh"][number % 3];
  return `${contract};${2_000_000_000 + (number % 9)};${commune};15/03/2019;${number};${overdue};0`;
}

function lines(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => (at % 20 === 19 ? "Cộng;;;;500;30;0" : loan(at + 1)));
}

async function sourceOf(
  text: string,
  partSize: number,
  path: string | undefined = "so-lieu.csv",
): Promise<TableSource> {
  const bytes = memorySource("so-lieu.csv", new TextEncoder().encode(text));
  const file = await openCsv(path === "" ? bytes : { ...bytes, path }, { partSize, delimiter: ";" });
  const source = (await recogniseFile(file)).sheets[0]?.tables[0];
  if (!source) throw new Error("no table was recognised");
  return source;
}

/** All that reading a table gives, batch by batch; keys as texts. */
async function read(source: TableSource, threads?: TableThreads, signal?: AbortSignal) {
  const dictionaries = createDictionaries();
  const log = new FindingLog(4);
  const account: RowAccount = { seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} };
  const progress: number[] = [];
  const batches: object[] = [];
  for await (const batch of (threads ? readApart(threads) : readBatches)(source, FIELDS, {
    dictionaries,
    log,
    account,
    hidden: "include",
    index: 3,
    onProgress: (bytes) => progress.push(bytes),
    ...(signal ? { signal } : {}),
  })) {
    const columns = [...batch.columns].map(([field, values]) => {
      const { dictionary } = fieldOf("loans", field).info;
      const shown = [...values.subarray(0, batch.rows)].map((value) =>
        dictionary === undefined ? value : dictionaries.get(dictionary).key(value),
      );
      return [field, shown];
    });
    batches.push({
      ...batch,
      rowNumber: [...batch.rowNumber.subarray(0, batch.rows)],
      columns: Object.fromEntries(columns),
    });
  }
  return { batches, account, log: log.groups(), progress, codes: dictionaries.get("contract").size };
}

describe("a table read in parts", () => {
  const text = [HEADER, ...lines(200)].join("\n");

  it.each([1, 2, 5])("by %s readers gives what one thread makes of it, batch for batch", async (count) => {
    const source = await sourceOf(text, 900);
    expect(((await source.sheet.ranges?.()) ?? []).length).toBeGreaterThan(9);
    const alone = await read(source);
    const apart = await read(source, localThreads(source.sheet, count));
    expect({ ...apart, progress: [] }).toEqual({ ...alone, progress: [] });
    expect(alone.account).toMatchObject({ seen: 200, rejected: 18, skipped: { total: 10 } });
  });

  it("tells how far it is in the whole file", async () => {
    const source = await sourceOf(text, 900);
    const { progress } = await read(source, localThreads(source.sheet, 2));
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(new TextEncoder().encode(text).length);
    expect(new Set(progress).size).toBeGreaterThan(9);
  });

  it("is asked of every reader in turn, two parts ahead, and buffers come back to the reader whose they are", async () => {
    const source = await sourceOf(text, 900);
    const begun: number[] = [];
    const returned: number[] = [];
    let most = 0;
    let open = 0;
    const threads: TableThreads = {
      open: (job, size) =>
        localThreads(source.sheet, 2)
          .open(job, size)
          .map((reader, number) => ({
            read(range) {
              begun.push(number);
              open++;
              most = Math.max(most, open);
              const batches = reader.read(range);
              return {
                async next() {
                  const next = await batches.next();
                  if (next.done) open--;
                  return next;
                },
                recycle(buffer) {
                  returned.push(number);
                  batches.recycle(buffer);
                },
              };
            },
          })),
    };
    const { batches } = await read(source, threads);
    expect(begun).toEqual(begun.map((_, at) => at % 2));
    expect(most).toBe(4);
    expect(returned).toHaveLength(batches.length);
    expect(new Set(returned)).toEqual(new Set([0, 1]));
  });

  it("is read here where no thread would pay, or none can open the file", async () => {
    const source = await sourceOf(text, 900);
    const alone = await read(source);
    expect(await read(source, { open: () => [] })).toEqual(alone);
    const pipe = await sourceOf(text, 900, "");
    const threads: TableThreads = {
      open() {
        throw new Error("nobody can open a pipe again");
      },
    };
    expect((await read(pipe, threads)).account).toEqual(alone.account);
  });

  it("is read here where the header is not in the first part", async () => {
    const source = await sourceOf(
      [...Array.from({ length: 40 }, (_, at) => `Dòng ${at}`), HEADER, ...lines(60)].join("\n"),
      250,
    );
    expect(((await source.sheet.ranges?.()) ?? []).length).toBeGreaterThan(3);
    const alone = await read(source);
    expect(alone.account.seen).toBe(60);
    const apart = await read(source, localThreads(source.sheet, 3));
    expect(apart.account).toEqual(alone.account);
    expect(apart.batches).toEqual(alone.batches);
  });

  it("stops where it is told to", async () => {
    const source = await sourceOf(text, 900);
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(read(source, localThreads(source.sheet, 2), stop.signal)).rejects.toThrow("enough");
  });

  it("is told the job: what to read, of what size, and how many findings to keep", async () => {
    const source = await sourceOf(text, 900);
    const asked: unknown[] = [];
    await read(source, {
      open(job, size) {
        asked.push({ fields: job.fields, hidden: job.hidden, keep: job.keep, path: job.sheet.path, size });
        return [];
      },
    });
    expect(asked).toEqual([
      { fields: FIELDS, hidden: "include", keep: 4, path: "so-lieu.csv", size: source.sheet.storedSize },
    ]);
  });
});

describe("a part that can't be read", () => {
  const bad = loan(1).replace("Tân Thạnh", '"Tân\nThạnh" Xã');

  it("is told with the line of the whole file", async () => {
    const source = await sourceOf([HEADER, ...lines(300), bad, ...lines(5)].join("\n"), 2000);
    await expect(read(source)).rejects.toThrow("line 302");
    await expect(read(source, localThreads(source.sheet, 3))).rejects.toThrow("line 302");
  });

  it("fails as it did where it is no fault of the file", async () => {
    const source = await sourceOf([HEADER, ...lines(200)].join("\n"), 900);
    let parts = 0;
    const threads: TableThreads = {
      open: (job, size) =>
        localThreads(source.sheet, 2)
          .open(job, size)
          .map((reader) => ({
            read(range) {
              if (parts++ < 3) return reader.read(range);
              return { next: () => Promise.reject(new Error("the thread is gone")), recycle: () => {} };
            },
          })),
    };
    await expect(read(source, threads)).rejects.toThrow("the thread is gone");
  });
});
