import { FuzzInputs } from "./inputs.ts";
import { tryInput } from "./try-input.ts";

/** Tries the inputs `from` … of a seed, one after the other, and tells the parent of each. */
export interface Tried {
  readonly n: number;
  readonly outcome: string;
  /** Of this process, for this input. In ms. */
  readonly cpu: number;
  /** Peak of this process so far, in bytes. */
  readonly memory: number;
}

const [seed = 1, from = 0, to = 0] = process.argv.slice(2).map(Number);
const inputs = await FuzzInputs.load(process.cwd());
for (let n = from; n < to; n++) {
  const input = inputs.input(seed, n);
  const before = process.cpuUsage();
  const outcome = await tryInput(input).catch((error: unknown) => {
    const stack = error instanceof Error ? error.stack : String(error);
    return `CRASH ${input.from}\n${stack}`;
  });
  const { user, system } = process.cpuUsage(before);
  const tried: Tried = { n, outcome, cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS * 1024 };
  await new Promise<void>((sent) => process.send?.(tried, () => sent()));
}
process.disconnect();
