import { Fault } from "./fault.ts";
import type { Known } from "./file-schema.ts";
import { planText } from "./parse.ts";
import type { Baseline, Plan } from "./plan.ts";
import { PlanError } from "./problem.ts";
import { readSideTable, type SideTable } from "./side-table.ts";

/** Bytes of a file by its path, relative to the plan; undefined where there is none. */
export type ReadSideFile = (relativePath: string) => Promise<Uint8Array | undefined>;

/**
 * Reads a plan file and the files that it names.
 *
 * @throws PlanError with everything that is wrong
 */
export async function loadPlan(text: string, readFile: ReadSideFile, known: Known): Promise<Plan> {
  const named = planText(text, known);
  const tables = new Map<string, SideTable | Fault>();
  for (const path of named.tables) {
    const bytes = await readFile(path);
    tables.set(path, bytes ? await readSideTable(path, bytes) : NO_FILE);
  }
  const scorecards = new Map<string, Baseline | Fault>();
  for (const path of named.scorecards) {
    const bytes = await readFile(path);
    // the schema of saved scorecards is for plans that name one
    const { readBaselineScorecard } = await import("./saved-scorecard.ts");
    scorecards.set(path, bytes ? await readBaselineScorecard(bytes) : NO_FILE);
  }
  const result = named.plan({ tables, scorecards });
  if ("problems" in result) throw new PlanError(result.problems);
  return result.plan;
}

const NO_FILE = new Fault(
  { vi: "Không có tệp này.", en: "There is no such file." },
  { vi: "Kiểm tra đường dẫn, tính từ thư mục của tệp đề án.", en: "Check the path; it starts from the plan's folder." },
);
