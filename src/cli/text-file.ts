import { readFile } from "node:fs/promises";
import { detectEncoding } from "../read/encoding/detect.ts";
import { decodeAll } from "../read/encoding/transcode.ts";

/** A text file that a person wrote, in whatever encoding their editor uses; undefined where it can't be read. */
export async function readTextFile(
  path: string,
): Promise<{ readonly text: string; readonly bytes: Uint8Array } | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && { text: decodeAll(bytes, detectEncoding(bytes)), bytes };
}
