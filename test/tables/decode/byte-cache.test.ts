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
