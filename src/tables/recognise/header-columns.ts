import { cellText } from "../../read/cell.ts";
import type { HeadRow } from "../../read/sheet.ts";
import { type HeaderName, headerName } from "./header-name.ts";

/** A column and its header's cells, from the uppermost level down. */
export interface HeaderColumn {
  readonly index: number;
  readonly levels: readonly [HeaderName, ...HeaderName[]];
}

/** The header's text as it stands; levels joined. */
export function headerText(column: HeaderColumn): string {
  return column.levels.map((level) => level.text).join(" › ");
}

/** How many columns rows have. */
export function widthOf(rows: readonly HeadRow[]): number {
  return Math.max(0, ...rows.map((row) => row.cells.length));
}

/** Reads headers out of rows; remembers the names, which are looked at again for every row that may be the header. */
export class HeaderReader {
  readonly #names = new Map<string, HeaderName>();

  /**
   * The columns of a header that is these rows. In a header of several rows, a name over several columns (merged cells)
   * holds for the empty cells to its right as far as they have a name below them.
   */
  columns(rows: readonly HeadRow[]): readonly HeaderColumn[] {
    const width = widthOf(rows);
    const columns: HeaderColumn[] = [];
    const spanning: (HeaderName | undefined)[] = rows.map(() => undefined);
    for (let index = 0; index < width; index++) {
      const own = rows.map((row) => this.#nameAt(row, index));
      const lowest = own.findLastIndex((name) => name !== undefined);
      if (lowest < 0) continue;
      const highest = own.findIndex((name) => name !== undefined);
      const levels: HeaderName[] = [];
      for (const [level, name] of own.entries()) {
        if (level >= highest) spanning[level] = level < lowest ? name : undefined;
        const used = name ?? spanning[level];
        if (used) levels.push(used);
      }
      const [first, ...rest] = levels;
      if (first) columns.push({ index, levels: [first, ...rest] });
    }
    return columns;
  }

  #nameAt(row: HeadRow, index: number): HeaderName | undefined {
    const cell = row.cells[index];
    const text = cell?.kind === "text" ? cell.text : cell?.kind === "number" ? cellText(cell) : "";
    if (text.trim() === "") return undefined;
    let name = this.#names.get(text);
    if (!name) {
      name = headerName(text);
      this.#names.set(text, name);
    }
    return name;
  }
}
