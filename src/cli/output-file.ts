import { randomBytes } from "node:crypto";
import { link, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UsageError } from "./usage-error.ts";

/**
 * Writes a file whole or not at all: beside its place first, then moved there. Nothing that exists is overwritten
 * unless `force` says so.
 *
 * @throws UsageError where the file exists, or its folder can't be written
 */
export async function writeWhole(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  await refuseToOverwrite(path, force);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.part`);
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (force) await rename(beside, path);
    else await link(beside, path).catch(async (error: unknown) => await renameIfNew(error, beside, path));
  } catch (error) {
    throw asUsageError(path, error);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Says early, before any work, that the file could not be written. */
export async function refuseToOverwrite(path: string, force: boolean): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw asUsageError(path, { code: "EISDIR" });
  if (found && !force) throw exists(path);
}

/** File systems without links: the short moment between looking and moving is all that is left. */
async function renameIfNew(error: unknown, beside: string, path: string): Promise<void> {
  if (codeOf(error) === "EEXIST") throw error;
  await refuseToOverwrite(path, false);
  await rename(beside, path);
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

function asUsageError(path: string, error: unknown): unknown {
  const code = codeOf(error);
  const why = WRITE_PROBLEMS[code];
  if (code === "EEXIST") return exists(path);
  if (why === undefined) return error;
  return new UsageError(
    { vi: `Không ghi được tệp ${path}: ${why.vi}.`, en: `${path} can't be written: ${why.en}.` },
    { vi: "Chọn nơi khác bằng -o.", en: "Choose another place with -o." },
  );
}

function exists(path: string): UsageError {
  return new UsageError(
    { vi: `Tệp ${path} đã có.`, en: `${path} exists already.` },
    { vi: "Chọn tên khác, hoặc thêm --force để ghi đè.", en: "Choose another name, or add --force to overwrite it." },
  );
}

const WRITE_PROBLEMS: Readonly<Record<string, { vi: string; en: string }>> = {
  ENOENT: { vi: "thư mục không có", en: "the folder does not exist" },
  ENOTDIR: { vi: "đường dẫn đi qua một tệp", en: "the path runs through a file" },
  EACCES: { vi: "không có quyền ghi", en: "permission denied" },
  EPERM: { vi: "không có quyền ghi", en: "permission denied" },
  EROFS: { vi: "ổ đĩa chỉ đọc", en: "the disk is read-only" },
  ENOSPC: { vi: "ổ đĩa đầy", en: "the disk is full" },
  EDQUOT: { vi: "hết hạn mức đĩa", en: "the disk quota is used up" },
  EISDIR: { vi: "đó là một thư mục", en: "it is a folder" },
  ENAMETOOLONG: { vi: "tên tệp quá dài", en: "the name is too long" },
};
