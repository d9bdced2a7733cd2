import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Metafile } from "esbuild";
import { buildPackage } from "../../scripts/package/build.ts";
import { bundleTypes } from "../../scripts/package/types.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What `npm run build` makes: built here anew. */
const BUILT = new Set(["dist", "types"]);

/** The package as npm packs it, installed in a folder of its own beside the sample's files. */
export interface Installed {
  /** Where somebody works who has installed it. */
  readonly folder: string;
  /** `node_modules/ltq` there. */
  readonly root: string;
  /** What the archive holds, by path. */
  readonly files: readonly string[];
  /** What its code imports from elsewhere. */
  readonly imports: { readonly node: readonly string[]; readonly browser: readonly string[] };
  remove(): Promise<void>;
}

/** Builds, packs and unpacks ltq: all that stands between the sources and a user's folder. */
export async function installedPackage(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), "ltq-package-"));
  const sources = join(folder, "sources");
  await mkdir(sources);
  const manifest = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const kept = ["package.json", "README.md", "LICENSE", ...manifest.files.filter((name: string) => !BUILT.has(name))];
  for (const name of kept) await cp(join(ROOT, name), join(sources, name), { recursive: true });
  const { node, browser } = await buildPackage(join(sources, "dist"));
  await bundleTypes(join(sources, "types/index.d.ts"));
  const packing = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  // npm is a script on Windows, which only a shell can run
  const packed = execFileSync("npm", packing, { cwd: sources, encoding: "utf8", shell: process.platform === "win32" });
  const [{ filename, files }] = JSON.parse(packed);
  const root = join(folder, "node_modules/ltq");
  await mkdir(root, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, filename), "-C", root, "--strip-components=1"]);
  await rm(sources, { recursive: true });
  for (const name of ["ledger.xlsx", "plan.yaml"]) await cp(join(ROOT, "fixtures/long-phu", name), join(folder, name));
  return {
    folder,
    root,
    files: files.map(({ path }: { readonly path: string }) => path),
    imports: { node: node.flatMap(importsOf), browser: importsOf(browser) },
    remove: async () => await rm(folder, { recursive: true, force: true }),
  };
}

function importsOf({ outputs }: Metafile): readonly string[] {
  const external = Object.values(outputs).flatMap(({ imports }) => imports.filter((one) => one.external === true));
  return [...new Set(external.map(({ path }) => path))];
}
