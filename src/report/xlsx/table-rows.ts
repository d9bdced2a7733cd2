import type { Worksheet } from "exceljs";
import type { Status } from "../../engine/scorecard.ts";
import { formatCell, STATUS_SIGN } from "../format.ts";
import { type Cell, cellAt, type PrintStyle, type Row, type Table } from "../grid.ts";
import { columnWidth } from "./column-width.ts";
import { type SheetColumn, sheetColumns } from "./columns.ts";
import { writeHeadNotes, writeHeads } from "./head-rows.ts";
import { sheetCell } from "./sheet-cell.ts";
import { bodyStyle, STATUS_FORMATS } from "./styles.ts";
import { heightOf, linesOf } from "./text-size.ts";

/** A table as it was written: what a sheet's panes, filter and print titles are made from. */
export interface WrittenTable {
  readonly columns: readonly SheetColumn[];
  /** Row numbers, from 1. `filter` is the head's last row, where a filter can stand. */
  readonly head: { readonly from: number; readonly to: number; readonly filter?: number };
  readonly items: { readonly from: number; readonly to: number };
  /** The first row below. */
  readonly end: number;
}

const SIGNED: ReadonlySet<Status> = new Set(["met", "missed"]);
/** Above and below a row's text, in points. */
const ROOM = 6;

/** Writes a table from this row on, its columns' widths being set; its targets stand within the head, so that they stay in sight. */
export function writeTable(sheet: Worksheet, table: Table, style: PrintStyle, top: number): WrittenTable {
  const columns = sheetColumns(table, style);
  let next = writeHeads(sheet, columns, top);
  const targets = table.rows.filter(({ role }) => role === "target");
  for (const row of targets) writeRow(sheet, row, columns, style, next++);
  const afterNotes = writeHeadNotes(sheet, columns, next);
  const hasNotes = afterNotes > next;
  const first = afterNotes;
  const rows = table.rows.filter(({ role }) => role !== "target");
  rows.forEach((row, index) => {
    writeRow(sheet, row, columns, style, first + index);
  });
  const end = first + rows.length;
  writeStatusFormats(sheet, columns, first, end - 1);
  const items = rows.filter(({ role }) => role !== "total").length;
  return {
    columns,
    head: { from: top, to: first - 1, ...(hasNotes || targets.length === 0 ? { filter: first - 1 } : {}) },
    items: { from: first, to: first + items - 1 },
    end,
  };
}

function writeRow(
  sheet: Worksheet,
  row: Row,
  columns: readonly SheetColumn[],
  style: PrintStyle,
  rowNumber: number,
): void {
  let lines = 1;
  for (const { place, cell: at, sign, column, decimals } of columns) {
    const cell = cellAt(row, at);
    const look = bodyStyle(cell, column, row.role);
    const { value, numFmt } = sheetCell(
      cell,
      { decimals, isOffset: column.holds === "number" && sign === undefined },
      style,
    );
    const written = sheet.getCell(rowNumber, place);
    written.value = value;
    written.style = numFmt === undefined ? look : { ...look, numFmt };
    if (sign !== undefined) writeSign(sheet, row, cellAt(row, sign), rowNumber, place);
    if (column.holds === "text") {
      const room = columnWidth(sheet, place) - 2;
      const isBold = look.font?.bold === true;
      lines = Math.max(lines, linesOf(formatCell(cell, style), room, { size: look.font?.size, isBold }));
    }
  }
  sheet.getRow(rowNumber).height = heightOf(lines) + ROOM;
}

/** The sign stands in the same box as its figure; where there is no figure, the figure's place says so already. */
function writeSign(sheet: Worksheet, row: Row, cell: Cell, rowNumber: number, place: number): void {
  const figure = sheet.getCell(rowNumber, place);
  const { right: _right, ...withoutRight } = { ...figure.border };
  figure.style = { ...figure.style, border: withoutRight };
  const look = bodyStyle(cell, { holds: "status" }, row.role);
  const { left: _left, ...withoutLeft } = { ...look.border };
  const sign = sheet.getCell(rowNumber, place + 1);
  sign.value = cell.kind === "status" && SIGNED.has(cell.status) ? STATUS_SIGN[cell.status] : null;
  sign.style = { ...look, border: withoutLeft };
}

/** Met and missed in colour, by what the status's cell says: whoever changes that sees the colour follow. */
function writeStatusFormats(sheet: Worksheet, columns: readonly SheetColumn[], from: number, to: number): void {
  if (to < from) return;
  for (const column of columns) {
    const figure = column.sign === undefined ? firstOfGroup(columns, column) : column;
    const status = column.sign !== undefined ? column.place + 1 : column.column.holds === "status" ? column.place : 0;
    if (!figure || status === 0) continue;
    const ranges = [figure.place, status].map((place) => `${letter(sheet, place)}${from}:${letter(sheet, place)}${to}`);
    sheet.addConditionalFormatting({
      ref: ranges.join(" "),
      rules: (["met", "missed"] as const).map((met, index) => ({
        type: "expression",
        priority: index + 1,
        formulae: [`LEFT($${letter(sheet, status)}${from},1)="${STATUS_SIGN[met]}"`],
        style: STATUS_FORMATS[met],
      })),
    });
  }
}

function firstOfGroup(columns: readonly SheetColumn[], { group }: SheetColumn): SheetColumn | undefined {
  return columns.find((column) => column.group === group);
}

function letter(sheet: Worksheet, place: number): string {
  return sheet.getColumn(place).letter;
}
