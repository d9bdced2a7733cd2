import { dirname, resolve } from "node:path";
import { figures, indicators } from "../indicators/registry.ts";
import { builtinPlan } from "../plan/builtin.ts";
import type { Plan } from "../plan/plan.ts";
import { PlanError } from "../plan/problem.ts";
import { readSmallFile, readTextFile } from "./text-file.ts";
import { UsageError } from "./usage-error.ts";
import { YamlFileError } from "./yaml-file-error.ts";

/** The plan that a command works with. */
export interface ChosenPlan {
  readonly plan: Plan;
  /** The plan file's; absent for the plan inside ltq. */
  readonly bytes?: Uint8Array;
}

/**
 * Reads the plan file, or takes the plan inside ltq where none is named.
 *
 * @throws UsageError where the file can't be read, YamlFileError where it is wrong
 */
export async function choosePlan(path: string | undefined): Promise<ChosenPlan> {
  if (path === undefined) return { plan: builtinPlan };
  const file = readTextFile(path);
  if (file === undefined) {
    throw new UsageError(
      { vi: `Không đọc được tệp đề án ${path}.`, en: `The plan ${path} can't be read.` },
      {
        vi: "Kiểm tra đường dẫn; tạo tệp mẫu bằng lệnh: ltq init",
        en: "Check the path; make one to start from with: ltq init",
      },
    );
  }
  try {
    const readSideFile = async (relative: string) => readSmallFile(resolve(dirname(path), relative));
    // a run without a plan file needs neither YAML nor the plan's schema
    const { loadPlan } = await import("../plan/load.ts");
    return { plan: await loadPlan(file.text, readSideFile, { indicators, figures }), bytes: file.bytes };
  } catch (error) {
    if (error instanceof PlanError) throw new YamlFileError(path, error);
    throw error;
  }
}

/** The files that a plan names, as paths from here; none where it can't be read. */
export async function sideFilesOfPlan(path: string): Promise<readonly string[]> {
  const file = readTextFile(path);
  if (file === undefined) return [];
  const { planText } = await import("../plan/parse.ts");
  const { tables, scorecards } = planText(file.text, { indicators, figures });
  return [...tables, ...scorecards].map((relative) => resolve(dirname(path), relative));
}
