import { scorecardGrid } from "../scorecard-grid.ts";
import type { Writer } from "../writer.ts";

/** An Excel workbook, a sheet a section; its numbers are numbers and show the printed figures. */
export const xlsxWriter: Writer = {
  format: "xlsx",
  extension: "xlsx",
  isBinary: true,
  printsHashes: true,
  write: async ({ scorecard, options, language }) => {
    const grid = scorecardGrid(scorecard, language, { ...options, hasProvenance: true });
    const { gridWorkbook } = await import("../xlsx/workbook.ts");
    return gridWorkbook(grid, { program: `ltq ${scorecard.ltq}`, date: scorecard.asOf });
  },
};
