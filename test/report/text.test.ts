import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { widthOf, wrap } from "../../src/report/table/text.ts";

const word = fc
  .array(fc.constantFrom("a", "Ệ", "“", "”", "’", "銀", "😀", "e\u0301", "-"), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(""));

describe("text in lines", () => {
  it("is as wide as a terminal shows it", () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(widthOf(text)).toBe(stringWidth(text));
      }),
    );
  });

  it("breaks between words where the next one has no room, and nowhere else", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.integer({ min: 24, max: 60 }), (words, width) => {
        const lines = wrap(words.join(" "), width);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const [at, line] of lines.entries()) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          const [next] = lines[at + 1]?.split(" ") ?? [];
          if (next !== undefined) expect(stringWidth(`${line} ${next}`)).toBeGreaterThan(width);
        }
      }),
    );
  });

  it("cuts a word that is longer than a line", () => {
    expect(wrap("ab cdefghij kl", 5)).toEqual(["ab", "cdef…", "kl"]);
  });
});
