import type { Cell } from "../../read/cell.ts";
import { cellText } from "../../read/cell.ts";
import type { HeadRow } from "../../read/sheet.ts";
import { writtenDay } from "../../values/day.ts";
import { dateOfTitle } from "./as-of.ts";
import { type Fit, fitTables } from "./fit-tables.ts";
import { type HeaderColumn, HeaderReader, widthOf } from "./header-columns.ts";
import type { HeaderMatcher } from "./match-header.ts";

/** A header lies among the first rows, below a title of a few lines. */
const HEADER_WITHIN = 60;
const MOST_LEVELS = 3;

/** The rows of a sheet that name its columns best. */
export interface Header {
  /** Positions in the head, both inclusive. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  readonly fit: Fit;
}

/**
 * The header of a sheet: the first rows (one, or up to three that form one) whose names fit the most columns of tables.
 * Where nothing is recognised, the rows that come nearest; undefined where no name is known at all.
 */
export function findHeader(head: readonly HeadRow[], matcher: HeaderMatcher): Header | undefined {
  const reader = new HeaderReader();
  let best: Header | undefined;
  for (let bottom = 0; bottom < Math.min(head.length, HEADER_WITHIN); bottom++) {
    if (best && best.fit.score > 0 && bottom >= best.bottom + MOST_LEVELS) break;
    for (let levels = 1; levels <= MOST_LEVELS && levels <= bottom + 1; levels++) {
      const top = bottom - levels + 1;
      const rows = head.slice(top, bottom + 1);
      // every column fits already: no other rows can fit more
      if (best && best.fit.score >= widthOf(rows)) continue;
      const columns = reader.columns(rows);
      const fit = fitTables(columns, matcher, (field) => isGivenByTitle(field, head.slice(0, top)));
      if (!best || isBetter(fit, best.fit)) best = { top, bottom, columns, fit };
    }
  }
  return best && (best.fit.score > 0 || best.fit.nearest) ? best : undefined;
}

/** The columns of the first row with the most cells: what to show of a sheet in which no name is known. */
export function widestRow(head: readonly HeadRow[]): readonly HeaderColumn[] {
  const reader = new HeaderReader();
  return head
    .slice(0, HEADER_WITHIN)
    .map((row) => reader.columns([row]))
    .reduce((widest, columns) => (columns.length > widest.length ? columns : widest), []);
}

function isBetter(fit: Fit, best: Fit): boolean {
  if (fit.score !== best.score) return fit.score > best.score;
  return fit.score === 0 && (fit.nearest?.matched ?? 0) > (best.nearest?.matched ?? 0);
}

/** A title that names a month gives collections their period; a title's day could be any. */
function isGivenByTitle(field: string, rows: readonly HeadRow[]): boolean {
  return field === "collections.period" && dateOfTitle(titleLines(rows))?.isMonth === true;
}

/** The rows above a header as lines of text; dates as people write them. */
export function titleLines(rows: readonly HeadRow[]): readonly string[] {
  return rows.map((row) => row.cells.map(titleText).filter(Boolean).join(" ")).filter(Boolean);
}

function titleText(cell: Cell): string {
  return cell.kind === "date" ? writtenDay(Math.floor(cell.day)) : cellText(cell).replace(/\s+/g, " ").trim();
}
