import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Kernel } from "../../src/kernel/kernel.ts";
import { UNKNOWN } from "./unknown.ts";

/** Short ones, many of them alike, and longer ones that differ in one byte. */
const text = fc.oneof(
  fc.uint8Array({ maxLength: 3, max: 2 }),
  fc.nat(10).map((place) => Uint8Array.from({ length: 11 }, (_, at) => (at === place ? 7 : 1))),
  fc.nat(15).map((place) => Uint8Array.from({ length: 16 }, (_, at) => (at === place ? 7 : 1))),
);
const KIND = 2;
const encoder = new TextEncoder();

/** A cache, asked and told with bytes that stand between others. */
function freshCache() {
  const kernel = Kernel.take();
  const { run } = kernel;
  // what was there before is no knowledge
  kernel.bytes(kernel.allocate(1 << 16), 1 << 16).fill(7);
  run.release();
  const room = 1 << 14;
  const address = kernel.allocate(room);
  const cache = run.byteCache();
  let bytes: Uint8Array = new Uint8Array(0);
  kernel.keep(() => {
    bytes = kernel.bytes(address, room);
  });
  const place = (text: Uint8Array | string, around = 9) => {
    const own = typeof text === "string" ? encoder.encode(text) : text;
    bytes.fill(around, 0, own.length + 20);
    bytes.set(own, 1);
    return [address + 1, address + 1 + own.length] as const;
  };
  return {
    get: (text: Uint8Array | string, kind = KIND, around?: number) =>
      run.byteCacheGet(cache, kind, ...place(text, around)),
    set: (text: Uint8Array | string, value: number, kind = KIND) => {
      const [from, to] = place(text);
      run.byteCacheSet(cache, kind, from, to, value);
      kernel.look();
    },
    done: () => kernel.giveBack(),
  };
}

describe("the cache of bytes", () => {
  it("remembers what it was told first of any bytes, the empty ones among them, whatever stands around", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
        const cache = freshCache();
        const expected = new Map<string, number>();
        for (const [value, text] of texts.entries()) {
          expect(cache.get(text, KIND, value % 7)).toBe(expected.get(text.join()) ?? UNKNOWN);
          cache.set(text, value);
          if (!expected.has(text.join())) expected.set(text.join(), value);
        }
        cache.done();
      }),
    );
  });

  it("tells texts apart that differ in their last bytes, or are the beginning of one another", () => {
    const cache = freshCache();
    const texts = ["", "a", "ab", "abc", "abcd", "abcde", "abcdefgh", "abcdefgi", "abcdefghi", "abcdx", "bbcd", "abce"];
    for (const [value, text] of texts.entries()) {
      expect(cache.get(text)).toBe(UNKNOWN);
      cache.set(text, value);
    }
    expect(texts.map((text) => cache.get(text))).toEqual(texts.map((_, value) => value));
    cache.done();
  });

  // found by trying: the hash of both is the same
  it.each([
    ["abcdefgh050967", "abcdefgh324085"],
    ["00262315abcdefgh", "00326318abcdefgh"],
    ["x094741", "y0211728"],
  ])("tells %s from %s", (first, second) => {
    const cache = freshCache();
    cache.set(first, 1);
    expect(cache.get(second)).toBe(UNKNOWN);
    cache.set(second, 2);
    expect([cache.get(first), cache.get(second)]).toEqual([1, 2]);
    cache.done();
  });

  it("tells bytes of one kind from the same of another", () => {
    const cache = freshCache();
    for (const kind of [1, 2, 5]) cache.set("42409", kind, kind);
    expect([1, 2, 5, 3].map((kind) => cache.get("42409", kind))).toEqual([1, 2, 5, UNKNOWN]);
    cache.done();
  });

  it("keeps what it knows while it grows, texts of any length that it keeps among it", () => {
    const cache = freshCache();
    // 300 are more than it has room for at first, and so are the bytes of any of the long ones
    const texts = Array.from({ length: 300 }, (_, at) => `${at}${"x".repeat(at % 50 === 0 ? 3900 + at / 2 : at % 9)}`);
    for (const [value, text] of texts.entries()) {
      cache.set(text, value);
      expect(cache.get(texts[0] ?? "")).toBe(0);
    }
    expect(texts.map((text) => cache.get(text))).toEqual(texts.map((_, value) => value));
    cache.done();
  });

  it("keeps no text of more than 4,096 bytes", () => {
    const cache = freshCache();
    for (const length of [4096, 4097]) cache.set("y".repeat(length), length);
    expect([4096, 4097].map((length) => cache.get("y".repeat(length)))).toEqual([4096, UNKNOWN]);
    cache.done();
  });

  it("holds 65,536 texts and forgets none of them, but takes no more", () => {
    const cache = freshCache();
    const name = (number: number) => `Nguyễn Văn ${number}`;
    for (let number = 0; number < 70_000; number++) cache.set(name(number), number);
    for (let number = 0; number < 65_536; number += 101) expect(cache.get(name(number))).toBe(number);
    expect(cache.get(name(65_535))).toBe(65_535);
    expect(cache.get(name(65_536))).toBe(UNKNOWN);
    cache.done();
  });
});
