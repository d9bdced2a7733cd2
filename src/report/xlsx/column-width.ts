import type { Worksheet } from "exceljs";
import { known } from "../../values/known.ts";

/** Of a column whose contents are being written: all widths of a sheet are set before. */
export function columnWidth(sheet: Worksheet, place: number): number {
  return known(sheet.getColumn(place).width);
}
