import { afterEach, expect, test, vi } from "vitest";
import { type ByteSource, memorySource } from "../../../src/read/source.ts";
import { openXlsx } from "../../../src/read/xlsx/open.ts";
import { firstSheet, outcome, rowsOf } from "./build/read.ts";
import { partsOf, workbookOf } from "./build/workbook.ts";
import { zipOf } from "./build/zip.ts";

const sheet = "xl/worksheets/sheet1.xml";
const rows = Array.from(
  { length: 20_000 },
  (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * 7919}</v></c></row>`,
);
const workbook = workbookOf({ rows: rows.join("") });

afterEach(() => {
  vi.unstubAllGlobals();
});

let inflatedByBrowser = 0;

/** A browser, as far as the reader can tell: its own gunzip, and nothing of Node. */
function inBrowser(): void {
  const versionless = (target: NodeJS.Process, key: string | symbol) =>
    key === "versions" ? {} : Reflect.get(target, key, target);
  vi.stubGlobal("process", new Proxy(process, { get: versionless }));
  const Gunzip = class extends DecompressionStream {
    constructor(format: CompressionFormat) {
      super(format);
      inflatedByBrowser++;
    }
  };
  vi.stubGlobal("DecompressionStream", Gunzip);
}

/** Counts the streams that somebody still holds. */
function counted(bytes: Uint8Array): { readonly source: ByteSource; readonly open: () => number } {
  const source = memorySource("test.xlsx", bytes, 1000);
  let open = 0;
  return {
    open: () => open,
    source: {
      ...source,
      async *stream(from?: number, to?: number) {
        open++;
        try {
          yield* source.stream(from, to);
        } finally {
          open--;
        }
      },
    },
  };
}

test("a browser's gunzip gives what Node's gives", async () => {
  const inNode = await rowsOf(firstSheet(await openXlsx(memorySource("f", workbook))), [0]);
  expect(inflatedByBrowser).toBe(0);
  inBrowser();
  expect(await rowsOf(firstSheet(await openXlsx(memorySource("f", workbook))), [0])).toEqual(inNode);
  expect(inflatedByBrowser).toBeGreaterThan(0);
  expect(inNode).toHaveLength(rows.length);
});

test.each(["node", "browser"])(
  "in %s what can't be inflated is damaged, and a failing source's error is its own",
  async (platform) => {
    if (platform === "browser") inBrowser();
    const spoiled = (change: object) =>
      zipOf(partsOf({ rows: rows.join("") }).map((part) => (part.name === sheet ? { ...part, ...change } : part)));
    expect(await outcome(spoiled({ crc32: 1 }))).toBe("damaged");
    expect(await outcome(spoiled({ size: 1 }))).toBe("damaged");
    expect(await outcome(spoiled({ stored: new Uint8Array(5000).fill(0xee) }))).toBe("damaged");
    const { source } = counted(workbook);
    const failing: ByteSource = {
      ...source,
      async *stream(from = 0, to = workbook.length) {
        let left = 20;
        for await (const chunk of source.stream(from, to)) {
          if (left-- === 0) throw new Error("disk on fire");
          yield chunk;
        }
      },
    };
    await expect(outcome(failing)).rejects.toThrow("disk on fire");
  },
);

test.each(["node", "browser"])("in %s whoever stops early lets go of the source", async (platform) => {
  if (platform === "browser") inBrowser();
  const { source, open } = counted(workbook);
  const file = await openXlsx(source);
  expect(await firstSheet(file).head(3)).toHaveLength(3);
  for await (const block of firstSheet(file).blocks({ columns: [0], afterRow: 0 })) {
    expect(block.rows).toBeGreaterThan(0);
    break;
  }
  await vi.waitFor(() => expect(open()).toBe(0));
});

test.each(["node", "browser"])(
  "in %s an abort in the middle ends the read and lets go of the source",
  async (platform) => {
    if (platform === "browser") inBrowser();
    const { source, open } = counted(workbook);
    const controller = new AbortController();
    const read = async () => {
      const file = await openXlsx(source);
      const onProgress = () => controller.abort(new Error("stopped"));
      for await (const block of firstSheet(file).blocks({
        columns: [0],
        afterRow: 0,
        onProgress,
        signal: controller.signal,
      })) {
        expect(block.rows).toBeGreaterThan(0);
      }
    };
    await expect(read()).rejects.toThrow("stopped");
    await vi.waitFor(() => expect(open()).toBe(0));
  },
);

test("two readers of one file don't disturb each other", async () => {
  const file = await openXlsx(memorySource("f", workbook));
  const alone = await rowsOf(firstSheet(file), [0]);
  const [first, second] = await Promise.all([rowsOf(firstSheet(file), [0]), rowsOf(firstSheet(file), [0])]);
  expect([first, second]).toEqual([alone, alone]);
});
