import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  checksum: number;
  packed: number;
  size: number;
}

/** 1 January 2021, as MS-DOS writes dates: every run gives the same bytes. */
const DATE = ((2021 - 1980) << 9) | (1 << 5) | 1;
const DEFLATE = 8;
const UTF8_NAME = 0x800;

/** Writes a zip archive entry by entry; nothing is held but the list of entries. No entry may reach 4 GB. */
export class ZipFile {
  private readonly entries: Entry[] = [];
  private end = 0;

  private constructor(private readonly file: FileHandle) {}

  static async create(path: string): Promise<ZipFile> {
    return new ZipFile(await open(path, "w"));
  }

  async add(name: string, texts: Iterable<string>): Promise<void> {
    const entry: Entry = { name: Buffer.from(name), at: this.end, checksum: 0, packed: 0, size: 0 };
    this.entries.push(entry);
    await this.write(this.localHeader(entry));
    const start = this.end;
    await pipeline(
      Readable.from(measured(texts, entry)),
      createDeflateRaw({ chunkSize: 1 << 18 }),
      async (packed: AsyncIterable<Buffer>) => {
        for await (const chunk of packed) await this.write(chunk);
      },
    );
    entry.packed = this.end - start;
    const header = this.localHeader(entry);
    await this.file.write(header, 0, header.length, entry.at);
  }

  async close(): Promise<void> {
    const directory = this.end;
    for (const entry of this.entries) await this.write(directoryHeader(entry));
    const tail = Buffer.alloc(22);
    tail.writeUInt32LE(0x06054b50, 0);
    tail.writeUInt16LE(this.entries.length, 8);
    tail.writeUInt16LE(this.entries.length, 10);
    tail.writeUInt32LE(this.end - directory, 12);
    tail.writeUInt32LE(directory, 16);
    await this.write(tail);
    await this.file.close();
  }

  private localHeader(entry: Entry): Buffer {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    writeShared(header, 4, entry);
    return Buffer.concat([header, entry.name]);
  }

  private async write(bytes: Uint8Array): Promise<void> {
    await this.file.write(bytes, 0, bytes.length, this.end);
    this.end += bytes.length;
  }
}

function directoryHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  writeShared(header, 6, entry);
  header.writeUInt32LE(entry.at, 42);
  return Buffer.concat([header, entry.name]);
}

/** What the header before an entry and the one in the directory have in common. */
function writeShared(header: Buffer, at: number, entry: Entry): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8_NAME, at + 2);
  header.writeUInt16LE(DEFLATE, at + 4);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(entry.checksum, at + 10);
  header.writeUInt32LE(entry.packed, at + 14);
  header.writeUInt32LE(entry.size, at + 18);
  header.writeUInt16LE(entry.name.length, at + 22);
}

function* measured(texts: Iterable<string>, entry: Entry): Generator<Buffer> {
  for (const text of texts) {
    const bytes = Buffer.from(text);
    entry.checksum = crc32(bytes, entry.checksum);
    entry.size += bytes.length;
    yield bytes;
  }
}
