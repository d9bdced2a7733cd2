import type { ByteSource } from "../source.ts";
import { UnreadableFile } from "../unreadable.ts";
import type { XlsxLimits } from "./limits.ts";
import { storedBytes, type ZipEntry } from "./zip.ts";

export interface InflateOptions {
  /** Size of the chunks aimed at; browsers make their own. */
  readonly chunkSize?: number;
  /** Called with how many of the entry's stored bytes have gone in. */
  readonly onProgress?: ((bytesRead: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Small enough to stay in the processor's cache until it is scanned. */
const CHUNK = 1 << 16;
const STORED = 0;
const DEFLATED = 8;
const LARGEST_STORED_BLOCK = 0xffff;

/**
 * The contents of a zip entry. The platform's gunzip does the work: framed as gzip, with the checksum and the length
 * out of the zip's directory as the trailer, the data is also verified at the speed of native code. A chunk is valid until
 * the next is asked for.
 */
export async function* inflate(
  source: ByteSource,
  size: number,
  entry: ZipEntry,
  limits: XlsxLimits,
  options: InflateOptions = {},
): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new UnreadableFile(source.name, "encrypted", entry.name);
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new UnreadableFile(source.name, "unsupported-format", `zip method ${entry.method}`);
  }
  refuseBomb(source, entry, entry.size, limits);
  let sourceError: unknown;
  const stored = async function* () {
    try {
      let bytesRead = 0;
      for await (const chunk of storedBytes(source, size, entry)) {
        options.signal?.throwIfAborted();
        yield chunk;
        bytesRead += chunk.length;
        options.onProgress?.(bytesRead);
      }
    } catch (error) {
      sourceError = error;
      throw error;
    }
  };
  const framed = gzip(entry.method === STORED ? asDeflate(stored()) : stored(), entry);
  const chunks = await gunzip(framed, options.chunkSize ?? CHUNK);
  let inflated = 0;
  try {
    for await (const chunk of chunks) {
      options.signal?.throwIfAborted();
      inflated += chunk.length;
      refuseBomb(source, entry, inflated, limits);
      yield chunk;
    }
  } catch (error) {
    if (sourceError !== undefined) throw sourceError;
    options.signal?.throwIfAborted();
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(source.name, "damaged", entry.name);
  }
}

function refuseBomb(source: ByteSource, entry: ZipEntry, inflated: number, limits: XlsxLimits): void {
  if (inflated > limits.partBytes) throw new UnreadableFile(source.name, "too-large", `${entry.name}: ${inflated}`);
  if (inflated > limits.ratioFromBytes && inflated > limits.ratio * entry.storedSize) {
    throw new UnreadableFile(source.name, "too-large", `${entry.name}: 1:${Math.floor(inflated / entry.storedSize)}`);
  }
}

async function* gzip(deflated: AsyncIterable<Uint8Array>, entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
  for await (const chunk of deflated) yield chunk as Uint8Array<ArrayBuffer>;
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, entry.crc32, true);
  trailer.setUint32(4, entry.size % 2 ** 32, true);
  yield new Uint8Array(trailer.buffer);
}

/** Plain bytes as a deflate stream of uncompressed blocks, so that stored entries are verified like the others. */
async function* asDeflate(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of plain) {
    for (let at = 0; at < chunk.length; at += LARGEST_STORED_BLOCK) {
      const block = chunk.subarray(at, at + LARGEST_STORED_BLOCK);
      yield storedBlockHeader(block.length, false);
      yield block;
    }
  }
  yield storedBlockHeader(0, true);
}

function storedBlockHeader(length: number, last: boolean): Uint8Array {
  return Uint8Array.of(last ? 1 : 0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff);
}

async function gunzip(
  chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  chunkSize: number,
): Promise<AsyncIterable<Uint8Array>> {
  if (globalThis.process?.versions?.node) {
    const { gunzipInNode } = await import("./gunzip-node.ts");
    return gunzipInNode(chunks, chunkSize);
  }
  return gunzipInBrowser(chunks);
}

async function* gunzipInBrowser(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  const compressed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  const reader = compressed.pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // A stream that failed can't be cancelled, and its error is already on its way to the caller.
    await reader.cancel().catch(() => undefined);
  }
}
