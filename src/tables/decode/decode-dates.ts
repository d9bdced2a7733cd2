import { type CellBlock, SHARED } from "../../read/block.ts";
import { RANGE } from "../fields.ts";
import type { Column } from "./column.ts";

/** Dates: serials, `31/12/2020` in the column's order, `2020-12-31`, and shared texts met before. */
export function decodeDates(block: CellBlock, column: Column): void {
  const { run } = block.kernel;
  const first = column.position * block.capacity;
  column.begin(block);
  run.datesStart(...RANGE.date, block.serialEpoch, column.judge.source.style.dates === "dmy");
  for (let row = run.datesFrom(0); row < block.rows; row = run.datesFrom(row + 1)) {
    const value = column.unsure(block, row);
    column.values[row] = value;
    if (block.kind[first + row] !== SHARED || !column.judge.clean || Number.isNaN(value)) continue;
    column.keepShared(block.from[first + row] as number, value);
  }
}
