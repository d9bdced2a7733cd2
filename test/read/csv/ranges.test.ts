import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../src/read/csv/dialect.ts";
import { rowStartIn } from "../../../src/read/csv/ranges.ts";
import { rowBlocks } from "../../../src/read/csv/row-blocks.ts";
import { UnreadableFile } from "../../../src/read/unreadable.ts";
import { blocksOf, opened, type ReadRow, utf8 } from "./read-csv.ts";

/** Wide, so that few of them make a file worth cutting. */
const WIDE = "x".repeat(4000);
const row = (index: number, name: string) => `660000${index},${name},Ấp ${index % 9},${index * 1000},"",${WIDE}\r\n`;
const table = (rows: number, name: (index: number) => string) =>
  Array.from({ length: rows }, (_, index) => row(index, name(index))).join("");

/** Blocks of rows through ranges, each read on its own, line numbers put right afterwards; and those of the whole. */
async function throughRanges(content: string, parts: number) {
  const partSize = Math.ceil(utf8(content).length / parts);
  const { sheet } = await opened(content, { delimiter: ",", partSize });
  const ranges = (await sheet.ranges?.()) ?? [];
  const blocks: ReadRow[][] = [];
  let passed = 0;
  for (const range of ranges) {
    let lines = 0;
    const read = await blocksOf(sheet, { columns: [0, 1, 3], range, onLines: (count) => (lines = count) });
    for (const rows of read) blocks.push(rows.map(({ line, texts }) => ({ line: line + passed, texts })));
    passed += lines;
  }
  const whole = await blocksOf(sheet, { columns: [0, 1, 3] });
  return { ranges, blocks, whole };
}

describe("ranges", () => {
  const FILES: readonly (readonly [why: string, content: string, ranges: number])[] = [
    ["no quotes", table(4000, (index) => `Trần Văn ${index}`).replaceAll('""', "-"), 3],
    ["quotes in every row", table(4000, (index) => `"Trần ""Bé"", ${index}"`), 3],
    ["newlines in quotes", table(4000, (index) => `"Trần\nVăn\r\n${index},"`), 3],
    ["a byte order mark, sep=, and an end without line end", `\ufeffsep=,\r\n${table(4000, String)}x`, 3],
    ["quotes amid texts: taken as the scanner does", table(4000, () => `ống 5" dài`), 3],
    ["quoted or not, it reads well: no proof, no cut", `",a,${WIDE},"\n`.repeat(4000), 1],
  ];
  for (const [why, content, count] of FILES) {
    test(why, async () => {
      const { ranges, blocks, whole } = await throughRanges(content, 3);
      expect(ranges.length).toBe(count);
      expect(ranges.map((range) => range.from)).toEqual([0, ...ranges.slice(0, -1).map((range) => range.to)]);
      expect(ranges.at(-1)?.to).toBe(utf8(content).length);
      expect(blocks.map((rows) => rows.length)).toEqual(whole.map((rows) => rows.length));
      expect(blocks.every((rows, index) => JSON.stringify(rows) === JSON.stringify(whole[index]))).toBe(true);
    }, 30_000);
  }

  test("an encoding that is converted is not cut", async () => {
    const { sheet } = await opened(new Uint8Array(Buffer.from(`\ufeff${table(2000, String)}`, "utf16le")));
    expect((await sheet.ranges?.())?.length).toBe(1);
  });
});

test("small parts: every block of the whole is a block of one part", async () => {
  const piece = fc.constantFrom(
    "1,2,3,4\n",
    "5,,,\r\n",
    '"a\n,b",6,7,8\n',
    '7,"",8,9\n',
    "\n",
    `9,${"y".repeat(40)},,1\n`,
  );
  let several = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 8 }),
      async (all, parts) => {
        const { ranges, blocks, whole } = await throughRanges(all.join(""), parts);
        if (ranges.length > 1) several++;
        expect(blocks).toEqual(whole);
      },
    ),
    { numRuns: 500 },
  );
  expect(several).toBeGreaterThan(100);
});

test("a cut anywhere changes nothing that is read, or else the file is refused", async () => {
  const dialect: Dialect = { delimiter: 0x2c, rowEnd: 0x0a, leadingLines: 0 };
  const read = async (bytes: Uint8Array): Promise<string[] | "refused"> => {
    const rows: string[] = [];
    async function* chunks() {
      yield bytes;
    }
    try {
      const request = {
        file: "t",
        dialect,
        columns: [0, 1, 2],
        afterRow: 0,
        rowsPerBlock: 9,
        bufferSize: 99,
        borders: [],
      };
      for await (const block of rowBlocks(chunks(), request)) {
        for (let row = 0; row < block.rows; row++) rows.push(JSON.stringify(block.wholeRow(row)));
      }
      return rows;
    } catch (error) {
      if (error instanceof UnreadableFile) return "refused";
      throw error;
    }
  };
  const piece = fc.constantFrom(
    ",",
    ",",
    ",",
    '"',
    '""',
    "\n",
    "\n",
    "\r\n",
    "a",
    "b",
    'a",',
    ',"a"',
    '"a\nb",',
    '","',
    ',"',
    '",',
  );
  let cuts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 2, maxLength: 30 }), fc.nat(), async (pieces, place) => {
      const bytes = utf8(pieces.join(""));
      const at = 1 + (place % (bytes.length - 1));
      const found = rowStartIn(bytes.subarray(at - 1), dialect, true);
      if (found === undefined) return;
      cuts++;
      const parts = [await read(bytes.subarray(0, at - 1 + found)), await read(bytes.subarray(at - 1 + found))];
      const whole = await read(bytes);
      expect(parts.includes("refused") ? "refused" : parts.flat()).toEqual(whole);
    }),
    { numRuns: 20_000 },
  );
  expect(cuts).toBeGreaterThan(4000);
});
