import { describe, expect, it } from "vitest";
import { FindingLog } from "../../src/findings/log.ts";
import type { CellBlock } from "../../src/read/block.ts";
import { BatchColumns } from "../../src/tables/batch-columns.ts";
import { CellJudge } from "../../src/tables/decode/cell-judge.ts";
import { Column } from "../../src/tables/decode/column.ts";
import { RowFates } from "../../src/tables/decode/row-fates.ts";
import { fieldOf } from "../../src/tables/registry.ts";
import { firstBlock, memorySheet } from "../support/memory-sheet.ts";
import { readableTable } from "../support/readable-table.ts";

const log = new FindingLog();

function startedFates(block: CellBlock): RowFates {
  const fates = new RowFates({ seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} }, () => undefined);
  fates.start(block);
  return fates;
}

function blockOf(rows: number, capacity: number): Promise<CellBlock> {
  const cells = Array.from({ length: rows }, () => ["x"]);
  return firstBlock(memorySheet(cells, { rowsPerBlock: capacity }));
}

/** A decoded column with these values. */
function column(name: string, ...values: readonly number[]): Column {
  const source = readableTable("loans", [name]).columns.get(name);
  if (!source) throw new Error(`no column ${name}`);
  const fates = new RowFates({ seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} }, () => undefined);
  const judge = new CellJudge(fieldOf("loans", name), source, 0, undefined, { file: "a", sheet: "b" }, log, fates);
  const decoded = new Column(judge, 0, undefined, log, fates);
  decoded.values = Float64Array.from(values);
  return decoded;
}

describe("the columns of a batch", () => {
  it("are the rows that are good, moved together, of the fields asked for", async () => {
    const output = new BatchColumns(new Set(["current", "overdue"]), new Map());
    const block = await blockOf(4, 4);
    const fates = startedFates(block);
    fates.skip(0, "blank");
    fates.reject(block, 2);
    const decoded = [column("current", 1, 2, 3, 4), column("frozen", 9, 9, 9, 9), column("overdue", 5, 6, 7, 8)];
    expect(output.take(block, decoded, fates)).toBe(2);
    expect([...output.columns.keys()]).toEqual(["current", "overdue"]);
    expect([...output.rowNumber.subarray(0, 2)]).toEqual([2, 4]);
    expect([...(output.columns.get("current") ?? new Float64Array()).subarray(0, 2)]).toEqual([2, 4]);
    expect([...(output.columns.get("overdue") ?? new Float64Array()).subarray(0, 2)]).toEqual([6, 8]);
  });

  it("are those of the block at hand", async () => {
    const output = new BatchColumns(new Set(["current", "overdue"]), new Map());
    const block = await blockOf(2, 2);
    expect(output.take(block, [column("current", 1, 2)], startedFates(block))).toBe(2);
    output.take(block, [column("overdue", 3, 4)], startedFates(block));
    expect([...output.columns.keys()]).toEqual(["overdue"]);
  });

  it("hold what the file states once for all rows, of the fields asked for, in blocks of any size", async () => {
    const output = new BatchColumns(new Set(["asOf"]), new Map(Object.entries({ asOf: 18_627, month: 5 })));
    for (const capacity of [2, 5, 3]) {
      const block = await blockOf(capacity, capacity);
      output.take(block, [], startedFates(block));
      expect([...output.columns.keys()]).toEqual(["asOf"]);
      expect([...(output.columns.get("asOf") ?? new Float64Array()).subarray(0, capacity)]).toEqual(
        Array(capacity).fill(18_627),
      );
      expect([...output.rowNumber.subarray(0, capacity)]).toEqual(Array.from({ length: capacity }, (_, at) => at + 1));
    }
  });
});
