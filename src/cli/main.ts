import { constants } from "node:os";
import process from "node:process";
import { failureOf, failureText } from "./failure.ts";
import { processTerminal } from "./process-terminal.ts";
import { languageOf, runProgram } from "./program.ts";
import { removeUnfinished } from "./unfinished-files.ts";

/** Milliseconds that a run has to end by itself once it is asked to. */
const GRACE = 500;

const argv = process.argv.slice(2);
const language = languageOf(argv, process.env.LTQ_LANG);
const interruption = new AbortController();
let interrupted: number | undefined;

process.on("exit", removeUnfinished);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // whoever asks twice does not want to wait for a tidy end
    if (interrupted !== undefined) process.exit(interrupted);
    interrupted = 128 + constants.signals[signal];
    interruption.abort();
    setTimeout(() => process.exit(interrupted), GRACE);
  });
}

// what goes wrong with the standard output is told to whoever prints; with nobody to read messages, the exit code counts
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});
process.on("uncaughtException", (error) => {
  void failureOf(error).then((failure) => {
    process.stderr.write(`${failureText(failure, language)}\n`, () => process.exit(failure.code));
  });
});

void run();

async function run(): Promise<void> {
  const terminal = processTerminal(language, interruption.signal);
  const code = await runProgram(argv.length === 0 ? ["--help"] : argv, terminal);
  // a pipe or a file that is still waited for would keep an interrupted run alive
  if (interrupted !== undefined) process.exit(interrupted);
  process.exitCode = code;
  // what is printed has arrived; taking everything apart before it ends would cost Node another 10 ms
  if (process.stderr.writableLength === 0) process.exit();
}
