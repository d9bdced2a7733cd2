import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isThere } from "./file-name.ts";

/**
 * What a shell makes of `2020-*.json`, for those that leave it to the program (Windows), in the order of names. A pattern
 * that fits no file, or is the name of one, stays as it is. Only `*` is one; it fits no name that begins with a dot, and
 * all else is a letter of the name.
 */
export async function expandPatterns(paths: readonly string[]): Promise<readonly string[]> {
  return (await Promise.all(paths.map(filesOf))).flat();
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!path.includes("*") || (await isThere(path))) return [path];
  const fixed = /^[^*]*[\\/]/.exec(path)?.[0] ?? "";
  let found: readonly string[] = [fixed];
  for (const step of path.slice(fixed.length).split(SEPARATOR)) {
    const next = found.map(async (folder) => {
      const names = await readdir(folder === "" ? "." : folder).catch(() => []);
      return names.filter(fits(step)).map((name) => join(folder, name));
    });
    found = (await Promise.all(next)).flat();
  }
  return found.length === 0 ? [path] : [...found].sort();
}

const SEPARATOR = process.platform === "win32" ? /[\\/]/ : "/";

function fits(step: string): (name: string) => boolean {
  const parts = step.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`^${step.startsWith("*") ? "(?!\\.)" : ""}${parts.join(".*")}$`, "su");
  return (name) => pattern.test(name);
}
