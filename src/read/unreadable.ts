/** Why a file can't be read at all. Each has its words and its remedy in the catalogue of findings. */
export type UnreadableReason =
  | "missing"
  | "directory"
  | "no-permission"
  | "empty"
  | "encrypted"
  | "truncated"
  | "damaged"
  | "not-a-table"
  | "unsupported-format"
  | "own-output"
  | "too-large"
  | "unsafe-xml";

/** Thrown by `read/` when a file as a whole is unreadable: the user's problem, told without a stack trace. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  constructor(
    readonly file: string,
    readonly reason: UnreadableReason,
    /** What was seen, in a few words or numbers, to be put into the message: `BIFF8`, `1:20000`. */
    readonly detail = "",
  ) {
    super(`${file}: ${reason}${detail ? ` (${detail})` : ""}`);
  }
}
