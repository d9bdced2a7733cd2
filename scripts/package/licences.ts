import { readdir, readFile } from "node:fs/promises";
import type { Metafile } from "esbuild";

/** A package whose code stands in a bundle. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** `node_modules/…`, as npm names the place. */
  readonly folder: string;
}

/** The packages that esbuild took code from, in order. */
export async function shippedPackages(metafiles: readonly Metafile[]): Promise<readonly Shipped[]> {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
  );
  const folders = inputs.flatMap(([path, { bytesInOutput }]) => {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    return folder === undefined || bytesInOutput === 0 ? [] : [folder];
  });
  return await Promise.all(
    [...new Set(folders)].sort().map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
      return { name, version, licence: String(license ?? "?"), folder };
    }),
  );
}

/** Who wrote what is in the bundles, and under what licence: these have to be told to whoever gets a copy. */
export async function licenceText(packages: readonly Shipped[]): Promise<string> {
  const parts = packages.map(async ({ name, version, licence, folder }) => {
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    const text = file === undefined ? "" : `\n${(await readFile(`${folder}/${file}`, "utf8")).trim()}\n`;
    return `${name} ${version} (${licence})\n${text}`;
  });
  const line = `\n${"-".repeat(78)}\n\n`;
  return `ltq contains code of these packages, under their own licences.\n${line}${(await Promise.all(parts)).join(line)}`;
}
