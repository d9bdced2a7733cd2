import type { FileFormat, OpenFile, ReadNote } from "../../read/sheet.ts";
import type { FileTables, UnitSource } from "../../tables/recognise/file-tables.ts";
import type { TableId } from "../../tables/table.ts";

/** How one file was read and understood: plain data, what `ltq inspect --format json` writes. */
export interface Inspection {
  readonly file: string;
  readonly format: FileFormat;
  /** In bytes; absent for a pipe. */
  readonly size?: number;
  readonly notes: readonly ReadNote[];
  readonly sheets: readonly SheetInspection[];
}

export interface SheetInspection {
  readonly name: string;
  readonly hidden: boolean;
  /** Lines above the header. */
  readonly title: readonly string[];
  /** `YYYY-MM-DD`, and what states it. */
  readonly asOf?: { readonly date: string; readonly from: "column" | "title" | "file-name" };
  readonly header?: { readonly from: number; readonly to: number };
  readonly tables: readonly TableInspection[];
  /** Columns that no table uses: they are not read. The header is empty where there is none. */
  readonly leftOut: readonly { readonly letter: string; readonly header: string }[];
  readonly nearest?: { readonly table: TableId; readonly missing: readonly (readonly string[])[] };
}

export interface TableInspection {
  readonly table: TableId;
  readonly columns: readonly ColumnInspection[];
}

export interface ColumnInspection {
  readonly letter: string;
  readonly header: string;
  readonly field: string;
  /** Money: đồng per unit written, and what says so. */
  readonly unit?: { readonly scale: number; readonly from: UnitSource };
  /** `1.234,56`, `1,234.56` or `dd/mm/yyyy`, where texts were seen that prove or need it. */
  readonly written?: { readonly as: string; readonly isAssumed: boolean };
  /** The first value below the header as it stands; absent where it is a person's. */
  readonly example?: string;
}

export interface InspectedFile {
  readonly open: OpenFile;
  readonly tables: FileTables;
}
