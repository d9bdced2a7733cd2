import { fork } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { Tried } from "./child.ts";
import { FuzzInputs } from "./inputs.ts";

/**
 * `npm run fuzz -- --runs N --seed S`: spoilt CSV, workbooks, pages and packed files, each inspected, checked and scored as ltq
 * does, in a process of its own. What no input may do: crash, take over 5 s of CPU time, take over 1 GB, lose a row.
 */
const MOST_CPU = 5000;
const MOST_MEMORY = 2 ** 30;
/** A process that has not come on for so long hangs, whatever else the machine does. In ms. */
const HANGS = 60_000;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    save: { type: "string" },
  },
});
const seed = Number(values.seed);
const end = Number(values.from) + Number(values.runs);
const outcomes = new Map<string, number>();
const failures: string[] = [];
let slowest: Tried | undefined;
let memory = 0;

let interrupted = false;
process.once("SIGINT", () => {
  interrupted = true;
});

const bundle = await bundledChild();
let next = Number(values.from);
while (next < end && !interrupted) next = await tryFrom(next);

for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`${count}\t${outcome}`);
console.log(`slowest: ${slowest?.cpu.toFixed(0)} ms of CPU time, input ${seed}/${slowest?.n} (${slowest?.outcome})`);
console.log(`peak memory: ${(memory / 2 ** 20).toFixed(0)} MB`);
console.log(`${failures.length} failures${failures.map((failure) => `\n\n${failure}`).join("")}`);
if (interrupted) console.log(`interrupted: ${next - Number(values.from)} of ${values.runs} inputs were tried`);
process.exitCode = failures.length > 0 || interrupted ? 1 : 0;

/** The child as one file: without it, a loader would look up every import of every input anew. Returns its path. */
async function bundledChild(): Promise<string> {
  const path = ".cache/fuzz/child.mjs";
  const entry = fileURLToPath(new URL("child.ts", import.meta.url));
  const options = { bundle: true, platform: "node", format: "esm", packages: "external" } as const;
  await build({ ...options, entryPoints: [entry], outfile: path, logLevel: "warning" });
  return path;
}

/** Lets a process try inputs until it is done or has to be stopped; returns where to go on. */
async function tryFrom(first: number): Promise<number> {
  let next = first;
  const child = fork(bundle, [String(seed), String(first), String(end)]);
  const hangs = setTimeout(() => child.kill("SIGKILL"), HANGS);
  const stop = () => child.kill();
  process.once("SIGINT", stop);
  child.on("message", (tried: Tried) => {
    next = tried.n + 1;
    hangs.refresh();
    const { outcome } = tried;
    if (outcome.startsWith("CRASH")) fail(outcome);
    if (tried.cpu > MOST_CPU) fail(`SLOW ${seed}/${tried.n}: ${tried.cpu.toFixed(0)} ms`);
    if (tried.memory > MOST_MEMORY && memory <= MOST_MEMORY) fail(`LARGE ${seed}/${tried.n}: ${tried.memory}`);
    const kind = outcome.split(" ", 1)[0] ?? "";
    outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    if (!slowest || tried.cpu > slowest.cpu) slowest = tried;
    memory = Math.max(memory, tried.memory);
    if (next % 5000 === 0) console.log(`… ${next}`);
  });
  const signal = await new Promise<string | null>((ended) => child.on("exit", (_code, by) => ended(by)));
  clearTimeout(hangs);
  process.off("SIGINT", stop);
  if (next >= end || interrupted) return next;
  fail(`${signal === "SIGKILL" ? "HANG" : "DIED"} ${seed}/${next}`);
  return next + 1;
}

function fail(what: string): void {
  failures.push(what);
  console.log(what);
}

if (values.save !== undefined) {
  const { bytes } = (await FuzzInputs.load(process.cwd())).input(seed, Number(values.from));
  await writeFile(values.save, bytes);
}
