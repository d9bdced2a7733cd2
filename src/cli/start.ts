import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

/**
 * Runs a program beside this file (a function as Node makes it of a module), as Node itself would, but with the code that
 * V8 compiled when it was built (scripts/write-code-cache.cjs): `ltq score` has a program of its own; of the whole one all
 * that a command needs, or the little that a version or a help text does. Another version of Node refuses what was
 * compiled, and compiles anew.
 */
const [, , command = ""] = process.argv;
const [program, compiled] =
  command === "score"
    ? (["score.cjs", "score.cache"] as const)
    : (["cli.cjs", /^[a-z]/.test(command) && command !== "help" ? "command.cache" : "option.cache"] as const);

/** More than any of the files has; what is never touched takes no memory. */
const MOST_BYTES = 8 << 20;

const file = join(__dirname, program);

/** Where the compiled code is kept. */
export const cache = join(__dirname, compiled);

export const script = compiledScript();

script.runInThisContext()({}, require, { exports: {} }, file, __dirname);

function compiledScript(): Script {
  // both files pass through the same memory: touching it for the first time costs as much as reading does
  const memory = Buffer.allocUnsafeSlow(MOST_BYTES);
  const source = bytesOf(file, memory).toString("latin1");
  try {
    return new Script(source, { filename: file, cachedData: bytesOf(cache, memory) });
  } catch {
    return new Script(source, { filename: file });
  }
}

function bytesOf(path: string, memory: Buffer): Buffer {
  const handle = openSync(path, "r");
  try {
    const { size } = fstatSync(handle);
    let read = 0;
    for (let more = 1; more > 0 && read < size; read += more) more = readSync(handle, memory, read, size - read, read);
    return memory.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}
