import ExcelJS from "exceljs";
import { readXlsx } from "hucre/xlsx";
import * as SheetJS from "xlsx";
import type { Cell } from "../../../../src/read/cell.ts";
import { firstSheet, open, rowsOf } from "./read.ts";

/** A cell's value in a form that every reader's answer can be brought to; a date is days since 1970-01-01. */
export type Value = string | number | boolean | { readonly day: number } | null;
/** By address: `B7`. Cells without a value are left out. */
export type Values = Readonly<Record<string, Value>>;

const MS_PER_DAY = 86_400_000;

export async function byOurs(bytes: Uint8Array): Promise<Values> {
  const values: Record<string, Value> = {};
  for (const row of await rowsOf(firstSheet(await open(bytes)))) {
    row.cells.forEach((cell, column) => {
      const value = valueOfCell(cell);
      if (value !== null) values[address(column, row.rowNumber)] = value;
    });
  }
  return values;
}

function valueOfCell(cell: Cell): Value {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
    case "boolean":
      return cell.value;
    case "date":
      return { day: cell.day };
    case "error":
      return cell.code;
    default:
      return null;
  }
}

export async function byExceljs(bytes: Uint8Array): Promise<Values> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const values: Record<string, Value> = {};
  workbook.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => {
      const { value } = cell;
      if (value instanceof Date) values[cell.address] = { day: value.getTime() / MS_PER_DAY };
      else if (typeof value !== "object") values[cell.address] = value ?? null;
      else if (value !== null && "result" in value && typeof value.result !== "object") {
        values[cell.address] = value.result ?? null;
      }
    });
  });
  return values;
}

export async function byHucre(bytes: Uint8Array): Promise<Values> {
  const values: Record<string, Value> = {};
  const { sheets } = await readXlsx(bytes);
  sheets[0]?.rows.forEach((row, r) => {
    row.forEach((value: unknown, column) => {
      const at = address(column, r + 1);
      if (value instanceof Date) values[at] = { day: value.getTime() / MS_PER_DAY };
      else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") values[at] = value;
    });
  });
  return values;
}

/** SheetJS with its serials left alone: its own dates depend on the machine's time zone. */
export async function bySheetjs(bytes: Uint8Array): Promise<Values> {
  const workbook = SheetJS.read(bytes, { cellNF: true });
  const epoch = workbook.Workbook?.WBProps?.date1904 ? -24107 : -25569;
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ""] ?? {};
  const values: Record<string, Value> = {};
  for (const [at, cell] of Object.entries(sheet) as [string, SheetJS.CellObject][]) {
    if (at.startsWith("!") || cell.v === undefined || cell.v instanceof Date) continue;
    const isDate = cell.t === "n" && typeof cell.z === "string" && SheetJS.SSF.is_date(cell.z);
    values[at] = isDate && typeof cell.v === "number" ? { day: cell.v + epoch } : cell.v;
  }
  return values;
}

export function address(column: number, row: number): string {
  return SheetJS.utils.encode_cell({ c: column, r: row - 1 });
}
