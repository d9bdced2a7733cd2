import { DIMENSIONS } from "../../src/engine/dimensions.ts";
import { type ExplainRequest, explain } from "../../src/engine/explain/explain.ts";
import type { Explanation } from "../../src/engine/explain/explanation.ts";
import { findFirstUnit } from "../../src/report/find-unit.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { type PlanKeys, scoreRequestOf, type Tables } from "./score.ts";

export interface ExplainSettings {
  readonly plan?: PlanKeys;
  readonly rows: ExplainRequest["rows"];
  /** By code or name; the office where absent. */
  readonly unit?: string;
}

/** Explains a figure of tables in memory, by way of real CSV files. */
export async function explanationOf(tables: Tables, id: string, settings: ExplainSettings): Promise<Explanation> {
  const { plan = {}, rows, unit } = settings;
  return await explain({
    ...(await scoreRequestOf(tables, plan)),
    id,
    rows,
    by: unit === undefined ? [] : DIMENSIONS,
    ...(unit === undefined ? {} : { unitOf: (scorecard) => findFirstUnit(scorecard, unit) }),
    freshDictionaries: createDictionaries,
  });
}
