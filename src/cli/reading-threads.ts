import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ByteSource } from "../read/source.ts";
import type { PackedBatch, PartReader, TableJob, TableThreads } from "../tables/apart/packed-batch.ts";
import type { HashedSource } from "./fingerprint.ts";
import { Mailbox } from "./mailbox.ts";
import { type Answer, errorOf, type Request } from "./thread-messages.ts";

/** From this size on a thread pays for its start, in bytes. */
const WORTH_A_THREAD = 192 * 2 ** 20;

/** More threads than this wait for the one that adds up. */
const MOST_THREADS = 4;

/** How long the event loop may be kept waiting, in milliseconds. */
const TURN = 50;

/** Only the built program has it: run from its sources, ltq reads on one thread. */
const SCRIPT = join(typeof __dirname === "undefined" ? "" : __dirname, "table-worker.cjs");

/** The threads of one run: started when the first large file needs them, gone with `close`. */
export class ReadingThreads implements TableThreads {
  readonly #readers: Thread[] = [];
  readonly #others: Thread[] = [];
  readonly #most: number;
  #tables = 0;
  #turned = 0;

  constructor(
    private readonly signal: AbortSignal,
    cores = availableParallelism(),
  ) {
    this.#most = existsSync(SCRIPT) ? Math.min(cores - 1, MOST_THREADS) : 0;
  }

  open(job: TableJob, size: number | undefined): readonly PartReader[] {
    const count = Math.min(this.#most, Math.floor((size ?? 0) / WORTH_A_THREAD));
    while (this.#readers.length < count) this.#readers.push(new Thread(this.signal));
    const table = this.#tables++;
    return this.#readers.slice(0, Math.max(0, count)).map((thread) => {
      thread.ask({ kind: "open", table, job });
      return {
        read: (range) => {
          const { part, answers } = thread.begin();
          thread.ask({ kind: "read", table, part, range });
          return {
            next: async () => {
              await this.#turn();
              return resultOf(await answers.take());
            },
            recycle: (buffer) => thread.ask({ kind: "recycle", part, buffer }),
          };
        },
      };
    });
  }

  /** The source with its SHA-256; that of a large file is worked out by a thread meanwhile. */
  async hashed(source: ByteSource): Promise<HashedSource> {
    const { path, size, compression } = source;
    const isLarge = path !== undefined && compression === undefined && (size ?? 0) >= WORTH_A_THREAD;
    if (!isLarge || size === undefined || this.#most < 1) {
      const { hashedSource } = await import("./fingerprint.ts");
      return hashedSource(source);
    }
    const thread = new Thread(this.signal);
    this.#others.push(thread);
    const { part, answers } = thread.begin();
    thread.ask({ kind: "hash", part, path });
    const fingerprint = answers.take().then((answer) => {
      if (answer.kind !== "hashed") throw new TypeError(`a hash was asked for, not ${answer.kind}`);
      return { sha256: answer.sha256, bytes: size };
    });
    // nobody may be waiting when a run ends early
    fingerprint.catch(() => {});
    return { ...source, fingerprint: () => fingerprint };
  }

  /**
   * Lets the event loop go round now and then. It hands out messages without end while more of them come in, as they do
   * when batches are taken and given back: nobody would hear of an interruption.
   */
  async #turn(): Promise<void> {
    if (performance.now() - this.#turned < TURN) return;
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    this.#turned = performance.now();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#readers, ...this.#others].map((thread) => thread.end()));
  }
}

class Thread {
  readonly #worker = new Worker(SCRIPT);
  readonly #answers = new Map<number, Mailbox<Answer>>();
  #failure: { readonly reason: unknown } | undefined;
  #parts = 0;

  constructor(signal: AbortSignal) {
    this.#worker.on("message", (answer: Answer) => this.#deliver(answer));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("a reading thread ended before its time")));
    signal.addEventListener("abort", () => this.#fail(signal.reason), { once: true });
  }

  ask(request: Request): void {
    this.#worker.postMessage(request);
  }

  /** A part to ask for, and where its answers come in. */
  begin(): { readonly part: number; readonly answers: Mailbox<Answer> } {
    const part = this.#parts++;
    const answers = new Mailbox<Answer>();
    this.#answers.set(part, answers);
    if (this.#failure) answers.fail(this.#failure.reason);
    return { part, answers };
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #deliver(answer: Answer): void {
    const answers = this.#answers.get(answer.part);
    if (answer.kind === "failed") answers?.fail(errorOf(answer.error));
    else answers?.put(answer);
    if (answer.kind !== "batch") this.#answers.delete(answer.part);
  }

  #fail(reason: unknown): void {
    this.#failure ??= { reason };
    for (const answers of this.#answers.values()) answers.fail(reason);
  }
}

function resultOf(answer: Answer): IteratorResult<PackedBatch, number> {
  if (answer.kind === "batch") return { value: answer.batch };
  if (answer.kind === "end") return { done: true, value: answer.lines };
  throw new TypeError(`a batch was asked for, not ${answer.kind}`);
}
