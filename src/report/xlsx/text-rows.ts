import type { Style, Worksheet } from "exceljs";
import { onOneLine } from "../format.ts";
import type { List, Paragraph, Title } from "../grid.ts";
import { columnWidth } from "./column-width.ts";
import { textCell } from "./sheet-cell.ts";
import { LIST_HEAD, LIST_LINE, LIST_SMALL, PARAGRAPH_STYLES, TITLE_STYLES } from "./styles.ts";
import { heightOf, linesOf } from "./text-size.ts";

/** Where text may be written: the columns of a sheet, all of them wide enough already. */
export interface TextArea {
  readonly sheet: Worksheet;
  /** How many columns the sheet's contents take. */
  readonly columns: number;
}

export function writeTitle({ sheet }: TextArea, { level, text }: Title, row: number): number {
  const cell = sheet.getCell(row, 1);
  cell.value = textCell(onOneLine(text)).value;
  cell.style = TITLE_STYLES[level];
  sheet.getRow(row).height = level === 1 ? 26 : 22;
  return row + 1;
}

export function writeParagraph(area: TextArea, { emphasis, lines }: Paragraph, row: number): number {
  lines.forEach((line, index) => {
    writeLine(area, line, PARAGRAPH_STYLES[emphasis], [row + index, 1]);
  });
  return row + lines.length;
}

/** Heads in the first column, what is said of each in the others. */
export function writeList(area: TextArea, { items }: List, row: number): number {
  const { sheet, columns } = area;
  let next = row;
  for (const { head, lines, small } of items) {
    const from = next;
    for (const line of lines) writeLine(area, line, LIST_LINE, [next++, 2]);
    for (const line of small) writeLine(area, line, LIST_SMALL, [next++, 2]);
    next = Math.max(next, from + 1);
    if (head !== undefined) writeHead(area, head, from, next - 1);
    for (let column = 1; column <= columns; column++) {
      const cell = sheet.getCell(from, column);
      cell.style = { ...cell.style, border: { ...LIST_HEAD.border } };
    }
  }
  return next;
}

function writeHead({ sheet }: TextArea, head: string, from: number, to: number): void {
  const cell = sheet.getCell(from, 1);
  cell.value = textCell(onOneLine(head)).value;
  cell.style = LIST_HEAD;
  if (to > from) sheet.mergeCells(from, 1, to, 1);
  let lacking = heightOf(linesOf(head, columnWidth(sheet, 1), { isBold: true }));
  for (let row = from; row <= to; row++) lacking -= rowHeight(sheet, row);
  if (lacking > 0) sheet.getRow(to).height = rowHeight(sheet, to) + lacking;
}

/** A line from a column to the last one, as high as it takes: merged cells don't find their own height. */
function writeLine(
  { sheet, columns }: TextArea,
  line: string,
  style: Partial<Style>,
  [row, from]: readonly [number, number],
): void {
  const text = onOneLine(line);
  const { value, numFmt } = textCell(text);
  const cell = sheet.getCell(row, from);
  cell.value = value;
  cell.style = numFmt === undefined ? style : { ...style, numFmt };
  if (columns > from) sheet.mergeCells(row, from, row, columns);
  let width = 0;
  for (let column = from; column <= columns; column++) width += columnWidth(sheet, column);
  const size = style.font?.size;
  const lines = linesOf(text, width, { size, isBold: style.font?.bold === true });
  sheet.getRow(row).height = Math.max(rowHeight(sheet, row), heightOf(lines, size));
}

/** 0 of a row that nothing was written in yet. */
function rowHeight(sheet: Worksheet, row: number): number {
  return sheet.getRow(row).height ?? 0;
}
