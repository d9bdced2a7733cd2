import { type Answer, answerOfPeer, answerOfScorecard } from "./answer.ts";
import type { BenchFile } from "./files.ts";
import type { Command } from "./process-run.ts";

/** A program that reads the bench's files, as a whole process. */
export interface Contestant {
  readonly name: string;
  readonly reads: readonly BenchFile["format"][];
  /** From so many rows on it runs only where all are asked for, and once. */
  readonly slowFrom: number;
  command(path: string, program: string): Command;
  /** Its sums; undefined where it makes none. */
  answer(output: string, file: BenchFile): Answer | undefined;
}

const PLAN = "test/bench/plan.yaml";
const NEVER = Number.POSITIVE_INFINITY;

function peer(name: string, format: BenchFile["format"], script: string, slowFrom = NEVER): Contestant {
  // pandas is Debian's, not that of a Python first on the path
  const interpreter = script.endsWith(".py") ? "/usr/bin/python3" : process.execPath;
  return {
    name,
    reads: [format],
    slowFrom,
    command: (path) => [interpreter, `test/bench/peers/${script}`, path],
    answer: answerOfPeer,
  };
}

export const CONTESTANTS = {
  ltq: {
    name: "ltq score",
    reads: ["xlsx", "csv"],
    slowFrom: NEVER,
    command: (path, program) => [process.execPath, program, "score", path, "--plan", PLAN, "--format", "json"],
    answer: answerOfScorecard,
  },
  hucre: peer("hucre", "xlsx", "hucre.mjs"),
  xlsx: peer("SheetJS xlsx", "xlsx", "xlsx.mjs", 300_000),
  "read-excel-file": peer("read-excel-file", "xlsx", "read-excel-file.mjs", 300_000),
  exceljs: peer("exceljs (full)", "xlsx", "exceljs.mjs", 300_000),
  "pandas-xlsx": peer("pandas + openpyxl", "xlsx", "pandas_xlsx.py", 300_000),
  inflate: { ...peer("inflate alone", "xlsx", "inflate.mjs"), answer: () => undefined },
  duckdb: peer("DuckDB, 2 threads", "csv", "duckdb.mjs"),
  polars: peer("Polars, 2 threads", "csv", "polars.mjs"),
  udsv: peer("udsv", "csv", "udsv.mjs", 10_000_000),
  "csv-parse": peer("csv-parse", "csv", "csv-parse.mjs", 10_000_000),
  "pandas-csv": peer("pandas", "csv", "pandas_csv.py", 10_000_000),
} as const satisfies Record<string, Contestant>;

export type ContestantId = keyof typeof CONTESTANTS;

/** The readers that a user could install from npm. */
export const NPM_READERS: readonly ContestantId[] = ["hucre", "xlsx", "read-excel-file", "exceljs"];
