import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { UsageError } from "./usage-error.ts";

/** The same for two paths that lead to one file. */
export async function fileIdentity(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found ? `${found.dev}:${found.ino}` : resolve(path);
}

/**
 * A file given twice, perhaps by two patterns, would count twice.
 *
 * @throws UsageError
 */
export async function refuseTwice(paths: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  for (const path of paths) {
    const identity = await fileIdentity(path);
    if (seen.has(identity)) {
      throw new UsageError(
        { vi: `Tệp ${path} được đưa vào hai lần.`, en: `${path} is given twice.` },
        { vi: "Bỏ bớt một lần, nếu không số liệu bị tính gấp đôi.", en: "Leave one out, or its figures count twice." },
      );
    }
    seen.add(identity);
  }
}
