import type { CellBlock } from "../../read/block.ts";
import { RANGE } from "../fields.ts";
import { unitPower } from "../lexical/convert.ts";
import type { Column } from "./column.ts";

/** Money, points, rates: plain digits, and numbers in the column's own proven way of writing. */
export function decodeAmounts(block: CellBlock, column: Column): void {
  const { field, source } = column.judge;
  const { kind } = field.info;
  if (kind !== "money" && kind !== "points" && kind !== "rate") return;
  const { run } = block.kernel;
  const [least, most] = RANGE[kind];
  const { decimal, proven } = source.style.numbers;
  column.begin(block);
  run.amountsStart(least, most, unitPower(kind, source.style), decimal === ".", proven);
  for (let row = run.amountsFrom(0); row < block.rows; row = run.amountsFrom(row + 1)) {
    column.values[row] = column.unsure(block, row);
  }
  column.note("number-format-assumed", block, run.columnFirstNoted(), run.columnNoted());
  if (column.blank === 0) column.note("blank-as-zero", block, run.columnFirstBlank(), run.columnBlanks());
}
