import { randomBytes } from "node:crypto";
import { link, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { asUsageError, refuseOutput } from "./refuse-outputs.ts";
import { unfinished } from "./unfinished-files.ts";
import { codeOf } from "./write-problems.ts";

export interface WriteOptions {
  /** Overwrite what exists. */
  readonly force: boolean;
  readonly signal?: AbortSignal;
}

export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files whole or not at all: all of them beside their places first, then each is moved there. Nothing that
 * exists is overwritten unless `force` says so; without it, none of them is left where one can't be moved.
 *
 * @throws UsageError where a file exists, or its folder can't be written
 */
export async function writeWhole(files: readonly NewFile[], { force, signal }: WriteOptions): Promise<void> {
  const staged: { readonly path: string; readonly beside: string }[] = [];
  const moved: string[] = [];
  try {
    for (const { path, content } of files) {
      refuseOutput(path, force);
      const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.part`);
      unfinished.add(beside);
      staged.push({ path, beside });
      await about(path, writeBeside(beside, content, signal));
    }
    signal?.throwIfAborted();
    for (const { path, beside } of staged) {
      await about(path, force ? rename(beside, path) : moveIfNew(beside, path));
      moved.push(path);
    }
  } catch (error) {
    if (!force) await Promise.all(moved.map((path) => rm(path, { force: true }).catch(() => {})));
    throw error;
  } finally {
    for (const { beside } of staged) {
      await rm(beside, { force: true }).catch(() => {});
      unfinished.delete(beside);
    }
  }
}

async function writeBeside(beside: string, content: NewFile["content"], signal: AbortSignal | undefined) {
  const file = await open(beside, "wx");
  try {
    await file.writeFile(content, { signal });
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What goes wrong in `work` is told as a problem of this path. */
async function about(path: string, work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    throw asUsageError(path, error);
  });
}

/** A link refuses to take the place of a file, at once; on file systems without links a short moment is left. */
async function moveIfNew(beside: string, path: string): Promise<void> {
  await link(beside, path).catch(async (error: unknown) => {
    if (codeOf(error) === "EEXIST") throw error;
    refuseOutput(path, false);
    await rename(beside, path);
  });
}
