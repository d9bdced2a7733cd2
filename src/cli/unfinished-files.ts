import { rmSync } from "node:fs";

/** Files that are being written, beside their place. */
export const unfinished = new Set<string>();

/** Takes away what an interrupted run left half written; for the moment when the process ends. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}
