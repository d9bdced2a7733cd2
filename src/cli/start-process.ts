import { spawn } from "node:child_process";
import process from "node:process";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { ProcessEnd } from "./terminal.ts";

/** Runs this program's own script with other arguments; it is ended when `signal` says so. */
export async function startProcess(argv: readonly string[], signal: AbortSignal): Promise<ProcessEnd> {
  const [, script = ""] = process.argv;
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, script, ...argv], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let told = "";
    const stop = (): void => {
      child.kill("SIGTERM");
    };
    signal.addEventListener("abort", stop, { once: true });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      told += text;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      signal.removeEventListener("abort", stop);
      resolve({ code: exitCode(code), told });
    });
  });
}

/** A process that was killed has no code of ours. */
function exitCode(code: number | null): ExitCode {
  return Object.values(EXIT).find((known) => known === code) ?? EXIT.bug;
}
