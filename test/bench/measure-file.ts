import { type Answer, assertSame } from "./answer.ts";
import { BARS, type TimeBar, TWICE } from "./bars.ts";
import { CONTESTANTS, type Contestant, type ContestantId } from "./contestants.ts";
import { LOANS_PER_CUSTOMER } from "./data/loans.ts";
import { type BenchFile, ensureFile, type FileId, fileOf, scaled } from "./files.ts";
import { type Command, runProcess } from "./process-run.ts";
import { type Result, race, resultOf } from "./race.ts";
import { barCells, type Cell, markdownTable, resultCells } from "./report.ts";

export interface Settings {
  /** where the generated files lie */
  readonly folder: string;
  /** the built ltq */
  readonly program: string;
  readonly rounds: number;
  /** slow contestants too, once each */
  readonly all: boolean;
  /** `ltq --version`, in ms */
  readonly startUp: number;
  tell(text: string): void;
}

/** Files of so many rows aren't doubled. */
const LARGEST = 10_000_000;

export interface Measured {
  /** the file's contestants, in Markdown */
  readonly table: string;
  readonly bars: readonly (readonly Cell[])[];
}

/** Checks that the contestants of a file agree, then measures them. */
export async function measureFile(id: FileId, settings: Settings): Promise<Measured> {
  const file = fileOf(id);
  const path = await ensureFile(settings.folder, file, settings.tell);
  const entrants = contestantsOf(file, settings.all);
  const results = await agreeing(file, path, entrants, settings);
  settings.tell(`${file.name}: ${settings.rounds} rounds`);
  const quick = entrants.filter((name) => file.rows < CONTESTANTS[name].slowFrom);
  const commands = new Map(quick.map((name) => [name, CONTESTANTS[name].command(path, settings.program)]));
  for (const [name, result] of await race(commands, settings.rounds)) results.set(name, result);
  return {
    table: tableOf(results),
    bars: [
      ...BARS[id].times.flatMap((bar) => timeBar(bar, results)),
      barCells("peak memory", results.get("ltq")?.memory ?? Number.NaN, BARS[id].memory, "MB"),
      ...(await scalingBars(file, settings)),
    ],
  };
}

function contestantsOf(file: BenchFile, all: boolean): ContestantId[] {
  const ids = Object.keys(CONTESTANTS) as ContestantId[];
  return ids.filter((id) => {
    const { reads, slowFrom, library }: Contestant = CONTESTANTS[id];
    return reads.includes(file.format) && (all || file.rows < slowFrom) && library() !== undefined;
  });
}

/** Runs every contestant once and compares their sums to the đồng: what takes long is measured by this run. */
async function agreeing(
  file: BenchFile,
  path: string,
  entrants: readonly ContestantId[],
  { program, tell }: Settings,
): Promise<Map<ContestantId, Result>> {
  const results = new Map<ContestantId, Result>();
  let expected: Answer | undefined;
  for (const id of entrants) {
    const contestant: Contestant = CONTESTANTS[id];
    tell(`${file.name}: sums of ${contestant.name}`);
    const { run, output } = await runProcess(contestant.command(path, program));
    const answer = contestant.answer(output, file);
    if (answer !== undefined && expected !== undefined)
      assertSame(`${file.name}, ${contestant.name}`, answer, expected);
    expected ??= answer;
    results.set(id, resultOf([run]));
  }
  return results;
}

function tableOf(results: ReadonlyMap<ContestantId, Result>): string {
  const own = results.get("ltq");
  const rows = [...results]
    .toSorted(([, a], [, b]) => a.time - b.time)
    .map(([id, result]) => {
      const isOwn = own === undefined || id === "ltq";
      const ratios = isOwn ? ["", ""] : [own.time / result.time, own.cpu / result.cpu].map((ratio) => ratio.toFixed(2));
      return [CONTESTANTS[id].name, ...resultCells(result), ...ratios];
    });
  return markdownTable(["contestant", "time, s", "from–to", "CPU, s", "peak, MB", "ltq / it", "by CPU"], rows);
}

function timeBar(bar: TimeBar, results: ReadonlyMap<ContestantId, Result>): readonly (readonly Cell[])[] {
  const times = bar.peers.flatMap((peer) => results.get(peer)?.time ?? []);
  const ratio = (results.get("ltq")?.time ?? Number.NaN) / Math.min(...times);
  return [barCells(`time against ${bar.against}`, ratio, bar.ratio, "×", bar.least)];
}

/** A file against its double; the largest against its half, which says the same and spares the disk. */
async function scalingBars(file: BenchFile, settings: Settings): Promise<readonly (readonly Cell[])[]> {
  const other = scaled(file, file.rows < LARGEST ? "twice" : "half");
  const [smaller, larger] = file.rows < other.rows ? [file, other] : [other, file];
  const command = async (of: BenchFile): Promise<Command> =>
    CONTESTANTS.ltq.command(await ensureFile(settings.folder, of, settings.tell), settings.program);
  const commands = new Map([
    ["once", await command(smaller)],
    ["twice", await command(larger)],
  ] as const);
  settings.tell(`${larger.name} against ${smaller.name}`);
  CONTESTANTS.ltq.answer((await runProcess(await command(other))).output, other);
  const results = await race(commands, settings.rounds);
  const [once, double] = [results.get("once"), results.get("twice")];
  if (!once || !double) return [];
  const keys = (smaller.rows * (1 + 1 / LOANS_PER_CUSTOMER) * TWICE.bytesPerKey) / 1e6;
  const time = (double.time - settings.startUp) / (once.time - settings.startUp);
  return [
    barCells("time of twice the rows", time, TWICE.time, "×"),
    barCells("memory of twice the rows", (double.memory - keys) / once.memory, TWICE.memory, "×"),
  ];
}
