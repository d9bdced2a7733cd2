import { type Cell, EMPTY_CELL } from "../cell.ts";
import { MARKUP_LIMITS } from "../markup-limits.ts";

/**
 * Lays one table out in columns, row by row. A cell that spans several stands in the first of them, and the others are
 * empty, as in a workbook's merged cells.
 */
export class Grid {
  /** Per column, how many rows from the current one on are covered by a cell above. */
  private covered: number[] = [];
  private cells: Cell[] = [];
  private column = 0;

  /** Puts a cell into the current row, right of the one before and of what hangs in from above. */
  place(cell: Cell, columnSpan: number, rowSpan: number): void {
    while ((this.covered[this.column] ?? 0) > 0) this.column++;
    const till = Math.min(this.column + columnSpan, MARKUP_LIMITS.columns);
    if (cell.kind !== "empty" && this.column < till) {
      while (this.cells.length < this.column) this.cells.push(EMPTY_CELL);
      this.cells[this.column] = cell;
    }
    if (rowSpan > 1) {
      while (this.covered.length < till) this.covered.push(0);
      this.covered.fill(rowSpan, this.column, till);
    }
    this.column = till;
  }

  /** The current row, up to its last cell that is not empty; the next one begins. */
  endRow(): readonly Cell[] {
    const { cells } = this;
    this.cells = [];
    this.column = 0;
    for (const [column, rows] of this.covered.entries()) if (rows > 0) this.covered[column] = rows - 1;
    return cells;
  }
}
