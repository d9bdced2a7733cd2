import { expect, test } from "vitest";
import { FindingLog } from "../../../src/findings/log.ts";
import type { CellBlock, Repeat } from "../../../src/read/block.ts";
import { RowFates } from "../../../src/tables/decode/row-fates.ts";
import { noteHidden, noteRepeats } from "../../../src/tables/decode/row-notes.ts";
import { firstBlock, memorySheet } from "../../support/memory-sheet.ts";
import { readableTable } from "../../support/readable-table.ts";

const source = readableTable("loans", ["contractId"]);
const place = { file: "a.xlsx", sheet: "Sheet1" };

function blockOf(rows: number, hiddenRows: readonly number[] = []): Promise<CellBlock> {
  const cells = Array.from({ length: rows }, () => ["x"]);
  return firstBlock(memorySheet(cells, { rowsPerBlock: 10, hiddenRows }));
}

test("rows and cells that a sheet gives more than once are told with their place", async () => {
  const log = new FindingLog();
  const repeats: readonly Repeat[] = [{ rowNumber: 7 }, { rowNumber: 8, column: 27 }];
  noteRepeats(Object.assign(await blockOf(1), { repeats }), source, log);
  expect(log.groups()).toEqual([
    {
      kind: "repeated-cell",
      count: 1,
      money: 0,
      examples: [{ kind: "repeated-cell", place: { ...place, row: 8, column: "AB" } }],
    },
    { kind: "repeated-row", count: 1, money: 0, examples: [{ kind: "repeated-row", place: { ...place, row: 7 } }] },
  ]);
});

test("nothing is told of a sheet that gives everything once", async () => {
  const log = new FindingLog();
  noteRepeats(await blockOf(1), source, log);
  expect(log.groups()).toEqual([]);
});

test("hidden rows that are used are told, the first of them with their place, others counted", async () => {
  const log = new FindingLog(2);
  const block = await blockOf(6, [1, 2, 3, 5, 6]);
  const fates = new RowFates({ seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} }, () => undefined);
  fates.start(block);
  fates.skip(0, "blank");
  noteHidden(block, fates, source, log);
  expect(log.groups()).toEqual([
    {
      kind: "hidden-row",
      count: 4,
      money: 0,
      examples: [2, 3].map((row) => ({ kind: "hidden-row", place: { ...place, row } })),
    },
  ]);
});
