import type { Scorecard } from "../engine/scorecard.ts";
import { scorecardBytes } from "../saved/write.ts";
import type { Language } from "../values/words.ts";
import type { GridOptions } from "./context.ts";
import type { Document } from "./document.ts";
import { scorecardGrid } from "./scorecard-grid.ts";
import { scorecardRows } from "./scorecard-rows.ts";

/** A scorecard, or one of its units, for every format. Its grid and rows throw UnknownUnitError. */
export function scorecardDocument(scorecard: Scorecard, language: Language, options: GridOptions): Document {
  return {
    program: `ltq ${scorecard.ltq}`,
    date: scorecard.asOf,
    grid: () => scorecardGrid(scorecard, language, options),
    rows: () => scorecardRows(scorecard, language, options),
    json: () => scorecardBytes(scorecard),
  };
}
