import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { writeWhole } from "../output-file.ts";
import { removeLeftovers } from "./leftovers.ts";

const entry = z.object({
  /** Of everything that the results depend on; absent while they are being made. */
  made: z.string().exactOptional(),
  /** Path below the results' folder → SHA-256 of what was written there, or BEING_MADE. */
  results: z.record(z.string(), z.string()),
});

const stateSchema = z.object({ schema: z.literal("ltq.batch/1"), entries: z.record(z.string(), entry) });

export type EntryState = z.output<typeof entry>;

/** In place of a hash: a run began to write this file, and whatever is there now is its own. */
export const BEING_MADE = "";

/** What a batch remembers of its results' folder: which of them are its own, and from what they were made. */
export class BatchState {
  #saving: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly entries: Map<string, EntryState>,
  ) {}

  /** A state that can't be read is none: everything is made again. */
  static async read(folder: string): Promise<BatchState> {
    const path = join(folder, ".ltq-batch.json");
    await removeLeftovers([path]);
    const text = await readFile(path, "utf8").catch(() => "null");
    const parsed = stateSchema.safeParse(jsonOf(text));
    return new BatchState(path, new Map(parsed.success ? Object.entries(parsed.data.entries) : []));
  }

  of(name: string): EntryState | undefined {
    return this.entries.get(name);
  }

  /** Written at once and whole, so that a batch that is killed goes on from here. */
  async keep(name: string, state: EntryState): Promise<void> {
    this.entries.set(name, state);
    this.#saving = this.#saving.then(async () => {
      const entries = Object.fromEntries([...this.entries].sort(([a], [b]) => (a < b ? -1 : 1)));
      const content = `${JSON.stringify({ schema: "ltq.batch/1", entries }, null, 2)}\n`;
      await writeWhole([{ path: this.path, content }], { force: true });
    });
    await this.#saving;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
