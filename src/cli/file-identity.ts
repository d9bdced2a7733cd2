import { statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "./usage-error.ts";

/** The same for two paths that lead to one file. */
export function fileIdentity(path: string): string {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return resolve(path);
  }
}

/**
 * A file given twice, perhaps by two patterns, would count twice.
 *
 * @throws UsageError
 */
export function refuseTwice(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const identity = fileIdentity(path);
    if (seen.has(identity)) {
      throw new UsageError(
        { vi: `Tệp ${path} được đưa vào hai lần.`, en: `${path} is given twice.` },
        { vi: "Bỏ bớt một lần, nếu không số liệu bị tính gấp đôi.", en: "Leave one out, or its figures count twice." },
      );
    }
    seen.add(identity);
  }
}
