import type { Explanation } from "../../engine/explain/explanation.ts";
import type { Language } from "../../values/words.ts";
import type { Document } from "../document.ts";
import { explanationGrid } from "./grid.ts";
import { explanationRows } from "./rows.ts";

/** An explanation for every format. */
export function explanationDocument(explanation: Explanation, language: Language): Document {
  return {
    program: `ltq ${explanation.ltq}`,
    date: explanation.asOf,
    grid: () => explanationGrid(explanation, language),
    rows: () => explanationRows(explanation, language),
    json: () => `${JSON.stringify(explanation, null, 2)}\n`,
  };
}
