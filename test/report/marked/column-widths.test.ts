import { expect, it } from "vitest";
import { ColumnWidths } from "../../../src/report/marked/column-widths.ts";

it.each([
  ["usual where nothing is said", [], 0, 64],
  ["the sheet's own usual one", ['<sheetFormatPr defaultColWidth="20"/>'], 0, 145],
  ["the usual one where the sheet says nothing of it", ['<sheetFormatPr defaultRowHeight="15"/>'], 0, 64],
  ["stated, from the first column to the last", ['<col min="2" max="3" width="10"/>'], 2, 75],
  ["not before them", ['<col min="2" max="3" width="10"/>'], 0, 64],
  ["not after them", ['<col min="2" max="3" width="10"/>'], 3, 64],
  ["usual where the columns have only a style", ['<col min="1" max="1" style="2"/>'], 0, 64],
  ["none where they are hidden", ['<col min="1" max="1" width="10" hidden="1"/>'], 0, 0],
  ["none where they are hidden, in words", ['<col min="1" max="1" width="10" hidden="true"/>'], 0, 0],
])("a column is %s", (_, tags, column, pixels) => {
  const widths = new ColumnWidths();
  for (const tag of tags) {
    if (tag.startsWith("<col")) widths.add(tag);
    else widths.setUsual(tag);
  }
  expect(widths.pixels(column)).toBe(pixels);
});
