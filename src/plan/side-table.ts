import { cellText } from "../read/cell.ts";
import { openFile } from "../read/open.ts";
import { memorySource } from "../read/source.ts";
import { UnreadableFile } from "../read/unreadable.ts";
import { isoDay } from "../values/day.ts";
import { Fault } from "./fault.ts";

/** A small table out of a side file: its rows as texts. */
export interface SideTable {
  readonly rows: readonly SideRow[];
}

export interface SideRow {
  /** As the user sees it, from 1. */
  readonly row: number;
  readonly cells: readonly SideCell[];
}

export interface SideCell {
  readonly text: string;
  /** A spreadsheet's number: `87 %` typed into it is kept as 0.87, and nothing here shows which of the two it was. */
  readonly isNumber: boolean;
}

/** More rows than any side file has. */
const MOST_ROWS = 100_000;

/** A CSV or XLSX file's first sheet, whole; days as `YYYY-MM-DD`. */
export async function readSideTable(path: string, bytes: Uint8Array): Promise<SideTable | Fault> {
  try {
    const file = await openFile(memorySource(path, bytes));
    try {
      const rows = (await file.sheets[0]?.head(MOST_ROWS)) ?? [];
      return {
        rows: rows.map(({ rowNumber, cells }) => ({
          row: rowNumber,
          cells: cells.map((cell) =>
            cell.kind === "number"
              ? { text: String(cell.value), isNumber: true }
              : { text: cell.kind === "date" ? isoDay(Math.floor(cell.day)) : cellText(cell), isNumber: false },
          ),
        })),
      };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return new Fault(
      { vi: `Không đọc được bảng này (${error.reason}).`, en: `This table can't be read (${error.reason}).` },
      { vi: "Lưu lại thành CSV (UTF-8) hoặc XLSX.", en: "Save it as CSV (UTF-8) or XLSX." },
    );
  }
}
