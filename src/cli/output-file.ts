import { access, constants, link, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Words } from "../values/words.ts";
import { fileIdentity } from "./file-identity.ts";
import { unfinished } from "./unfinished-files.ts";
import { UsageError } from "./usage-error.ts";
import { codeOf, writeProblem } from "./write-problems.ts";

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
  // the largest of Node's own modules: runs that write no file do without
  const { randomBytes } = await import("node:crypto");
  try {
    for (const { path, content } of files) {
      await refuseOutput(path, force);
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

/**
 * Says early, before any work, which of the files to be written could not be: one that exists, one in a folder that
 * can't be written, one that is an input or another output.
 *
 * @throws UsageError
 */
export async function refuseOutputs(
  outputs: readonly (string | undefined)[],
  inputs: readonly (string | undefined)[],
  force: boolean,
): Promise<void> {
  const taken = new Map<string, Words>();
  for (const path of inputs) if (path !== undefined) taken.set(await fileIdentity(path), INPUT);
  for (const path of outputs) {
    if (path === undefined) continue;
    const use = taken.get(await fileIdentity(path));
    if (use) throw cannotWrite(path, use);
    taken.set(await fileIdentity(path), OUTPUT);
    await refuseOutput(path, force);
  }
}

async function refuseOutput(path: string, force: boolean): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw asUsageError(path, { code: "EISDIR" });
  if (found && !found.isFile()) throw cannotWrite(path, NO_FILE);
  if (found && !force) throw exists(path);
  const folder = await stat(dirname(path)).catch((error: unknown) => {
    throw asUsageError(path, error);
  });
  if (!folder.isDirectory()) throw asUsageError(path, { code: "ENOTDIR" });
  await access(dirname(path), constants.W_OK).catch((error: unknown) => {
    throw asUsageError(path, error);
  });
}

/** A link refuses to take the place of a file, at once; on file systems without links a short moment is left. */
async function moveIfNew(beside: string, path: string): Promise<void> {
  await link(beside, path).catch(async (error: unknown) => {
    if (codeOf(error) === "EEXIST") throw error;
    await refuseOutput(path, false);
    await rename(beside, path);
  });
}

function asUsageError(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === "EEXIST") return exists(path);
  const why = writeProblem(error);
  return why === undefined ? error : cannotWrite(path, why);
}

function cannotWrite(path: string, why: Words): UsageError {
  return new UsageError(
    { vi: `Không ghi được tệp ${path}: ${why.vi}.`, en: `${path} can't be written: ${why.en}.` },
    { vi: "Chọn tên hoặc thư mục khác.", en: "Choose another name or folder." },
  );
}

function exists(path: string): UsageError {
  return new UsageError(
    { vi: `Tệp ${path} đã có.`, en: `${path} exists already.` },
    { vi: "Chọn tên khác, hoặc thêm --force để ghi đè.", en: "Choose another name, or add --force to overwrite it." },
  );
}

/** A device or a pipe; moving a file there would take its place. */
const NO_FILE: Words = { vi: "đó không phải là tệp thường", en: "it is not a regular file" };
const INPUT: Words = { vi: "đó là tệp đầu vào", en: "it is an input" };
const OUTPUT: Words = { vi: "hai kết quả cùng ghi vào một tệp", en: "two results would go into one file" };
