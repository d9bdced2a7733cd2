import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";

/** Unpacks the first sheet of a workbook and looks at nothing. */
const file = await open(process.argv[2]);
const { size } = await file.stat();
const tail = (await file.read(Buffer.alloc(1 << 16), 0, 1 << 16, Math.max(0, size - (1 << 16)))).buffer;
const end = tail.lastIndexOf("PK\x05\x06");
const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
await file.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
const name = directory.indexOf("xl/worksheets/sheet1.xml") - 46;
const at = directory.readUInt32LE(name + 42);
const header = (await file.read(Buffer.alloc(30), 0, 30, at)).buffer;
const start = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
let bytes = 0;
await pipeline(
  file.createReadStream({ start, end: start + directory.readUInt32LE(name + 20) - 1, highWaterMark: 1 << 18 }),
  createInflateRaw({ chunkSize: 1 << 20 }),
  async (chunks) => {
    for await (const chunk of chunks) bytes += chunk.length;
  },
);
process.stdout.write(JSON.stringify({ bytes }));
