import { describe, expect, test } from "vitest";
import { DATE, EMPTY, NUMBER, OTHER, TEXT } from "../../src/read/block.ts";
import { type Cell, cellText } from "../../src/read/cell.ts";
import { MemorySheet } from "../../src/read/memory-sheet.ts";

const rows = Array.from({ length: 3000 }, (_, index) => ({
  rowNumber: 2 * index + 1,
  hidden: index % 7 === 0,
  cells: [
    { kind: "text", text: `Ấp ${index} `.repeat(1 + (index % 40)) },
    { kind: "number", value: index, digits: String(index) },
    { kind: "date", day: 18_000 + index, digits: "2020" },
    { kind: "boolean", value: true },
    { kind: "empty" },
  ] satisfies Cell[],
}));
const sheet = new MemorySheet({ name: "s", rows, storedSize: 1000 });

describe("a sheet in memory", () => {
  test("gives in blocks what it holds, as bytes and as values", async () => {
    const columns = [0, 1, 2, 3, 4, 9];
    let at = 0;
    for await (const block of sheet.blocks({ columns, afterRow: 0 })) {
      for (let row = 0; row < block.rows; row++, at++) {
        const expected = rows[at];
        expect([block.rowNumber[row], block.hidden[row]]).toEqual([expected?.rowNumber, expected?.hidden ? 1 : 0]);
        const entries = columns.map((_, column) => column * block.capacity + row);
        expect(entries.map((entry) => block.kind[entry])).toEqual([TEXT, NUMBER, DATE, OTHER, EMPTY, EMPTY]);
        const texts = entries.map((entry) =>
          new TextDecoder().decode(block.bytes.subarray(block.from[entry], block.to[entry])),
        );
        const serial = String(18_000 + at - block.serialEpoch);
        expect(texts).toEqual([cellText(block.cell(row, 0)), String(at), serial, "", "", ""]);
        expect(columns.slice(0, 5).map((_, column) => block.cell(row, column))).toEqual(expected?.cells);
        expect(block.cell(row, 5)).toEqual({ kind: "empty" });
        expect(block.wholeRow(row)).toEqual(expected?.cells);
      }
    }
    expect(at).toBe(rows.length);
  });

  test("begins below the row it is told, and ends its progress at the stored size", async () => {
    const seen: number[] = [];
    let first: number | undefined;
    for await (const block of sheet.blocks({ columns: [], afterRow: 2000, onProgress: (bytes) => seen.push(bytes) })) {
      first ??= block.rowNumber[0];
    }
    expect(first).toBe(2001);
    expect(seen.at(-1)).toBe(1000);
    for await (const _ of sheet.blocks({ columns: [], afterRow: 6000 })) expect.unreachable();
  });

  test("stops when told", async () => {
    await expect(sheet.blocks({ columns: [], afterRow: 0, signal: AbortSignal.abort() }).next()).rejects.toThrow(
      "abort",
    );
  });
});
