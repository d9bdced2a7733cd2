import type { Words } from "../values/words.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** One option of a command, as commander takes it. */
export interface OptionInfo {
  readonly flags: string;
  readonly words: Words;
  /** May be given more than once; the values come as a list. */
  readonly isRepeated?: boolean;
  readonly choices?: readonly string[];
}

/** What the command line gave: option values by their long name in camel case. */
export type OptionValues = Readonly<Record<string, unknown>>;

/**
 * A command of the program. One file each in `commands/`, collected in `registry.ts`. What it takes to carry it out is
 * loaded only when it is called.
 */
export interface CommandInfo {
  readonly name: string;
  /** `<files...>` or `<kind> <files...>`, as commander takes it; empty where there are none. */
  readonly argument: string;
  readonly words: Words;
  readonly options: readonly OptionInfo[];
  readonly examples: readonly string[];
  load(): Promise<RunCommand>;
}

/** `commands` are all there are, for what speaks of them. */
export type RunCommand = (
  files: readonly string[],
  options: OptionValues,
  terminal: Terminal,
  commands: readonly CommandInfo[],
) => Promise<ExitCode>;
