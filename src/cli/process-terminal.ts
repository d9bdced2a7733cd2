import { fstatSync, writeSync } from "node:fs";
import process from "node:process";
import { Chalk, supportsColor } from "chalk";
import type { Language } from "../values/words.ts";
import { ReaderGone, type Terminal } from "./terminal.ts";
import { outputProblem } from "./write-problems.ts";

/**
 * Node gives a file behind `>` one write and does not look how much of it was taken: what a full disk left out would be
 * lost without an error.
 */
async function printed(data: string | Uint8Array): Promise<void> {
  const { stdout } = process;
  if (!fstatSync(stdout.fd).isFile()) {
    await new Promise<void>((resolve, reject) => {
      stdout.write(data, (error) => (error ? reject(error) : resolve()));
    });
    return;
  }
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  for (let at = 0; at < bytes.length; ) at += writeSync(stdout.fd, bytes, at);
}

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
      await printed(data).catch((error: NodeJS.ErrnoException) => {
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
