import { dirname, isAbsolute, join } from "node:path";
import * as z from "zod";
import { PlanDocument } from "../../plan/document.ts";
import { Fault } from "../../plan/fault.ts";
import { addIssues } from "../../plan/issues.ts";
import { PlanError } from "../../plan/problem.ts";
import { readDay } from "../../plan/written-day.ts";
import { isoDay } from "../../values/day.ts";
import { readTextFile } from "../text-file.ts";
import { UsageError } from "../usage-error.ts";
import { YamlFileError } from "../yaml-file-error.ts";
import type { BatchEntry, BatchWork } from "./entry.ts";

const files = z.union([z.string(), z.array(z.string())]);

const manifestSchema = z.strictObject({
  plan: z.string().exactOptional(),
  crosswalk: z.string().exactOptional(),
  entries: z.array(
    z.strictObject({
      name: z.string(),
      files,
      opening: files.exactOptional(),
      plan: z.string().exactOptional(),
      "as-of": z.string().exactOptional(),
    }),
  ),
});

/**
 * The scores that a manifest lists; its paths start from its own folder.
 *
 * @throws UsageError where it can't be read, YamlFileError where it is wrong
 */
export async function readManifest(path: string): Promise<BatchWork> {
  const read = readTextFile(path);
  if (read === undefined) {
    throw new UsageError(
      { vi: `Không đọc được tệp danh sách ${path}.`, en: `The manifest ${path} can't be read.` },
      { vi: "Kiểm tra đường dẫn.", en: "Check the path." },
    );
  }
  const document = new PlanDocument(read.text);
  const result = manifestSchema.safeParse(document.value);
  if (document.problems.length === 0 && !result.success) addIssues(document, manifestSchema, result.error.issues);
  const entries = result.success ? entriesOf(result.data, dirname(path), document) : [];
  if (document.problems.length > 0) throw new YamlFileError(path, new PlanError(document.problems));
  return { entries, unused: [] };
}

function entriesOf(manifest: z.output<typeof manifestSchema>, folder: string, document: PlanDocument): BatchEntry[] {
  const names = new Set<string>();
  return manifest.entries.map((written, index): BatchEntry => {
    const { name } = written;
    const place = ["entries", index] as const;
    if (!NAME.test(name)) document.add([...place, "name"], BAD_NAME);
    if (names.has(name)) document.add([...place, "name"], TWICE);
    names.add(name);
    const at = (path: string) => (isAbsolute(path) ? path : join(folder, path));
    const day = written["as-of"] === undefined ? undefined : readDay(written["as-of"]);
    if (day instanceof Fault) document.add([...place, "as-of"], day);
    const plan = written.plan ?? manifest.plan;
    return {
      name,
      files: [written.files].flat().map(at),
      opening: [written.opening ?? []].flat().map(at),
      ...(plan === undefined ? {} : { plan: at(plan) }),
      ...(manifest.crosswalk === undefined ? {} : { crosswalk: at(manifest.crosswalk) }),
      ...(typeof day === "number" ? { asOf: isoDay(day) } : {}),
    };
  });
}

/** A path below the results' folder that every file system takes. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*(\/[\p{L}\p{N}][\p{L}\p{N} ._-]*)*$/u;

const BAD_NAME = new Fault(
  { vi: "Tên này không đặt cho tệp được.", en: "No file can be called so." },
  {
    vi: "Dùng chữ, số, dấu cách, dấu chấm, gạch ngang; dấu / giữa đơn vị và tháng: long-phu/2020-12",
    en: "Use letters, digits, blanks, dots and dashes; a / between office and month: long-phu/2020-12",
  },
);
const TWICE = new Fault(
  { vi: "Tên này đã có ở mục trước.", en: "An entry before has this name." },
  { vi: "Đặt tên khác.", en: "Give it another." },
);
