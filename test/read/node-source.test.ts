import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileSource, stdinSource } from "../../src/read/node-source.ts";
import { type ByteSource, bytesOf } from "../../src/read/source.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ltq-read-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Larger than what is kept in memory. */
const LARGE = 9_000_000;
const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 7919) >> 5);
function written(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const refused = (reason: string) => expect.objectContaining({ name: "UnreadableFile", reason });

/** What every source promises. */
async function keepsItsPromises(source: ByteSource, content: Uint8Array) {
  for (const [from, to] of [
    [0, content.length],
    [0, 1],
    [5, 9],
    [1_048_575, 1_048_577],
    [2_999_990, content.length + 99],
  ] as const) {
    expect(Buffer.compare(await bytesOf(source, from, to), content.subarray(from, to))).toBe(0);
  }
  const kept: Uint8Array[] = [];
  for await (const chunk of source.stream()) kept.push(chunk);
  expect(Buffer.compare(Buffer.concat(kept), content)).toBe(0);
  const passing: Uint8Array[] = [];
  for await (const chunk of source.stream(0, undefined, "passing")) passing.push(Uint8Array.from(chunk));
  expect(Buffer.compare(Buffer.concat(passing), content)).toBe(0);
  for await (const _ of source.stream()) break;
  const both = await Promise.all([bytesOf(source, 0, 2_000_000), bytesOf(source, 0, 3_000_000)]);
  expect(both.map((read) => read.length)).toEqual([2_000_000, 3_000_000]);
}

describe("a file", () => {
  test("is read in part, as a whole, again and twice at once", async () => {
    for (const size of [bytes.length, LARGE]) {
      const path = written("a.csv", bytes);
      truncateSync(path, size);
      const content = new Uint8Array(size);
      content.set(bytes);
      const source = await fileSource(path);
      expect(source.size).toBe(size);
      await keepsItsPromises(source, content);
    }
  });

  test("that isn't there, is a folder, is empty, may not be read", async () => {
    await expect(fileSource(join(folder, "none.csv"))).rejects.toEqual(refused("missing"));
    await expect(fileSource(join(written("file", "x"), "below.csv"))).rejects.toEqual(refused("missing"));
    mkdirSync(join(folder, "sub"));
    await expect(fileSource(join(folder, "sub"))).rejects.toEqual(refused("directory"));
    await expect(fileSource(written("empty.csv", ""))).rejects.toEqual(refused("empty"));
  });

  test.skipIf(process.getuid?.() === 0)("that may not be read", async () => {
    const path = written("secret.csv", "a,b");
    chmodSync(path, 0);
    await expect(fileSource(path)).rejects.toEqual(refused("no-permission"));
  });

  test("beyond 4 GB", async () => {
    const path = written("huge.csv", "a,b\n");
    truncateSync(path, 5 * 2 ** 30);
    appendFileSync(path, "the end");
    const source = await fileSource(path);
    expect(source.size).toBe(5 * 2 ** 30 + 7);
    expect(new TextDecoder().decode(await bytesOf(source, 5 * 2 ** 30, 6 * 2 ** 30))).toBe("the end");
  });

  test("that is cut while it is read", async () => {
    const path = written("cut.csv", bytes);
    truncateSync(path, LARGE);
    const source = await fileSource(path);
    truncateSync(path, 10);
    await expect(bytesOf(source, 0, 100)).rejects.toEqual(refused("truncated"));
  });

  test("that is deleted before it is read", async () => {
    const path = written("gone.csv", bytes);
    truncateSync(path, LARGE);
    const source = await fileSource(path);
    rmSync(path);
    await expect(bytesOf(source, 0, 100)).rejects.toEqual(refused("missing"));
  });

  test("that is small stays what it was when it was first looked at", async () => {
    const path = written("small.csv", bytes);
    const source = await fileSource(path);
    truncateSync(path, 10);
    rmSync(path);
    await keepsItsPromises(source, bytes);
  });
});

describe("a gzip file, whatever its name", () => {
  test("is unpacked, in one member or several", async () => {
    for (const packed of [
      gzipSync(bytes),
      Buffer.concat([gzipSync(bytes.subarray(0, 1000)), gzipSync(bytes.subarray(1000))]),
    ]) {
      const source = await fileSource(written("a.csv", packed));
      expect(source).toMatchObject({ size: undefined, compression: "gzip" });
      await keepsItsPromises(source, bytes);
    }
  });

  test("that is cut, damaged, empty inside", async () => {
    const packed = gzipSync(bytes);
    const cut = await fileSource(written("cut.gz", packed.subarray(0, packed.length / 2)));
    await expect(bytesOf(cut, 0, 1e9)).rejects.toEqual(refused("truncated"));
    const broken = Buffer.from(packed);
    broken.fill(0x55, 100, 5000);
    await expect(bytesOf(await fileSource(written("broken.gz", broken)), 0, 1e9)).rejects.toEqual(refused("damaged"));
    await expect(bytesOf(await fileSource(written("empty.gz", gzipSync(""))), 0, 1e9)).rejects.toEqual(
      refused("empty"),
    );
  });

  test("that grows beyond all measure is refused while it grows", async () => {
    const source = await fileSource(written("bomb.gz", gzipSync(Buffer.alloc(300 * 2 ** 20))));
    let length = 0;
    const reading = async () => {
      for await (const chunk of source.stream()) length += chunk.length;
    };
    await expect(reading()).rejects.toEqual(refused("too-large"));
    expect(length).toBeLessThan(280 * 2 ** 20);
  });
});

describe("a pipe", () => {
  const piped = (...chunks: (Uint8Array | string)[]) =>
    stdinSource(Readable.from(chunks, { objectMode: true }), "stdin");
  const pieces = (content: Uint8Array, size: number) =>
    Array.from({ length: Math.ceil(content.length / size) }, (_, index) =>
      content.subarray(index * size, (index + 1) * size),
    );

  test("comes once and is read any number of times", async () => {
    const source = await piped(...pieces(bytes, 65_536));
    expect(source).toMatchObject({ name: "stdin", size: undefined });
    await keepsItsPromises(source, bytes);
  });

  test("packed, its first bytes coming one by one", async () => {
    const packed = gzipSync(bytes);
    const source = await piped(packed.subarray(0, 1), "", packed.subarray(1, 2), packed.subarray(2));
    expect(source.compression).toBe("gzip");
    await keepsItsPromises(source, bytes);
  });

  test("of a single byte; of texts; of nothing", async () => {
    expect(await bytesOf(await piped("x"), 0, 9)).toEqual(Uint8Array.of(0x78));
    expect(new TextDecoder().decode(await bytesOf(await piped("dư", " nợ"), 0, 99))).toBe("dư nợ");
    await expect(piped()).rejects.toEqual(refused("empty"));
    await expect(piped("", "")).rejects.toEqual(refused("empty"));
  });

  test("that breaks is refused, and stays refused", async () => {
    async function* breaking() {
      yield Buffer.from("a,b");
      throw Object.assign(new Error("read"), { code: "EIO" });
    }
    const source = await stdinSource(breaking(), "stdin");
    for (let time = 0; time < 2; time++) await expect(bytesOf(source, 0, 9)).rejects.toEqual(refused("damaged"));
  });

  test("is read no further than asked", async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked++;
        yield new Uint8Array(1000);
      }
    }
    const source = await stdinSource(endless(), "stdin");
    await bytesOf(source, 0, 2500);
    expect(asked).toBe(3);
  });
});
