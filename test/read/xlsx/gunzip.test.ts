import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gunzipAsStream, gunzipInNode } from "../../../src/read/xlsx/gunzip-node.ts";

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What comes out, or that it fails. */
async function outcome(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) parts.push(chunk.slice());
    return Buffer.concat(parts).toString("latin1");
  } catch {
    return "failure";
  }
}

const texts = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(3000)).map(([text, times]) => {
    return new Uint8Array(text.length * times).map((_, at) => text[at % text.length] as number);
  }),
);

/** Ways to spoil a gzip file. */
const spoilers = fc.oneof(
  fc.constant((bytes: Uint8Array) => bytes),
  fc.nat().map((at) => (bytes: Uint8Array) => bytes.subarray(0, at % bytes.length)),
  fc.tuple(fc.nat(), fc.nat(7)).map(([at, bit]) => (bytes: Uint8Array) => {
    const spoiled = bytes.slice();
    spoiled[at % bytes.length] = (spoiled[at % bytes.length] as number) ^ (1 << bit);
    return spoiled;
  }),
  fc.uint8Array({ maxLength: 20 }).map((tail) => (bytes: Uint8Array) => Buffer.concat([bytes, tail])),
);

test("gunzipping into one buffer gives what Node's stream gives, and fails where it does", async () => {
  const sizes = fc.integer({ min: 1, max: 5000 });
  await fc.assert(
    fc.asyncProperty(texts, spoilers, sizes, fc.integer({ min: 64, max: 5000 }), async (text, spoil, size, room) => {
      const packed = spoil(gzipSync(text));
      const [inPlace, asStream] = await Promise.all([
        outcome(gunzipInNode(pieces(packed, size), room)),
        outcome(gunzipAsStream(pieces(packed, size), room)),
      ]);
      expect(inPlace).toBe(asStream);
    }),
    { numRuns: 300 },
  );
});

test("this Node's zlib lets one buffer serve for all chunks", async () => {
  const buffers = new Set<ArrayBufferLike>();
  let length = 0;
  for await (const chunk of gunzipInNode(pieces(gzipSync(Buffer.alloc(100_000, "ltq")), 10), 1000)) {
    buffers.add(chunk.buffer);
    length += chunk.length;
  }
  expect(length).toBe(100_000);
  expect(buffers.size).toBe(1);
});

test("what waits for the process has its turn while much is inflated", async () => {
  let turns = 0;
  const waiting = setInterval(() => {
    turns++;
  }, 0);
  for await (const _ of gunzipInNode(pieces(gzipSync(Buffer.alloc(100 << 20)), 1 << 20), 1 << 16));
  clearInterval(waiting);
  expect(turns).toBeGreaterThan(0);
});
