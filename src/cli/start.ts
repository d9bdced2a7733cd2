import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

/**
 * Runs the program, `cli.cjs` beside this file (a function as Node makes it of a module), as Node itself would, but with the code that V8 compiled when it was
 * built (scripts/write-code-cache.cjs): all that a run needs, or the little that a version or a help text does. Another
 * version of Node refuses what was compiled, and compiles anew.
 */
const file = join(__dirname, "cli.cjs");
const isCommand = /^[a-z]/.test(process.argv[2] ?? "") && process.argv[2] !== "help";

/** Where the compiled code is kept. */
export const cache = join(__dirname, isCommand ? "command.cache" : "option.cache");

export const script = new Script(readFileSync(file, "latin1"), { filename: file, ...compiledBefore() });

script.runInThisContext()({}, require, { exports: {} }, file, __dirname);

function compiledBefore(): { readonly cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(cache) };
  } catch {
    return {};
  }
}
