/**
 * Bytes to read, from wherever they are: a file, standard input, a file picked in a browser, an array in memory.
 * The reader knows nothing else of the outside world.
 */
export interface ByteSource {
  /** As the user named it; shown in every message about it. */
  readonly name: string;
  /** In bytes; undefined where nobody knows yet: a pipe, a compressed file. */
  readonly size: number | undefined;
  /** Where another thread can open the same bytes again; absent for what comes once, or was never in a file. */
  readonly path?: string;
  /** All of them, where they are in memory already. */
  readonly bytes?: Uint8Array;
  /** How the bytes are packed outside, where this source unpacks them. */
  readonly compression?: "gzip";
  /**
   * The bytes from `from` (0 unless told) up to, not including, `to` (the end unless told), in chunks of any size. May be
   * asked for any number of times. Throws `UnreadableFile`.
   *
   * @param use how long a chunk is looked at; a `passing` one is gone when the next is asked for, and costs no new memory
   */
  stream(from?: number, to?: number, use?: "kept" | "passing"): AsyncIterable<Uint8Array>;
}

/** Bytes that are already in memory. */
export function memorySource(name: string, bytes: Uint8Array, chunkSize = 1 << 18): ByteSource {
  return {
    name,
    size: bytes.length,
    bytes,
    async *stream(from = 0, to = bytes.length) {
      const end = Math.min(to, bytes.length);
      for (let at = from; at < end; at += chunkSize) yield bytes.subarray(at, Math.min(at + chunkSize, end));
    },
  };
}

/** All bytes of `source` in `[from, to)`, in one piece, to be read only; fewer where it ends before. */
export async function bytesOf(source: ByteSource, from: number, to: number): Promise<Uint8Array> {
  if (source.bytes) return source.bytes.subarray(from, to);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.stream(from, to)) {
    chunks.push(chunk);
    length += chunk.length;
  }
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
