import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { VERSION } from "../../library/version.ts";
import { sideFilesOfPlan } from "../plan-file.ts";
import type { BatchEntry } from "./entry.ts";

/** SHA-256 of a file's content, in hex; undefined where it can't be read. */
export async function hashOfFile(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}

/**
 * Of everything that an entry's results depend on: ltq itself, how it was asked, the contents of the data, the plan and
 * the files that the plan names. Names count too: they are printed. Missing files are told instead.
 */
export async function fingerprintOf(
  entry: BatchEntry,
  asked: Readonly<Record<string, unknown>>,
): Promise<{ readonly made: string } | { readonly missing: readonly string[] }> {
  const plans = entry.plan === undefined ? [] : [entry.plan, ...(await sideFilesOfPlan(entry.plan))];
  const crosswalks = entry.crosswalk === undefined ? [] : [entry.crosswalk];
  const paths = [...entry.files, ...entry.opening, ...plans, ...crosswalks];
  const hashes = new Map(await Promise.all(paths.map(async (path) => [path, await hashOfFile(path)] as const)));
  const missing = [...hashes].flatMap(([path, hash]) => (hash === undefined ? [path] : []));
  if (missing.length > 0) return { missing };
  const hashed = (path: string) => [basename(path), hashes.get(path)];
  const content = JSON.stringify({
    version: VERSION,
    asked,
    asOf: entry.asOf,
    month: entry.month,
    files: entry.files.map(hashed),
    opening: entry.opening.map(hashed),
    plan: plans.map(hashed),
    crosswalk: crosswalks.map(hashed),
  });
  return { made: createHash("sha256").update(content).digest("hex") };
}
