import { execFileSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import type { Metafile } from "esbuild";
import { bundleForBrowsers, bundleLibrary, bundleProgram } from "./bundle.ts";
import { licenceText, shippedPackages } from "./licences.ts";

/** What is in the bundles, as esbuild tells it. */
export interface Built {
  readonly node: readonly Metafile[];
  readonly browser: Metafile;
}

/** Runs of every kind that is started often: what they call is compiled in advance. */
const USUAL_RUNS = [
  ["--version"],
  ["score", "fixtures/long-phu/ledger.xlsx", "--plan", "fixtures/long-phu/plan.yaml", "--width", "100"],
  ["worklist", "overdue", "fixtures/long-phu/ledger.xlsx", "--plan", "fixtures/long-phu/plan.yaml", "--width", "100"],
];

/** All that `bin/ltq.js` and `import "ltq"` need, and the licences of those whose code it is. */
export async function buildPackage(folder: string): Promise<Built> {
  await rm(folder, { recursive: true, force: true });
  const node = [await bundleProgram(folder), await bundleLibrary(folder)];
  const browser = await bundleForBrowsers(`${folder}/browser`);
  await writeFile(`${folder}/third-party.txt`, await licenceText(await shippedPackages([...node, browser])));
  for (const run of USUAL_RUNS) {
    execFileSync(process.execPath, ["scripts/write-code-cache.cjs", folder, ...run], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  return { node, browser };
}
