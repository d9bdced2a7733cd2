import { createHash } from "node:crypto";
import type { ByteSource } from "../read/source.ts";

/** SHA-256 of a source's bytes, in hex, and how many there are. */
export async function fingerprint(source: ByteSource): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of source.stream()) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}
