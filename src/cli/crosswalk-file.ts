import type { Crosswalk } from "../plan/crosswalk/crosswalk.ts";
import { PlanError } from "../plan/problem.ts";
import { readSmallFile } from "./text-file.ts";
import { UsageError } from "./usage-error.ts";
import { YamlFileError } from "./yaml-file-error.ts";

/**
 * Reads the crosswalk file (CSV or XLSX) of `--crosswalk`.
 *
 * @throws UsageError where it can't be read, YamlFileError with everything that is wrong in it
 */
export async function readCrosswalkFile(path: string): Promise<Crosswalk> {
  const bytes = readSmallFile(path);
  if (bytes === undefined) {
    throw new UsageError(
      { vi: `Không đọc được bảng đối chiếu mã xã ${path}.`, en: `The crosswalk ${path} can't be read.` },
      { vi: "Kiểm tra đường dẫn.", en: "Check the path." },
    );
  }
  const { Fault } = await import("../plan/fault.ts");
  const { readSideTable } = await import("../plan/side-table.ts");
  const table = await readSideTable(path, bytes);
  if (table instanceof Fault) {
    throw new UsageError({ vi: `${path}: ${table.message.vi}`, en: `${path}: ${table.message.en}` }, table.remedy);
  }
  const { readCrosswalk } = await import("../plan/crosswalk/read-crosswalk.ts");
  const result = readCrosswalk(path, table);
  if ("problems" in result) throw new YamlFileError(path, new PlanError(result.problems));
  return result.crosswalk;
}
