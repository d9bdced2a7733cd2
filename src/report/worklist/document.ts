import type { Worklist } from "../../engine/worklists/list.ts";
import type { Language } from "../../values/words.ts";
import type { Document } from "../document.ts";
import { worklistGrid } from "./grid.ts";
import { worklistRows } from "./rows.ts";

/** A work list for every format; a workbook has a sheet for each unit. */
export function worklistDocument(worklist: Worklist, language: Language): Document {
  return {
    program: `ltq ${worklist.ltq}`,
    date: worklist.asOf,
    grid: () => worklistGrid(worklist, language),
    rows: () => worklistRows(worklist),
    json: () => `${JSON.stringify(worklist, null, 2)}\n`,
  };
}
