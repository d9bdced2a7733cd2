import { accessSync, constants, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Words } from "../values/words.ts";
import { fileIdentity } from "./file-identity.ts";
import { UsageError } from "./usage-error.ts";
import { codeOf, writeProblem } from "./write-problems.ts";

/**
 * Says early, before any work, which of the files to be written could not be: one that exists, one in a folder that
 * can't be written, one that is an input or another output.
 *
 * @throws UsageError
 */
export function refuseOutputs(
  outputs: readonly (string | undefined)[],
  inputs: readonly (string | undefined)[],
  force: boolean,
): void {
  const taken = new Map<string, Words>();
  for (const path of inputs) if (path !== undefined) taken.set(fileIdentity(path), INPUT);
  for (const path of outputs) {
    if (path === undefined) continue;
    const use = taken.get(fileIdentity(path));
    if (use) throw cannotWrite(path, use);
    taken.set(fileIdentity(path), OUTPUT);
    refuseOutput(path, force);
  }
}

/** The same of one file, right before it is written. */
export function refuseOutput(path: string, force: boolean): void {
  const found = foundAt(path);
  if (found?.isDirectory()) throw asUsageError(path, { code: "EISDIR" });
  if (found && !found.isFile()) throw cannotWrite(path, NO_FILE);
  if (found && !force) throw exists(path);
  let isFolder: boolean;
  try {
    isFolder = statSync(dirname(path)).isDirectory();
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw asUsageError(path, error);
  }
  if (!isFolder) throw asUsageError(path, { code: "ENOTDIR" });
}

function foundAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** What the system said of writing a file, as a problem of its user's; what is none stays what it is. */
export function asUsageError(path: string, error: unknown): unknown {
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
