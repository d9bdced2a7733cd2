import process from "node:process";
import { Chalk, supportsColor } from "chalk";
import type { Language } from "../values/words.ts";
import { ReaderGone, type Terminal } from "./terminal.ts";
import { outputProblem } from "./write-problems.ts";

/** The terminal of this process. */
export function processTerminal(language: Language, signal: AbortSignal): Terminal {
  const { stdout, stderr, env } = process;
  const noColour = env.NO_COLOR !== undefined && env.NO_COLOR !== "";
  return {
    language,
    columns: stdout.isTTY ? stdout.columns || undefined : undefined,
    hasColour: !noColour && stdout.isTTY === true && supportsColor !== false && new Chalk().level > 0,
    isErrorTerminal: stderr.isTTY === true && env.TERM !== "dumb",
    signal,
    // Node opens it when somebody first looks
    get stdin() {
      return process.stdin;
    },
    async print(data) {
      const written = new Promise<void>((resolve, reject) => {
        stdout.write(data, (error) => (error ? reject(error) : resolve()));
      });
      await written.catch((error: NodeJS.ErrnoException) => {
        throw error.code === "EPIPE" ? new ReaderGone() : (outputProblem(error) ?? error);
      });
    },
    rewriteLine(text) {
      stderr.write(`\r\u001b[2K${text.slice(0, Math.max(0, (stderr.columns || 80) - 1))}`);
    },
    tell(text) {
      stderr.write(text.endsWith("\n") ? text : `${text}\n`);
    },
    async startProcess(argv) {
      return await (await import("./start-process.ts")).startProcess(argv, signal);
    },
  };
}
