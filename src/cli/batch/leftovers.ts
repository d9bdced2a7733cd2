import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Removes what a killed run left half written beside these files, which are of one folder. */
export async function removeLeftovers(outputs: readonly string[]): Promise<void> {
  const [first] = outputs;
  if (first === undefined) return;
  const folder = dirname(first);
  const names = outputs.map((path) => basename(path));
  for (const found of await readdir(folder).catch(() => [])) {
    const written = /^\.(.+)\.[0-9a-f]{12}\.part$/.exec(found)?.[1];
    if (written !== undefined && names.includes(written)) await rm(join(folder, found), { force: true });
  }
}
