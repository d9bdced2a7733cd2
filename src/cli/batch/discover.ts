import { readdir } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { fold } from "../../values/fold.ts";
import type { BatchEntry, BatchWork } from "./entry.ts";
import { monthInName } from "./month-in-name.ts";

/** Offices, months, and a folder between. */
const DEEPEST = 3;
const DATA = /\.(xlsx|xlsm|xls|csv|tsv|txt|html?|xml)(\.gz)?$/i;
const PLANS = ["de-an.yaml", "de-an.yml", "plan.yaml", "plan.yml"];
/** A ledger at the opening of the period, for every month below its folder. */
const OPENING = /^(opening|dauky|daunam)/;

interface Inherited {
  readonly plan?: string;
  readonly opening: readonly string[];
}

/**
 * What a folder holds to be scored: a subfolder with data is one score; files of one folder with months in their names
 * are one score a month. A plan (`de-an.yaml`, `plan.yaml`) and an opening ledger (`dau-ky…`, `opening…`) go for
 * everything below their folder.
 */
export async function discover(root: string, output: string): Promise<BatchWork> {
  const entries: BatchEntry[] = [];
  const unused: string[] = [];
  await walk(root, [], { opening: [] });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { entries, unused: unused.sort() };

  async function walk(folder: string, path: readonly string[], above: Inherited): Promise<void> {
    const found = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = found.filter((one) => one.isFile() && !isHidden(one.name)).map(({ name }) => name);
    const plan = PLANS.find((name) => names.includes(name));
    const data = names.filter((name) => DATA.test(name));
    const opening = data.filter((name) => OPENING.test(fold(name)));
    const inherited: Inherited = {
      ...(plan === undefined ? above : { ...above, plan: join(folder, plan) }),
      ...(opening.length > 0 ? { opening: opening.map((name) => join(folder, name)) } : {}),
    };
    addEntries(
      folder,
      path,
      data.filter((name) => !opening.includes(name)),
      inherited,
    );
    if (path.length >= DEEPEST) return;
    for (const one of found) {
      const below = join(folder, one.name);
      if (one.isDirectory() && !isHidden(one.name) && resolve(below) !== resolve(output))
        await walk(below, [...path, one.name], inherited);
    }
  }

  function addEntries(folder: string, path: readonly string[], data: readonly string[], inherited: Inherited): void {
    const byMonth = new Map<string | undefined, string[]>();
    for (const name of data) {
      const month = monthInName(name);
      byMonth.set(month, [...(byMonth.get(month) ?? []), name]);
    }
    const months = [...byMonth.keys()].filter((month) => month !== undefined);
    const add = (name: string, files: readonly string[], month: string | undefined) =>
      entries.push({
        name,
        files: files.map((file) => join(folder, file)),
        ...inherited,
        ...(month === undefined ? {} : { month }),
      });
    const own = path.join("/") || basename(resolve(root));
    if (data.length === 0) return;
    if (months.length <= 1) {
      const month = months[0] ?? monthInName(path.at(-1) ?? "");
      add(path.length === 0 && month !== undefined ? month : own, data, month);
      return;
    }
    for (const month of months) add([...path, month].join("/"), byMonth.get(month) ?? [], month);
    for (const name of byMonth.get(undefined) ?? []) unused.push(relative(root, join(folder, name)));
  }
}

function isHidden(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$");
}
