import { type Entry, type Reader, ZipReader } from "@zip.js/zip.js/lib/zip-core-reader.js";
import { type ByteSource, bytesOf } from "../source.ts";
import { UnreadableFile } from "../unreadable.ts";
import type { XlsxLimits } from "./limits.ts";

/** One file inside a zip, as the zip's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** Of the entry's own header; its bytes stand behind that. */
  readonly headerOffset: number;
  readonly storedSize: number;
  readonly size: number;
  /** 0 stored, 8 deflated; others exist. */
  readonly method: number;
  readonly crc32: number;
  readonly encrypted: boolean;
}

const LOCAL_HEADER_SIZE = 30;
/** The directory of a workbook takes some KB; a claim beyond this is an attack on the memory. */
const LARGEST_READ = 64 << 20;

/** The entries of the zip's directory, folders left out. */
export async function zipEntries(source: ByteSource, size: number, limits: XlsxLimits): Promise<ZipEntry[]> {
  let sourceError: unknown;
  const reader = {
    size,
    async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
      if (length > LARGEST_READ) throw new UnreadableFile(source.name, "too-large", "zip directory");
      try {
        return await bytesOf(source, Math.max(0, offset), Math.min(offset + length, size));
      } catch (error) {
        sourceError = error;
        throw error;
      }
    },
  };
  const entries: ZipEntry[] = [];
  try {
    const zip = new ZipReader(reader as unknown as Reader<unknown>, { filenameValidation: "tolerant" });
    for await (const entry of zip.getEntriesGenerator()) {
      if (entries.length === limits.zipEntries) {
        throw new UnreadableFile(source.name, "too-large", `> ${limits.zipEntries} zip entries`);
      }
      if (!entry.directory) entries.push(described(entry));
    }
  } catch (error) {
    if (sourceError !== undefined) throw sourceError;
    if (error instanceof UnreadableFile) throw error;
    throw await unreadableZip(source, size, error);
  }
  return entries;
}

function described(entry: Entry): ZipEntry {
  return {
    name: entry.filename,
    headerOffset: entry.offset,
    storedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    method: entry.compressionMethod,
    crc32: entry.crc32 ?? 0,
    encrypted: entry.encrypted,
  };
}

/** A zip's directory is its end: a file that starts as a zip and has none was cut off. */
async function unreadableZip(source: ByteSource, size: number, error: unknown): Promise<UnreadableFile> {
  if (size === 0) return new UnreadableFile(source.name, "empty");
  const start = await bytesOf(source, 0, Math.min(4, size));
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  const message = error instanceof Error ? error.message : String(error);
  const endIsMissing = message === "End of central directory not found" || message === "File format is not recognized";
  if (endIsMissing) return new UnreadableFile(source.name, isZip ? "truncated" : "damaged", isZip ? "" : "no zip");
  return new UnreadableFile(source.name, "damaged", `zip: ${message}`);
}

/** The stored bytes of an entry, as they are in the file. */
export async function* storedBytes(source: ByteSource, size: number, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const header = await bytesOf(source, entry.headerOffset, Math.min(entry.headerOffset + LOCAL_HEADER_SIZE, size));
  if (header.length < LOCAL_HEADER_SIZE) throw new UnreadableFile(source.name, "truncated", entry.name);
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (view.getUint32(0, true) !== 0x04034b50) throw new UnreadableFile(source.name, "damaged", entry.name);
  const from = entry.headerOffset + LOCAL_HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  const to = from + entry.storedSize;
  if (to > size) throw new UnreadableFile(source.name, "truncated", entry.name);
  yield* source.stream(from, to);
}
