import fc from "fast-check";
import { expect, test } from "vitest";
import { cellText } from "../../../src/read/cell.ts";
import type { Dialect } from "../../../src/read/csv/dialect.ts";
import { rowBlocks } from "../../../src/read/csv/row-blocks.ts";
import { UnreadableFile } from "../../../src/read/unreadable.ts";
import { utf8 } from "./read-csv.ts";

interface Sizes {
  readonly rowsPerBlock: number;
  readonly bufferSize: number;
  readonly chunks: readonly number[];
}

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, index = 0; at < bytes.length; index++) {
    const size = sizes[index % sizes.length] ?? 1;
    yield bytes.slice(at, at + size);
    at += size;
  }
}

/** All that is seen of a text through blocks of these sizes; or the reason why it is refused. */
async function seen(content: Uint8Array, rowEnd: Dialect["rowEnd"], columns: readonly number[], sizes: Sizes) {
  const rows: unknown[] = [];
  const dialect: Dialect = { delimiter: 0x2c, rowEnd, leadingLines: 0 };
  const blocks = rowBlocks(cut(content, sizes.chunks), {
    file: "t",
    dialect,
    columns,
    afterRow: 0,
    borders: [],
    ...sizes,
  });
  try {
    for (;;) {
      const { done, value } = await blocks.next();
      if (done) return { rows, lines: value };
      expect(value.rows).toBeLessThanOrEqual(sizes.rowsPerBlock);
      for (let row = 0; row < value.rows; row++) {
        rows.push([
          value.rowNumber[row],
          columns.map((_, column) => [value.kind[column * value.capacity + row], cellText(value.cell(row, column))]),
          value.wholeRow(row).map(cellText),
        ]);
      }
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

const WHOLE: Sizes = { rowsPerBlock: 4096, bufferSize: 1 << 12, chunks: [1 << 12] };

test("any bytes give the same cells, however they are cut into chunks, buffers and blocks", async () => {
  const piece = fc.constantFrom(
    ",",
    ",",
    '"',
    '"',
    '""',
    "\n",
    "\r\n",
    "\r",
    "a",
    "bc",
    "ấ",
    "e\u0323\u0302",
    "😀",
    " ",
    "12345678901",
    '","',
    '"\n',
    ',"',
  );
  const content = fc.array(piece, { maxLength: 60 }).map((pieces) => utf8(pieces.join("")));
  const sizes = fc.record({
    rowsPerBlock: fc.integer({ min: 1, max: 5 }),
    bufferSize: fc.integer({ min: 1, max: 40 }),
    chunks: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }),
  });
  const columns = fc.constantFrom([], [0], [1], [0, 1, 2], [0, 2, 5], [3]);
  const rowEnd = fc.constantFrom(0x0a as const, 0x0d as const);
  await fc.assert(
    fc.asyncProperty(content, rowEnd, columns, sizes, async (bytes, end, asked, cuts) => {
      expect(await seen(bytes, end, asked, cuts)).toEqual(await seen(bytes, end, asked, WHOLE));
    }),
    { numRuns: 3000 },
  );
});
