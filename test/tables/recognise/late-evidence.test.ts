import { describe, expect, it } from "vitest";
import type { Sheet } from "../../../src/read/sheet.ts";
import { lateEvidence, type OpenQuestion } from "../../../src/tables/recognise/late-evidence.ts";
import { type MemoryCell, memorySheet } from "../../support/memory-sheet.ts";

/** A sheet that tells what was read of it. */
function watched(rows: readonly MemoryCell[][]) {
  const seen = { columns: [] as readonly number[], afterRow: -1, rows: 0 };
  const sheet = memorySheet(rows, { rowsPerBlock: 2 });
  const telling: Sheet = {
    ...sheet,
    async *blocks(request) {
      Object.assign(seen, { columns: request.columns, afterRow: request.afterRow });
      for await (const block of sheet.blocks(request)) {
        seen.rows += block.rows;
        yield block;
      }
    },
  };
  return { sheet: telling, seen };
}

async function found(rows: readonly MemoryCell[][], questions: Readonly<Record<number, OpenQuestion>>, afterRow = 1) {
  const { sheet, seen } = watched(rows);
  const asked = new Map(
    Object.entries(questions)
      .reverse()
      .map(([column, question]) => [Number(column), question]),
  );
  const cells = await lateEvidence(sheet, afterRow, asked);
  return {
    cells: Object.fromEntries([...cells].map(([column, cell]) => [column, "text" in cell ? cell.text : cell])),
    seen,
  };
}

describe("the cell that decides how a column is read", () => {
  it("is the first below the header that shows it", async () => {
    const rows = [["9,5"], ["1.234"], [null], ["chữ"], ["2,5"], ["3.5"]].map(([cell = null]) => ["x", cell]);
    expect((await found(rows, { 1: "decimal-mark" })).cells).toEqual({ 1: "2,5" });
  });

  it.each<[string, MemoryCell]>([
    ["a shared text", "31/12/2020"],
    ["text", { plain: "31/12/2020" }],
    ["text that needs work", { escaped: "31/12/2020" }],
  ])("may be %s", async (_, cell) => {
    expect((await found([["x"], ["01/02/2020"], [cell]], { 0: "date-order" })).cells).toEqual({ 0: "31/12/2020" });
  });

  it.each<[string, MemoryCell]>([
    ["a number", { digits: "1234.5" }],
    ["a day", { serial: 44_196 }],
    ["true", true],
  ])("is none that shows nothing of how texts are written: %s", async (_, cell) => {
    expect((await found([["x"], [cell]], { 0: "decimal-mark" })).cells).toEqual({});
    expect((await found([["x"], [cell]], { 0: "date-order" })).cells).toEqual({});
  });

  it("answers its own column's question, be it of numbers or of dates", async () => {
    const rows: MemoryCell[][] = [
      ["x", "y", "z"],
      ["31/12/2020", "1,5", "12/31/2020"],
      ["1.5", "31/12/2020", "x"],
    ];
    expect((await found(rows, { 2: "date-order", 0: "decimal-mark", 1: "date-order" })).cells).toEqual({
      0: "1.5",
      1: "31/12/2020",
      2: "12/31/2020",
    });
  });
});

describe("reading on", () => {
  const rows: MemoryCell[][] = [
    ["x", "y"],
    ["a", "b"],
    ["1,5", "2,5"],
    ["c", "d"],
    ["e", "f"],
    ["g", "h"],
  ];

  it("ends where every column has shown its cell", async () => {
    const { seen } = await found(rows, { 0: "decimal-mark", 1: "decimal-mark" });
    expect(seen).toEqual({ columns: [0, 1], afterRow: 1, rows: 2 });
  });

  it("goes to the end where one of them hasn't", async () => {
    const { seen } = await found(rows, { 1: "decimal-mark", 0: "date-order" });
    expect(seen).toEqual({ columns: [0, 1], afterRow: 1, rows: 5 });
  });

  it("does not begin where nothing is open", async () => {
    const { seen, cells } = await found(rows, {});
    expect({ cells, read: seen.afterRow }).toEqual({ cells: {}, read: -1 });
  });
});
