import { readFileSync } from "node:fs";
import { detectEncoding } from "../read/encoding/detect.ts";
import { decodeAll } from "../read/encoding/transcode.ts";

/** A text file that a person wrote, in whatever encoding their editor uses; undefined where it can't be read. */
export function readTextFile(path: string): { readonly text: string; readonly bytes: Uint8Array } | undefined {
  const bytes = readSmallFile(path);
  return bytes && { text: decodeAll(bytes, detectEncoding(bytes)), bytes };
}

/** A file that is at hand, whole; undefined where it can't be read. Asking another thread for it would take longer. */
export function readSmallFile(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
