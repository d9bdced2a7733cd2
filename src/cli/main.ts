import process from "node:process";
import { EXIT } from "./exit-code.ts";
import { processTerminal } from "./process-terminal.ts";
import { languageOf, runProgram } from "./program.ts";

const argv = process.argv.slice(2);
const interruption = new AbortController();
let interrupted = 0;

process.on("SIGINT", () => {
  interrupted += 1;
  interruption.abort();
  // whoever asks twice does not want to wait for a tidy end
  if (interrupted > 1) process.exit(EXIT.interrupted);
});

// a reader that has seen enough (`ltq score … | head`) is no mistake of anybody's
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  throw error;
});

const terminal = processTerminal(languageOf(argv, process.env.LTQ_LANG), interruption.signal);
process.exitCode = await runProgram(argv.length === 0 ? ["--help"] : argv, terminal);
