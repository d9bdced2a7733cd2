import { figures, indicators } from "../indicators/registry.ts";
import { loadPlan, type ReadSideFile } from "../plan/load.ts";
import type { Plan } from "../plan/plan.ts";

/**
 * Reads a plan file's text, and through `readFile` the tables and scorecards that it names.
 *
 * @throws PlanError with everything that is wrong
 */
export async function readPlan(text: string, readFile: ReadSideFile = async () => undefined): Promise<Plan> {
  return await loadPlan(text, readFile, { indicators, figures });
}
