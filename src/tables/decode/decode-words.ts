import type { CellBlock } from "../../read/block.ts";
import type { Column } from "./column.ts";

/** Texts, months and flags: few distinct ones, so each is worked out once and remembered by its bytes. */
export function decodeWords(block: CellBlock, column: Column): void {
  const { kernel, rows } = block;
  const { run } = kernel;
  column.begin(block);
  run.wordsStart(column.texts);
  for (let row = run.wordsFrom(0); row < rows; row = run.wordsFrom(row + 1)) {
    const value = column.unsure(block, row);
    column.values[row] = value;
    if (!column.judge.clean) continue;
    run.wordsKeep(row, value);
    kernel.look();
  }
}
