import { cpSync } from "node:fs";
import { join } from "node:path";
import { runProcess } from "./process-run.ts";

/** Builds ltq into a folder of its own, so that what is measured stays the same while somebody builds the real one. */
export async function buildProgram(folder: string): Promise<string> {
  await runProcess(["node_modules/.bin/tsx", "scripts/build.ts", join(folder, "dist")]);
  cpSync("bin", join(folder, "bin"), { recursive: true });
  return join(folder, "bin", "ltq.js");
}
