import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readScorecard } from "../../saved/read.ts";
import type { SavedScorecard } from "../../saved/schema.ts";
import type { Words } from "../../values/words.ts";
import type { RunCommand } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";
import type { BatchEntry } from "./entry.ts";
import { fingerprintOf, hashOfFile } from "./fingerprint.ts";
import { removeLeftovers } from "./leftovers.ts";
import { runEntry } from "./run-entry.ts";
import { type BatchState, BEING_MADE } from "./state.ts";
import { unstatedDate } from "./stated-date.ts";

export interface BatchRequest {
  /** The results' folder. */
  readonly folder: string;
  readonly formats: readonly string[];
  readonly by: string | undefined;
  /** Make everything again, and overwrite what is there. */
  readonly force: boolean;
  readonly state: BatchState;
  readonly score: RunCommand;
  readonly terminal: Terminal;
}

/** What came of an entry. */
export interface EntryResult {
  readonly entry: BatchEntry;
  readonly outcome: "made" | "unchanged" | "failed";
  readonly code: ExitCode;
  /** Why it failed, or what was said beside the result. */
  readonly told: string;
  readonly scorecard?: SavedScorecard;
}

/** Makes an entry's results, unless they are there and nothing that they depend on has changed. */
export async function makeEntry(entry: BatchEntry, request: BatchRequest): Promise<EntryResult> {
  const { folder, formats, by, force, state, terminal } = request;
  const say = (words: Words) => words[terminal.language];
  const failed = (code: ExitCode, told: string): EntryResult => ({ entry, outcome: "failed", code, told });
  const names = formats.map((format) => `${entry.name}.${format}`);
  const asked = { formats, by: by ?? "", language: terminal.language };
  const print = await fingerprintOf(entry, asked);
  if ("missing" in print) return failed(EXIT.unreadable, say(missingFiles(print.missing)));
  const known = state.of(entry.name);
  const before = known?.results ?? {};
  const isOwn = async (name: string) => {
    const hash = await hashOfFile(join(folder, name));
    return hash === undefined ? undefined : before[name] === BEING_MADE || before[name] === hash;
  };
  const own = await Promise.all(names.map(isOwn));
  if (!force && known?.made === print.made && own.every((one) => one === true)) {
    const scorecard = await savedAt(join(folder, `${entry.name}.json`));
    return { entry, outcome: "unchanged", code: EXIT.done, told: "", ...(scorecard ? { scorecard } : {}) };
  }
  const foreign = names.find((_, index) => own[index] === false);
  if (!force && foreign !== undefined) return failed(EXIT.usage, say(notOurs(join(folder, foreign))));

  const outputs = names.map((name) => join(folder, name));
  await mkdir(dirname(join(folder, entry.name)), { recursive: true });
  await removeLeftovers(outputs);
  const beingMade = Object.fromEntries(names.map((name) => [name, BEING_MADE]));
  await state.keep(entry.name, { results: { ...before, ...beingMade } });
  const asOf = entry.asOf ?? (await unstatedDate(entry, terminal));
  const { code, told } = await runEntry({ entry, outputs, by, asOf }, request.score, terminal);
  if (code !== EXIT.done) return failed(code, told);
  // what an earlier run made in other formats stays ours
  const results: Record<string, string> = { ...before };
  for (const name of names) results[name] = (await hashOfFile(join(folder, name))) ?? "";
  await state.keep(entry.name, { made: print.made, results });
  const scorecard = await savedAt(join(folder, `${entry.name}.json`));
  return { entry, outcome: "made", code, told, ...(scorecard ? { scorecard } : {}) };
}

async function savedAt(path: string): Promise<SavedScorecard | undefined> {
  const read = await readScorecard(await readFile(path).catch(() => new Uint8Array()));
  return "scorecard" in read ? read.scorecard : undefined;
}

function missingFiles(paths: readonly string[]): Words {
  const list = paths.map((path) => path).join(", ");
  return { vi: `Không đọc được: ${list}`, en: `Can't be read: ${list}` };
}

function notOurs(path: string): Words {
  return {
    vi: `${path} đã có và không phải do lần chạy trước ghi ra, hoặc đã bị sửa. Đổi tên tệp đó, chọn -o khác, hoặc thêm --force để ghi đè.`,
    en: `${path} exists, and is not what an earlier run wrote there. Rename it, choose another -o, or add --force to overwrite it.`,
  };
}
