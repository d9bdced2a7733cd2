import { basename } from "node:path";
import type { Part } from "../across/part.ts";
import { readScorecard } from "../saved/read.ts";
import type { Words } from "../values/words.ts";
import { refuseTwice } from "./file-identity.ts";
import { say, type Terminal } from "./terminal.ts";
import { readSmallFile } from "./text-file.ts";

/** A file that was to be a saved scorecard can't be used as one. */
export class ScorecardFileError extends Error {
  override readonly name = "ScorecardFileError";
  constructor(
    readonly path: string,
    readonly problem: Words,
    readonly remedy: Words,
  ) {
    super(`${path}: ${problem.en}`);
  }
}

/**
 * Reads saved scorecards by their paths; what is doubtful about one is told.
 *
 * @throws ScorecardFileError; UsageError for one given twice
 */
export async function readScorecardFiles(paths: readonly string[], terminal: Terminal): Promise<readonly Part[]> {
  refuseTwice(paths);
  const parts: Part[] = [];
  for (const path of paths) {
    const bytes = readSmallFile(path);
    if (bytes === undefined) throw new ScorecardFileError(path, NOT_READ.problem, NOT_READ.remedy);
    const read = await readScorecard(bytes);
    if ("problem" in read) throw new ScorecardFileError(path, read.problem, read.remedy);
    const { scorecard, doubt } = read;
    if (doubt) terminal.tell(`${path}: ${say(terminal, doubt)}`);
    parts.push({ file: labelOf(path, paths), scorecard, ...(doubt ? { doubt } : {}) });
  }
  return parts;
}

/** A file's name, with its path where others are called the same. */
function labelOf(path: string, paths: readonly string[]): string {
  const name = basename(path);
  return paths.filter((other) => basename(other) === name).length > 1 ? path : name;
}

const NOT_READ = {
  problem: { vi: "Không đọc được tệp này.", en: "The file can't be read." },
  remedy: {
    vi: "Kiểm tra đường dẫn; tệp .json do lệnh này ghi ra: ltq score … -o ket-qua.json",
    en: "Check the path; such a file is written by: ltq score … -o result.json",
  },
};
