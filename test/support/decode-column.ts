import { FindingLog } from "../../src/findings/log.ts";
import type { CellBlock } from "../../src/read/block.ts";
import { CellJudge } from "../../src/tables/decode/cell-judge.ts";
import { Column } from "../../src/tables/decode/column.ts";
import { RowFates, SKIPPED } from "../../src/tables/decode/row-fates.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import type { ColumnStyle } from "../../src/tables/lexical/convert.ts";
import { fieldOf } from "../../src/tables/registry.ts";
import type { TableId } from "../../src/tables/table.ts";
import { type MemoryCell, memorySheet } from "./memory-sheet.ts";
import { counts } from "./read-rows.ts";
import { readableTable, VIETNAMESE } from "./readable-table.ts";

export interface DecodeOptions {
  readonly style?: Partial<ColumnStyle>;
  readonly serialEpoch?: number;
  readonly sharedBytes?: boolean;
  /** The column is the table's identity. */
  readonly isIdentity?: boolean;
  /** Positions of the rows that are skipped before. */
  readonly skipped?: readonly number[];
}

/** Remembers which rows it was asked about. */
class WatchedJudge extends CellJudge {
  readonly rows: number[] = [];

  override judge(block: CellBlock, row: number): number {
    this.rows.push((block.rowNumber[row] ?? 0) - 1);
    return super.judge(block, row);
  }
}

/**
 * What a decoder makes of a column's cells, but for skipped rows (keys as texts); the positions of those that it did not
 * accept by itself; and what was said.
 */
export async function decodeColumn(
  decode: (block: CellBlock, column: Column) => void,
  [table, name]: readonly [TableId, string],
  cells: readonly MemoryCell[],
  { style, serialEpoch, sharedBytes = false, isIdentity = false, skipped = [] }: DecodeOptions = {},
) {
  const sheet = memorySheet(
    cells.map((cell) => ["x", cell]),
    { rowsPerBlock: 7, sharedBytes, ...(serialEpoch === undefined ? {} : { serialEpoch }) },
  );
  const source = readableTable(table, ["", name], { style: { ...VIETNAMESE, ...style } }).columns.get(name);
  if (!source) throw new Error(`no column ${name}`);
  const field = fieldOf(table, name);
  const log = new FindingLog();
  const fates = new RowFates({ seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} }, () => undefined);
  const { dictionary: named } = field.info;
  const dictionary = named === undefined ? undefined : createDictionaries().get(named);
  const judge = new WatchedJudge(field, source, 1, dictionary, { file: "a.xlsx", sheet: "Sheet1" }, log, fates);
  const sorter = (block: CellBlock, row: number) => judge.judge(block, row);
  const column = new Column(judge, 1, dictionary, log, fates, isIdentity ? sorter : undefined);
  const values: (number | string)[] = [];
  for await (const block of sheet.blocks({ columns: [0, 1], afterRow: 0 })) {
    fates.start(block);
    const first = (block.rowNumber[0] ?? 0) - 1;
    for (const at of skipped) if (at >= first && at < first + block.rows) fates.skip(at - first, "hidden");
    decode(block, column);
    for (const [row, value] of column.values.subarray(0, block.rows).entries()) {
      if (fates.fate[row] === SKIPPED) continue;
      values.push(dictionary && !Number.isNaN(value) ? dictionary.key(value) : value);
    }
  }
  return { values, looked: judge.rows, counts: counts(log) };
}
