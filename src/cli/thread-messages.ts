import type { ByteRange } from "../read/sheet.ts";
import { UnreadableFile, type UnreadableReason } from "../read/unreadable.ts";
import type { PackedBatch, TableJob } from "../tables/apart/packed-batch.ts";

/** How many batches of a part a thread may be ahead of the one that takes them. */
export const BATCHES_AHEAD = 16;

/** To a thread. Tables and parts are numbered by whoever asks. */
export type Request =
  | { readonly kind: "open"; readonly table: number; readonly job: TableJob }
  | { readonly kind: "read"; readonly table: number; readonly part: number; readonly range: ByteRange | undefined }
  | { readonly kind: "recycle"; readonly part: number; readonly buffer: SharedArrayBuffer }
  /** The SHA-256 of a file, in hex; answered as part `part`. */
  | { readonly kind: "hash"; readonly part: number; readonly path: string };

/** From a thread, for a part. */
export type Answer =
  | { readonly kind: "batch"; readonly part: number; readonly batch: PackedBatch }
  | { readonly kind: "end"; readonly part: number; readonly lines: number }
  | { readonly kind: "hashed"; readonly part: number; readonly sha256: string }
  | { readonly kind: "failed"; readonly part: number; readonly error: PortableError };

/** An error as it can be sent: its class would be lost. */
export type PortableError =
  | { readonly file: string; readonly reason: UnreadableReason; readonly detail: string }
  | { readonly trace: string };

export function portableError(error: unknown): PortableError {
  if (error instanceof UnreadableFile) return { file: error.file, reason: error.reason, detail: error.detail };
  return { trace: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function errorOf(error: PortableError): Error {
  if ("reason" in error) return new UnreadableFile(error.file, error.reason, error.detail);
  return Object.assign(new Error("a thread failed"), { stack: error.trace });
}
