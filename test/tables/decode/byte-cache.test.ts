import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteCache, UNKNOWN } from "../../../src/tables/decode/byte-cache.ts";
import { wordsOf } from "../../../src/tables/digits.ts";

/** Short ones, many of them alike, and longer ones that differ in one byte. */
const text = fc.oneof(
  fc.uint8Array({ maxLength: 3, max: 2 }),
  fc.nat(10).map((place) => Uint8Array.from({ length: 11 }, (_, at) => (at === place ? 7 : 1))),
);

describe("ByteCache", () => {
  it("remembers what it was told first of any bytes, the empty ones among them", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
        const cache = new ByteCache();
        const expected = new Map<string, number>();
        for (const [value, text] of texts.entries()) {
          const padded = wordsOf(Uint8Array.of(9, ...text, 9));
          expect(cache.get(padded, 1, padded.byteLength - 1)).toBe(expected.get(text.join()) ?? UNKNOWN);
          cache.set(padded, 1, padded.byteLength - 1, value);
          if (!expected.has(text.join())) expected.set(text.join(), value);
        }
      }),
    );
  });

  it("tells texts apart that differ in their last bytes, or are the beginning of one another", () => {
    const cache = new ByteCache();
    const texts = ["", "a", "ab", "abc", "abcd", "abcde", "abcdefgh", "abcdefgi", "abcdx", "bbcd", "abce"];
    const words = texts.map((text) => wordsOf(new TextEncoder().encode(text)));
    for (const [value, text] of words.entries()) {
      expect(cache.get(text, 0, text.byteLength)).toBe(UNKNOWN);
      cache.set(text, 0, text.byteLength, value);
    }
    expect(words.map((text) => cache.get(text, 0, text.byteLength))).toEqual(texts.map((_, value) => value));
  });

  // found by trying: the hash of both is the same
  it.each([
    ["xahx", "Ấp 46857"],
    ["Tổ 86552 số 0", "Tổ 47864 số 1"],
  ])("tells %s from %s", (...pair) => {
    const cache = new ByteCache();
    const [first, second] = pair.map((text) => wordsOf(new TextEncoder().encode(text)));
    if (!first || !second) throw new Error("two texts");
    cache.set(first, 0, first.byteLength, 1);
    expect(cache.get(second, 0, second.byteLength)).toBe(UNKNOWN);
    cache.set(second, 0, second.byteLength, 2);
    expect([cache.get(first, 0, first.byteLength), cache.get(second, 0, second.byteLength)]).toEqual([1, 2]);
  });

  it("keeps what it knows while it grows, texts of any length among it", () => {
    const cache = new ByteCache();
    // 300 are more than it has room for at first, and so are the bytes of any of the long ones
    const texts = Array.from({ length: 300 }, (_, at) => `${at}${"x".repeat(at % 50 === 0 ? 5000 + 40 * at : at % 7)}`);
    const words = texts.map((text) => wordsOf(new TextEncoder().encode(text)));
    for (const [value, text] of words.entries()) {
      cache.set(text, 0, text.byteLength, value);
      const first = words[0] ?? text;
      expect(cache.get(first, 0, first.byteLength)).toBe(0);
    }
    expect(words.map((text) => cache.get(text, 0, text.byteLength))).toEqual(texts.map((_, value) => value));
  });

  it("holds 65,536 texts and forgets none of them, but takes no more", () => {
    const cache = new ByteCache();
    const bytes = (number: number) => wordsOf(new TextEncoder().encode(`Nguyễn Văn ${number}`));
    for (let number = 0; number < 70_000; number++) {
      const text = bytes(number);
      cache.set(text, 0, text.byteLength, number);
    }
    const known = (number: number) => cache.get(bytes(number), 0, bytes(number).byteLength);
    for (let number = 0; number < 65_536; number += 101) expect(known(number)).toBe(number);
    expect(known(65_535)).toBe(65_535);
    expect(known(65_536)).toBe(UNKNOWN);
  });
});
