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
  const missing: string[] = [];
  const hashed = async (path: string) => {
    const hash = await hashOfFile(path);
    if (hash === undefined) missing.push(path);
    return [basename(path), hash];
  };
  const files = await Promise.all(entry.files.map(hashed));
  const opening = await Promise.all(entry.opening.map(hashed));
  const plan =
    entry.plan === undefined ? [] : await Promise.all([entry.plan, ...(await sideFilesOfPlan(entry.plan))].map(hashed));
  const crosswalk = entry.crosswalk === undefined ? [] : [await hashed(entry.crosswalk)];
  if (missing.length > 0) return { missing };
  const content = JSON.stringify({
    version: VERSION,
    asked,
    asOf: entry.asOf,
    month: entry.month,
    files,
    opening,
    plan,
    crosswalk,
  });
  return { made: createHash("sha256").update(content).digest("hex") };
}
