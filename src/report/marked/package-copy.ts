import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";

/** Any level but the platform's own, whose bytes differ from one version to the next. */
const LEVEL = 5;

/** A package written again: some parts anew, all others as they are stored, to the byte. */
export class PackageCopy {
  private readonly replaced = new Set<string>();
  private readonly writer = new ZipWriter(new Uint8ArrayWriter(), {
    level: LEVEL,
    extendedTimestamp: false,
    keepOrder: true,
    useWebWorkers: false,
    useCompressionStream: false,
  });

  constructor(private readonly original: Uint8Array) {}

  /** Writes a part, instead of the one of this name where there is one. */
  async put(name: string, content: string | AsyncIterable<Uint8Array>): Promise<void> {
    this.replaced.add(keyOf(name));
    const reader =
      typeof content === "string" ? new Uint8ArrayReader(new TextEncoder().encode(content)) : streamOf(content);
    await this.writer.add(name, reader, {
      // zip stores local time without a zone: the same digits on every machine
      lastModDate: new Date(2021, 0, 4, 8, 30),
      // of a size, whichever: without one the entry would be written for sizes that not every spreadsheet reads
      ...(typeof content === "string" ? {} : { uncompressedSize: 1, bufferedWrite: true }),
    });
  }

  /** Copies what was not replaced; returns the whole package. */
  async finish(): Promise<Uint8Array> {
    const reader = new ZipReader(new Uint8ArrayReader(this.original), {
      useWebWorkers: false,
      filenameValidation: "tolerant",
    });
    for (const entry of await reader.getEntries()) {
      if (entry.directory || this.replaced.has(keyOf(entry.filename))) continue;
      const stored = await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
      await this.writer.add(entry.filename, new Uint8ArrayReader(stored), { passThrough: true, entry });
    }
    await reader.close();
    return this.writer.close();
  }
}

/** Case and slashes count for nothing in the names of parts. */
function keyOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  // by its full name: the build takes the bare one away from what is bundled, so that Node need not set it up
  return new globalThis.ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
