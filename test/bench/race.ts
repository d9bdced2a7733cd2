import { type Command, type Run, runProcess } from "./process-run.ts";

/** Medians of a command's runs, and how far its times lay apart. */
export interface Result extends Run {
  readonly runs: number;
  readonly fastest: number;
  readonly slowest: number;
}

/** Runs commands in turns (A B C A B C …), so that whatever else the machine does falls on all of them. */
export async function race<Name extends string>(
  commands: ReadonlyMap<Name, Command>,
  rounds: number,
): Promise<Map<Name, Result>> {
  const runs = new Map<Name, Run[]>([...commands.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of commands) runs.get(name)?.push((await runProcess(command)).run);
  }
  return new Map([...runs].map(([name, list]) => [name, resultOf(list)]));
}

/** The peak of memory is the highest seen; times are medians. */
export function resultOf(runs: readonly Run[]): Result {
  const times = runs.map(({ time }) => time);
  return {
    runs: runs.length,
    time: median(times),
    fastest: Math.min(...times),
    slowest: Math.max(...times),
    cpu: median(runs.map(({ cpu }) => cpu)),
    memory: Math.max(...runs.map(({ memory }) => memory)),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
