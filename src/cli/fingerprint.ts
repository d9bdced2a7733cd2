import { createHash } from "node:crypto";
import type { ByteSource } from "../read/source.ts";

/** A source whose SHA-256 costs no second reading: what is read of it in order is hashed on its way. */
export interface HashedSource extends ByteSource {
  /** In hex, and how many bytes there are; reads what nobody has read so far. */
  fingerprint(): Promise<{ readonly sha256: string; readonly bytes: number }>;
}

export function hashedSource(source: ByteSource): HashedSource {
  const hash = createHash("sha256");
  let hashed = 0;
  async function* stream(from = 0, to?: number, use?: "kept" | "passing"): AsyncGenerator<Uint8Array> {
    let at = from;
    for await (const chunk of source.stream(from, to, use)) {
      const end = at + chunk.length;
      if (at <= hashed && hashed < end) {
        hash.update(chunk.subarray(hashed - at));
        hashed = end;
      }
      at = end;
      yield chunk;
    }
  }
  return {
    ...source,
    stream,
    async fingerprint() {
      for await (const _ of stream(hashed, undefined, "passing"));
      return { sha256: hash.digest("hex"), bytes: hashed };
    },
  };
}
