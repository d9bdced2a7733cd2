import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a whole process took. */
export interface Run {
  /** wall time, in ms */
  readonly time: number;
  /** user and system time of all its threads, in ms */
  readonly cpu: number;
  /** peak resident memory, in MB of 10^6 bytes */
  readonly memory: number;
}

export type Command = readonly [program: string, ...args: string[]];

/**
 * What Node would do at every start because of where it runs: read a file of certificates (50 ms), take options. It would
 * count for the contestants in Node, and for small files most.
 */
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...ENVIRONMENT } = process.env;

/** GNU time: it starts the process from a small one, so that the peak is the process's own. */
const TIME = "/usr/bin/time";

/** Throws where processes can't be measured here. */
export function assertMeasurable(): void {
  if (!existsSync(TIME)) throw new Error(`${TIME} is missing: it takes GNU time (the Debian package is called time)`);
}

/** Runs a process to its end. Throws where it fails. */
export async function runProcess(command: Command): Promise<{ readonly run: Run; readonly output: string }> {
  const usage = join(tmpdir(), `ltq-bench-${process.pid}`);
  const began = process.hrtime.bigint();
  const child = spawn(TIME, ["-o", usage, "-f", "%U %S %M", ...command], {
    stdio: ["ignore", "pipe", "pipe"],
    env: ENVIRONMENT,
  });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  const [code, signal] = await once(child, "close");
  const time = Number(process.hrtime.bigint() - began) / 1e6;
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code ?? signal}:\n${Buffer.concat(errors)}`);
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(usage, "utf8").split(" ").map(Number);
  rmSync(usage);
  const memory = (kilobytes * 1024) / 1e6;
  return { run: { time, cpu: 1000 * (user + system), memory }, output: Buffer.concat(output).toString() };
}
