import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { type Answer, answerOfPeer, answerOfScorecard } from "./answer.ts";
import type { BenchFile } from "./files.ts";
import type { Command } from "./process-run.ts";

/** A program that reads the bench's files, as a whole process. */
export interface Contestant {
  readonly name: string;
  readonly reads: readonly BenchFile["format"][];
  /** From so many rows on it runs only where all are asked for, and once. */
  readonly slowFrom: number;
  /** What it reads with, and of which version; undefined where that isn't installed. */
  library(): string | undefined;
  command(path: string, program: string): Command;
  /** Its sums; undefined where it makes none. */
  answer(output: string, file: BenchFile): Answer | undefined;
}

const PLAN = "test/bench/plan.yaml";
const NEVER = Number.POSITIVE_INFINITY;

/** Debian's, which has Debian's pandas; the first one on the path may be another. */
const PYTHON = "/usr/bin/python3";

interface Peer {
  readonly name: string;
  readonly reads: BenchFile["format"];
  readonly script: string;
  readonly slowFrom?: number;
}

function npmPeer(npmName: string, { name, reads, script, slowFrom = NEVER }: Peer): Contestant {
  return {
    name,
    reads: [reads],
    slowFrom,
    library: () => npmLibrary(npmName),
    command: (path) => [process.execPath, `test/bench/peers/${script}`, path],
    answer: answerOfPeer,
  };
}

function pythonPeer(modules: readonly string[], { name, reads, script, slowFrom = NEVER }: Peer): Contestant {
  return {
    name,
    reads: [reads],
    slowFrom,
    library: () => pythonLibrary(modules),
    command: (path) => [PYTHON, `test/bench/peers/${script}`, path],
    answer: answerOfPeer,
  };
}

function npmLibrary(name: string): string | undefined {
  const manifest = `node_modules/${name}/package.json`;
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return `${name} ${version}`;
}

function pythonLibrary(modules: readonly string[]): string | undefined {
  const versions = modules.map((module) => `"${module} " + ${module}.__version__`);
  const script = `import ${modules}; print(${versions}, sep=", ")`;
  const { status, stdout } = spawnSync(PYTHON, ["-c", script], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

export const CONTESTANTS = {
  ltq: {
    name: "ltq score",
    reads: ["xlsx", "csv"],
    slowFrom: NEVER,
    library: () => "ltq",
    command: (path, program) => [process.execPath, program, "score", path, "--plan", PLAN, "--format", "json"],
    answer: answerOfScorecard,
  },
  hucre: npmPeer("hucre", { name: "hucre", reads: "xlsx", script: "hucre.mjs" }),
  xlsx: npmPeer("xlsx", { name: "SheetJS xlsx", reads: "xlsx", script: "xlsx.mjs", slowFrom: 300_000 }),
  "read-excel-file": npmPeer("read-excel-file", {
    name: "read-excel-file",
    reads: "xlsx",
    script: "read-excel-file.mjs",
    slowFrom: 300_000,
  }),
  exceljs: npmPeer("exceljs", { name: "exceljs (full)", reads: "xlsx", script: "exceljs.mjs", slowFrom: 300_000 }),
  "pandas-xlsx": pythonPeer(["pandas", "openpyxl"], {
    name: "pandas + openpyxl",
    reads: "xlsx",
    script: "pandas_xlsx.py",
    slowFrom: 300_000,
  }),
  inflate: {
    name: "inflate alone",
    reads: ["xlsx"],
    slowFrom: NEVER,
    library: () => `zlib ${process.versions.zlib}`,
    command: (path) => [process.execPath, "test/bench/peers/inflate.mjs", path],
    answer: () => undefined,
  },
  duckdb: npmPeer("@duckdb/node-api", { name: "DuckDB, 2 threads", reads: "csv", script: "duckdb.mjs" }),
  polars: npmPeer("nodejs-polars", { name: "Polars, 2 threads", reads: "csv", script: "polars.mjs" }),
  udsv: npmPeer("udsv", { name: "udsv", reads: "csv", script: "udsv.mjs", slowFrom: 10_000_000 }),
  "csv-parse": npmPeer("csv-parse", {
    name: "csv-parse",
    reads: "csv",
    script: "csv-parse.mjs",
    slowFrom: 10_000_000,
  }),
  "pandas-csv": pythonPeer(["pandas"], {
    name: "pandas",
    reads: "csv",
    script: "pandas_csv.py",
    slowFrom: 10_000_000,
  }),
} as const satisfies Record<string, Contestant>;

export type ContestantId = keyof typeof CONTESTANTS;

/** The readers that a user could install from npm. */
export const NPM_READERS: readonly ContestantId[] = ["hucre", "xlsx", "read-excel-file", "exceljs"];
