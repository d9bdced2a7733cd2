import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { START_UP } from "./bars.ts";
import { CONTESTANTS } from "./contestants.ts";
import { FILES, type FileId, prepareFolder } from "./files.ts";
import { measureFile } from "./measure-file.ts";
import { assertMeasurable } from "./process-run.ts";
import { buildProgram } from "./program.ts";
import { race } from "./race.ts";
import { barCells, barTable } from "./report.ts";

const USAGE = `npm run bench -- [options]

  --only LIST   the files to measure with, by name: ${Object.keys(FILES).join(", ")}
  --national    national-csv too: 10 million rows, and half as many (3.6 GB on disk)
  --runs N      rounds of each contestant (5)
  --all         slow contestants too, once each
`;

const FOLDER = join(".cache", "bench");
const START_UP_ROUNDS = 21;

const OPTIONS = {
  only: { type: "string" },
  national: { type: "boolean" },
  runs: { type: "string", default: "5" },
  all: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

try {
  await main();
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  const rounds = Number(values.runs);
  if (values.help || !Number.isInteger(rounds) || rounds < 1) return tell(USAGE);
  const files = chosenFiles(values.only, values.national);
  assertMeasurable();
  prepareFolder(FOLDER);
  tell("building ltq");
  const program = await buildProgram(join(FOLDER, "program"));
  const startUp = await measureStartUp(program);
  const settings = { folder: FOLDER, program, rounds, all: values.all ?? false, startUp: startUp.whole, tell };
  print(
    machine(),
    libraries(),
    "### start-up",
    barTable([barCells("beyond node's", startUp.beyondNode, START_UP, "ms")]),
  );
  for (const id of files) {
    const { table, bars } = await measureFile(id, settings);
    const { rows, columns } = FILES[id];
    print(`### ${id}: ${rows.toLocaleString("en")} × ${columns.length}`, table, barTable(bars));
  }
}

function chosenFiles(only: string | undefined, national = false): readonly FileId[] {
  const ids = Object.keys(FILES) as FileId[];
  if (only === undefined) return ids.filter((id) => id !== "national-csv" || national);
  const names = only.split(",");
  const unknown = names.filter((name) => !ids.some((id) => id === name));
  if (unknown.length > 0) throw new Error(`no such file: ${unknown.join(", ")}\n\n${USAGE}`);
  return ids.filter((id) => names.includes(id));
}

async function measureStartUp(program: string): Promise<{ readonly whole: number; readonly beyondNode: number }> {
  tell("start-up");
  const results = await race(
    new Map([
      ["node", [process.execPath, "-e", "0"]],
      ["ltq", [process.execPath, program, "--version"]],
    ] as const),
    START_UP_ROUNDS,
  );
  const whole = results.get("ltq")?.time ?? Number.NaN;
  return { whole, beyondNode: whole - (results.get("node")?.time ?? Number.NaN) };
}

/** What the figures hold for. */
function machine(): string {
  const list = cpus();
  const memory = `${Math.round(totalmem() / 1e9)} GB`;
  const load = loadavg()[0]?.toFixed(1);
  return `${list.length} cores (${list[0]?.model.trim()}), ${memory}, ${process.platform}, Node ${process.version}, load ${load}`;
}

function libraries(): string {
  const names = Object.values(CONTESTANTS).flatMap(({ library }) => library()?.split(", ") ?? []);
  return `Read with: ${[...new Set(names)].filter((name) => name !== "ltq").join(", ")}.`;
}

function print(...paragraphs: readonly string[]): void {
  process.stdout.write(`${paragraphs.join("\n\n")}\n\n`);
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
