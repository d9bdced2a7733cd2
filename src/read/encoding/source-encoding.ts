import type { ByteSource } from "../source.ts";
import { detectEncoding, isAscii } from "./detect.ts";
import type { Encoding } from "./encoding.ts";

/** How far the first letter beyond ASCII is looked for: nothing before it tells the encoding. In bytes. */
const HORIZON = 1 << 24;

/** The encoding of a source that starts with `head`; where that is all ASCII, of the first chunk further on that is not. */
export async function sourceEncoding(source: ByteSource, head: Uint8Array): Promise<Encoding> {
  if (isAscii(head)) {
    for await (const chunk of source.stream(head.length, HORIZON)) if (!isAscii(chunk)) return detectEncoding(chunk);
  }
  return detectEncoding(head);
}
