import type { FindingId } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Sheet } from "../../read/sheet.ts";
import type { ColumnStyle } from "../lexical/convert.ts";
import type { TableId } from "../table.ts";
import type { StatedDate } from "./as-of.ts";
import type { RowLength } from "./row-length.ts";

/** Where a money column's unit was found: in its own header, in a note above the table, or nowhere (đồng). */
export type UnitSource = "header" | "note" | "assumed";

/** A column of a sheet that holds a field of a table, and how to read it. */
export interface ColumnSource {
  readonly field: string;
  /** Sheet column, from 0. */
  readonly index: number;
  /** The column as the spreadsheet shows it: `AB`. */
  readonly letter: string;
  /** Its header as it stands in the file; the levels of one in several rows are joined by ` › `. */
  readonly header: string;
  readonly style: ColumnStyle;
  /** Money columns only: đồng per unit written (1, 1 000, 1 000 000 or 1 000 000 000), and what says so. */
  readonly unit?: { readonly scale: number; readonly from: UnitSource };
}

/** One table in one sheet: all that it takes to read its rows. */
export interface TableSource {
  readonly table: TableId;
  readonly file: string;
  readonly sheet: Sheet;
  /** Number of the last row of the header; the rows of the table come after it. */
  readonly headerRow: number;
  /** By field. */
  readonly columns: ReadonlyMap<string, ColumnSource>;
  /** Fields that the file states once for all rows (date, month), in batch units. */
  readonly constants: ReadonlyMap<string, number>;
  /** What stands in the header, folded: a row of nothing else repeats it. */
  readonly headerWords: ReadonlySet<string>;
  /** Absent where rows have no length of their own. */
  readonly rowLength?: RowLength | undefined;
}

/** What was seen in a sheet that feeds no table. */
export interface NearestTable {
  readonly table: TableId;
  /** Groups of fields of which one each would have been needed. */
  readonly missing: readonly (readonly string[])[];
  /** How many of the table's fields were found. */
  readonly matched: number;
}

export interface SheetTables {
  readonly sheet: Sheet;
  /** None where the sheet was not recognised. */
  readonly tables: readonly TableSource[];
  /** First and last row number of the header. */
  readonly header?: { readonly from: number; readonly to: number };
  /** The lines above the header, as they stand. */
  readonly title: readonly string[];
  /** Whether anything stands below the header. */
  readonly hasRows: boolean;
  readonly asOf?: StatedDate;
  /** Columns that no table of this sheet uses; the header is empty where there is none. */
  readonly unmapped: readonly { readonly index: number; readonly letter: string; readonly header: string }[];
  /** Absent where the sheet feeds a table, or has nothing in common with any. */
  readonly nearest?: NearestTable;
}

/** How a file was understood. */
export interface FileTables {
  readonly file: string;
  readonly sheets: readonly SheetTables[];
  /** What a user should know of the understanding; hidden sheets, units, assumed orders, no table at all. */
  readonly findings: readonly Finding<FindingId>[];
}
