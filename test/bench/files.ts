import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Column, LEDGER } from "./data/columns.ts";
import { writeCsv } from "./data/csv-file.ts";
import { type Extent, loansOf } from "./data/loans.ts";
import { WIDE_LEDGER } from "./data/wide-columns.ts";
import { writeXlsx } from "./data/xlsx-file.ts";

/** A generated export to measure with. */
export interface BenchFile extends Extent {
  readonly name: string;
  readonly format: "xlsx" | "csv";
  readonly columns: readonly Column[];
}

const DISTRICT: Extent = { rows: 12_000, communes: 11 };
const PROVINCE: Extent = { rows: 300_000, communes: 320 };
const NATION: Extent = { rows: 10_000_000, communes: 9_000 };

export const FILES = {
  "district-xlsx": { ...DISTRICT, format: "xlsx", columns: LEDGER },
  "district-wide-xlsx": { ...DISTRICT, format: "xlsx", columns: WIDE_LEDGER },
  "province-xlsx": { ...PROVINCE, format: "xlsx", columns: LEDGER },
  "province-csv": { ...PROVINCE, format: "csv", columns: LEDGER },
  "national-csv": { ...NATION, format: "csv", columns: LEDGER },
} as const satisfies Record<string, Omit<BenchFile, "name">>;

export type FileId = keyof typeof FILES;

const GENERATOR = "test/bench/data";

/** Makes the folder, and empties it of files that an earlier generator wrote. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const hash = createHash("sha256");
  for (const name of readdirSync(GENERATOR).sort()) hash.update(readFileSync(join(GENERATOR, name)));
  const stamp = join(folder, "generator.sha256");
  const generator = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === generator) return;
  for (const name of readdirSync(folder)) if (/\.(csv|xlsx)$/.test(name)) rmSync(join(folder, name));
  writeFileSync(stamp, generator);
}

/** The same export with other rows: twice as many, or half. */
export function scaled(file: BenchFile, by: "twice" | "half"): BenchFile {
  return { ...file, name: `${file.name}-${by}`, rows: by === "twice" ? 2 * file.rows : file.rows / 2 };
}

export function fileOf(id: FileId): BenchFile {
  return { ...FILES[id], name: id };
}

/** The file's path in a folder; generates it where it isn't there. */
export async function ensureFile(folder: string, file: BenchFile, tell: (text: string) => void): Promise<string> {
  const path = join(folder, `${file.name}.${file.format}`);
  if (existsSync(path)) return path;
  tell(`generating ${path}: ${file.rows.toLocaleString("en")} rows × ${file.columns.length} columns`);
  const unfinished = `${path}.unfinished`;
  if (file.format === "csv") await writeCsv(unfinished, file.columns, loansOf(file));
  else await writeXlsx(unfinished, file.columns, loansOf(file), file.rows);
  renameSync(unfinished, path);
  return path;
}
