import { relative } from "node:path";
import type { RunCommand } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { failureOf, failureText } from "../failure.ts";
import type { Terminal } from "../terminal.ts";
import type { BatchEntry } from "./entry.ts";

/** How one score ended. */
export interface EntryEnd {
  readonly code: ExitCode;
  /** What it said beside its results. */
  readonly told: string;
}

export interface EntryJob {
  readonly entry: BatchEntry;
  readonly outputs: readonly string[];
  readonly by: string | undefined;
  /** ISO, where neither the files nor the manifest say it. */
  readonly asOf: string | undefined;
}

/** Scores an entry: in a process of its own where the terminal has them, else in this one. */
export async function runEntry(job: EntryJob, score: RunCommand, terminal: Terminal): Promise<EntryEnd> {
  const { files } = job.entry;
  const options = scoreOptions(job);
  if (terminal.startProcess) return await terminal.startProcess(argvOf(files, options, terminal));
  const told: string[] = [];
  const quiet: Terminal = {
    language: terminal.language,
    columns: undefined,
    hasColour: false,
    isErrorTerminal: false,
    signal: terminal.signal,
    stdin: terminal.stdin,
    print: async () => {},
    rewriteLine: () => {},
    tell: (text) => told.push(text),
  };
  try {
    const code = await score(files.map(shortened), options, quiet, []);
    return { code, told: told.join("\n") };
  } catch (error) {
    if (terminal.signal.aborted) return { code: EXIT.interrupted, told: "" };
    const failure = await failureOf(error);
    return { code: failure.code, told: failureText(failure, terminal.language) };
  }
}

type ScoreOptions = Readonly<Record<string, string | true | readonly string[]>>;

function scoreOptions({ entry, outputs, by, asOf }: EntryJob): ScoreOptions {
  return {
    ...(entry.plan === undefined ? {} : { plan: shortened(entry.plan) }),
    ...(entry.crosswalk === undefined ? {} : { crosswalk: shortened(entry.crosswalk) }),
    ...(entry.opening.length > 0 ? { opening: entry.opening.map(shortened) } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    ...(by === undefined ? {} : { by }),
    output: outputs,
    force: true,
  };
}

function argvOf(files: readonly string[], options: ScoreOptions, { language }: Terminal): readonly string[] {
  const flags = Object.entries(options).flatMap(([name, value]) => {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return value === true ? [flag] : [value].flat().map((one) => `${flag}=${one}`);
  });
  return ["score", `--lang=${language}`, ...flags, "--", ...files.map(shortened)];
}

/** As the user would name it, in messages. */
function shortened(path: string): string {
  const short = relative(".", path);
  return short.length < path.length ? short : path;
}
