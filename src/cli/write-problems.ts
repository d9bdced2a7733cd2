import type { Words } from "../values/words.ts";
import { UsageError } from "./usage-error.ts";

/** What the system said, in a word of its own; empty where it is no error of the system's. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Why something can't be written; undefined where that is no reason a user could do anything about. */
export function writeProblem(error: unknown): Words | undefined {
  return WRITE_PROBLEMS[codeOf(error)];
}

/** What is said of the standard output that can't take the result: a full disk behind `>`. */
export function outputProblem(error: unknown): UsageError | undefined {
  const why = writeProblem(error);
  return (
    why && new UsageError({ vi: `Không ghi được kết quả: ${why.vi}.`, en: `The result can't be written: ${why.en}.` })
  );
}

const WRITE_PROBLEMS: Readonly<Record<string, Words>> = {
  ENOENT: { vi: "chưa có thư mục này", en: "the folder does not exist" },
  ENOTDIR: { vi: "đường dẫn đi qua một tệp, không phải thư mục", en: "the path runs through a file" },
  EACCES: { vi: "không có quyền ghi", en: "permission denied" },
  EPERM: { vi: "không có quyền ghi", en: "permission denied" },
  EROFS: { vi: "ổ đĩa chỉ đọc", en: "the disk is read-only" },
  EBUSY: { vi: "tệp đang mở trong chương trình khác", en: "the file is open in another program" },
  ENOSPC: { vi: "ổ đĩa đầy", en: "the disk is full" },
  EDQUOT: { vi: "hết hạn mức đĩa", en: "the disk quota is used up" },
  EFBIG: { vi: "tệp quá lớn đối với ổ đĩa", en: "the file is too large for the disk" },
  EISDIR: { vi: "đó là một thư mục", en: "it is a folder" },
  ENAMETOOLONG: { vi: "tên tệp quá dài", en: "the name is too long" },
};
