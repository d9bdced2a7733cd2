import type { Writer } from "../writer.ts";

/** An Excel workbook, a sheet a section; its numbers are numbers and show the printed figures. */
export const xlsxWriter: Writer = {
  format: "xlsx",
  extension: "xlsx",
  isBinary: true,
  printsHashes: true,
  write: async ({ program, date, grid }) => {
    const { gridWorkbook } = await import("../xlsx/workbook.ts");
    return gridWorkbook(grid(), { program, date });
  },
};
