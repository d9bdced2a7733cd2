import { createReadStream } from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";
import { languageOf, runProgram } from "../../src/cli/program.ts";
import { fakeTerminal } from "./fake-terminal.ts";
import { parseShellLine } from "./shell-line.ts";

/** What came of a command line. */
export interface LineRun {
  readonly code: number;
  /** The standard output; empty where the line sends it into a file. */
  readonly output: Uint8Array;
  readonly errors: string;
}

interface Surroundings {
  /** Of the terminal, unless the line says `COLUMNS=…`; none where the output is no terminal. */
  readonly columns?: number;
  /** What `$NAME` and `~` (`HOME`) stand for. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Runs a command line of ltq's in the current folder, as a shell would, without the processes. */
export async function runLine(line: string, { columns, variables }: Surroundings = {}): Promise<LineRun> {
  const { environment, argv, stdin, grep, into } = parseShellLine(line, variables);
  const terminal = fakeTerminal({
    language: languageOf(argv, environment.LTQ_LANG),
    columns: environment.COLUMNS === undefined ? columns : Number(environment.COLUMNS),
    ...(stdin === undefined ? {} : { stdin: createReadStream(stdin) }),
  });
  const code = await runProgram(argv, terminal);
  const output = grep ? filtered(terminal.output(), grep) : terminal.output();
  if (into === undefined) return { code, output, errors: terminal.errors() };
  await (into.isAppended ? appendFile : writeFile)(into.path, output);
  return { code, output: new Uint8Array(), errors: terminal.errors() };
}

function filtered(output: Uint8Array, grep: RegExp): Uint8Array {
  const kept = new TextDecoder()
    .decode(output)
    .split("\n")
    .filter((line) => grep.test(line));
  return Buffer.from(kept.map((line) => `${line}\n`).join(""));
}
