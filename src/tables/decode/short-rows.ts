import type { FindingLog } from "../../findings/log.ts";
import { type CellBlock, EMPTY, MISSING } from "../../read/block.ts";
import { type Cell, cellText, EMPTY_CELL } from "../../read/cell.ts";
import { UnreadableFile } from "../../read/unreadable.ts";
import type { TableSource } from "../recognise/file-tables.ts";
import { fieldOf } from "../registry.ts";
import { GOOD, type RowFates } from "./row-fates.ts";
import type { RowKind, RowSorter } from "./row-kind.ts";

/** Rows in which something was meant to stand; a note or a total at the end of a file has no length to keep. */
const DATA: ReadonlySet<RowKind["kind"]> = new Set(["data", "bad-key", "missing-key", "no-identity"]);

/**
 * Rows that end before the columns they need: rejected, for what they lack is lost and no zero. Where the file itself ends
 * within such a row, it was cut off, and nobody knows how much of it is missing: refused.
 */
export class ShortRows {
  /** Sheet columns that it looks at. */
  readonly sheetColumns: readonly number[];
  /** Position in the blocks of the last column that a row needs. */
  #position = -1;
  #short: number[] = [];

  constructor(
    private readonly source: TableSource,
    private readonly sorter: RowSorter,
    private readonly log: FindingLog,
  ) {
    const needed = source.rowLength?.needed ?? 0;
    this.sheetColumns = needed > 0 ? [needed - 1] : [];
  }

  /** Tells it where in the blocks the sheet's columns are. */
  place(sheetColumns: readonly number[]): void {
    this.#position = sheetColumns.indexOf(this.sheetColumns[0] ?? -1);
  }

  /** Finds the block's short rows; what is missing in them is empty from then on. Throws `UnreadableFile`. */
  find(block: CellBlock): void {
    this.#short = [];
    if (!this.source.rowLength) return;
    const { kind, capacity, rows } = block;
    if (block.endsOpen) this.#refuseCutFile(block, rows - 1);
    const columns = kind.length / capacity;
    const last = (columns - 1) * capacity;
    for (let row = 0; row < rows; row++) {
      if (kind[last + row] !== MISSING) continue;
      if (kind[this.#position * capacity + row] === MISSING) this.#short.push(row);
      for (let cell = row; cell < kind.length; cell += capacity) if (kind[cell] === MISSING) kind[cell] = EMPTY;
    }
  }

  /** Rejects the short rows, once it is known which rows are data. */
  reject(block: CellBlock, fates: RowFates): void {
    for (const row of this.#short) {
      if (fates.fate[row] !== GOOD) continue;
      const money = fates.reject(block, row);
      if (!this.log.wants("short-row")) this.log.count("short-row", money);
      else this.#tell(block, row, money);
    }
  }

  #tell(block: CellBlock, row: number, money: number | undefined): void {
    const { file, sheet, columns, rowLength } = this.source;
    const needed = rowLength?.needed ?? 0;
    const column = [...columns.values()].find(({ index }) => index === needed - 1);
    const rowNumber = block.rowNumber[row] as number;
    this.log.add({
      kind: "short-row",
      place: {
        file,
        sheet: sheet.name,
        row: rowNumber,
        ...(column ? { column: column.letter, header: column.header } : {}),
      },
      details: { cells: block.wholeRow(row).length, needed },
      ...(money === undefined ? {} : { money }),
    });
  }

  #refuseCutFile(block: CellBlock, row: number): void {
    const cells = block.wholeRow(row);
    const usual = this.source.rowLength?.usual ?? 0;
    if (cells.length >= usual || !this.#isData(cells, block.serialEpoch)) return;
    const line = block.rowNumber[row] as number;
    throw new UnreadableFile(
      this.source.file,
      "truncated",
      `dòng / line ${line}: ${cells.length} < ${usual} ô / cells`,
    );
  }

  /** Of so short a row its number or a code may be all that is left. */
  #isData(cells: readonly Cell[], serialEpoch: number): boolean {
    const { kind } = this.sorter.kindOf(cells, serialEpoch);
    if (kind !== "note") return DATA.has(kind);
    const first = cells.findIndex((cell) => cell.kind !== "empty");
    const codes = [...this.source.columns.values()].filter(
      ({ field }) => fieldOf(this.source.table, field).info.kind === "key",
    );
    return [first, ...codes.map(({ index }) => index)].some((index) =>
      /^\d+$/.test(cellText(cells[index] ?? EMPTY_CELL)),
    );
  }
}
