import type { Language, Words } from "../values/words.ts";
import type { ExitCode } from "./exit-code.ts";

/** Everything that ltq touches of the process: the rest of the program gets it from here. */
export interface Terminal {
  readonly language: Language;
  /** Columns of the standard output; undefined where it is no terminal. */
  readonly columns: number | undefined;
  readonly hasColour: boolean;
  readonly isErrorTerminal: boolean;
  readonly signal: AbortSignal;
  readonly stdin: AsyncIterable<unknown>;
  /**
   * Results: standard output. Done when they are out.
   *
   * @throws ReaderGone; UsageError where they can't be written
   */
  print(data: string | Uint8Array): Promise<void>;
  /** Writes over the last line of the standard error, cut to its width; nothing wipes it. Only where it is a terminal. */
  rewriteLine(text: string): void;
  /** Everything else: standard error. */
  tell(text: string): void;
  /** Runs ltq with these arguments in a process of its own, which ends with this one; absent where there are none. */
  startProcess?(argv: readonly string[]): Promise<ProcessEnd>;
}

/** How a process ended, and what it said beside its result. */
export interface ProcessEnd {
  readonly code: ExitCode;
  readonly told: string;
}

/** Who read the standard output has seen enough (`ltq score … | head`): no mistake of anybody's. */
export class ReaderGone extends Error {
  override readonly name = "ReaderGone";
}

export function say(terminal: Terminal, words: Words): string {
  return words[terminal.language];
}

/** Columns of lines to be read one after another: what is wider tires. */
export const WIDEST_HELP = 100;

const FALLBACK_WIDTH = 100;
const NARROWEST = 60;

/** How wide to lay text out: as asked for, else as wide as the terminal, else for a file read later. */
export function textWidth(terminal: Terminal, asked: number | undefined): number {
  return Math.max(NARROWEST, asked ?? terminal.columns ?? FALLBACK_WIDTH);
}
