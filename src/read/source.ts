/**
 * Bytes to read, from wherever they are: a file, standard input, a file picked in a browser, an array in memory.
 * The reader knows nothing else of the outside world.
 */
export interface ByteSource {
  /** As the user named it; shown in every message about it. */
  readonly name: string;
  /** In bytes; undefined where nobody knows yet (a pipe). A source of unknown size can be read once, from its start. */
  readonly size: number | undefined;
  /** The bytes from `from` (0 unless told) up to, not including, `to` (the end unless told), in chunks of any size. */
  stream(from?: number, to?: number): AsyncIterable<Uint8Array>;
}

/** Bytes that are already in memory. */
export function memorySource(name: string, bytes: Uint8Array, chunkSize = 1 << 18): ByteSource {
  return {
    name,
    size: bytes.length,
    async *stream(from = 0, to = bytes.length) {
      for (let at = from; at < to; at += chunkSize) yield bytes.subarray(at, Math.min(at + chunkSize, to));
    },
  };
}
