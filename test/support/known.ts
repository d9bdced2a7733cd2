import { figures, indicators } from "../../src/indicators/registry.ts";
import type { PlanContext } from "../../src/plan/parse.ts";
import { parsePlan } from "../../src/plan/parse.ts";
import type { Plan } from "../../src/plan/plan.ts";

/** What ltq knows, and no side files. */
export const KNOWN: PlanContext = { indicators, figures, tables: new Map(), scorecards: new Map() };

/** The plan; a test fails with its problems where it has any. */
export function planFrom(text: string, context: Partial<PlanContext> = {}): Plan {
  const result = parsePlan(text, { ...KNOWN, ...context });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.plan;
}

/** Problems as `line:column path: message → remedy`, English. */
export function problemsOf(text: string, context: Partial<PlanContext> = {}): readonly string[] {
  const result = parsePlan(text, { ...KNOWN, ...context });
  if (!("problems" in result)) return [];
  return result.problems.map(
    ({ file, line, column, path, message, remedy }) =>
      `${file === undefined ? "" : `${file}:`}${line}:${column} ${path}: ${message.en} → ${remedy.en}`,
  );
}
