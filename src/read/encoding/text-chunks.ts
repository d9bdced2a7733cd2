import type { ByteSource } from "../source.ts";
import { UnreadableFile } from "../unreadable.ts";
import type { Encoding } from "./encoding.ts";
import { transcoder } from "./transcode.ts";

/** A source as pieces of text, none cut within a letter, up to `limit` bytes: more is refused as too large. */
export async function* textChunks(source: ByteSource, encoding: Encoding, limit: number): AsyncGenerator<string> {
  const recoder = encoding === "utf-8" ? undefined : transcoder(encoding);
  const utf8 = new TextDecoder();
  let read = 0;
  for await (const chunk of source.stream()) {
    read += chunk.length;
    if (read > limit) throw new UnreadableFile(source.name, "too-large", `> ${limit}`);
    yield utf8.decode(recoder ? recoder.next(chunk) : chunk, { stream: true });
  }
  yield utf8.decode(recoder?.end());
}
