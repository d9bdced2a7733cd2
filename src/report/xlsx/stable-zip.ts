import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";

/** Any level but the platform's own: compressors differ from one version of a platform to the next. */
const LEVEL = 9;

/** The same archive with every entry's date fixed and compressed alike everywhere: zip writers stamp the current time. */
export async function withFixedDates(archive: Uint8Array): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(archive), { useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    level: LEVEL,
    // zip stores local time without a zone: the same digits on every machine
    lastModDate: new Date(2021, 0, 4, 8, 30),
    extendedTimestamp: false,
    keepOrder: true,
    useWebWorkers: false,
    useCompressionStream: false,
  });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    await writer.add(entry.filename, new Uint8ArrayReader(await entry.getData(new Uint8ArrayWriter())));
  }
  await reader.close();
  return writer.close();
}
