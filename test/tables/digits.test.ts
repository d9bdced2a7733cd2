import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digitsValue, fourDigits, NOT_DIGITS, wordsOf } from "../../src/tables/digits.ts";

const encoder = new TextEncoder();

/** What the bytes of `text` are read as, between others; the first ones of a buffer where nothing stands before. */
function readBetween(text: string, before: string, behind: string): number {
  const start = encoder.encode(before);
  const bytes = encoder.encode(text);
  const whole = Uint8Array.from([...start, ...bytes, ...encoder.encode(behind)]);
  return digitsValue(wordsOf(whole), start.length, start.length + bytes.length);
}

const around = fc.oneof(
  fc.constant(""),
  fc.stringMatching(/^[0-9]{0,5}$/),
  fc.string({ maxLength: 6, unit: "binary" }),
);

describe("digitsValue", () => {
  it("reads up to 15 digits exactly, whatever stands around them", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,15}$/), around, around, (digits, before, behind) => {
        expect(readBetween(digits, before, behind)).toBe(Number(digits));
      }),
    );
  });

  it("takes nothing else", () => {
    const near = fc.constantFrom("/", ":", "0", "9", "p", "\u00b0", ".", "-", " ", "\0", "\t", "P", "@", "?");
    const text = fc.oneof(
      fc.string({ maxLength: 15, unit: "binary" }),
      fc.array(near, { maxLength: 15 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, around, around, (text, before, behind) => {
        fc.pre(!/^[0-9]+$/.test(text));
        expect(readBetween(text, before, behind)).toBe(NOT_DIGITS);
      }),
    );
  });

  it("takes no digits with one other byte among them, wherever it is", () => {
    for (let length = 1; length <= 15; length++) {
      for (let place = 0; place < length; place++) {
        const digits = "123456789012345".slice(0, length);
        for (const other of ["/", ":"]) {
          const text = digits.slice(0, place) + other + digits.slice(place + 1);
          for (const before of ["", "9", "98765"]) expect(readBetween(text, before, "")).toBe(NOT_DIGITS);
        }
      }
    }
  });

  it("tells every byte that is no digit, in every place of a word", () => {
    for (let place = 0; place < 4; place++) {
      for (let byte = 0; byte < 256; byte++) {
        const bytes = encoder.encode("1234");
        bytes[place] = byte;
        const isDigit = byte >= 0x30 && byte <= 0x39;
        const value = fourDigits(wordsOf(bytes).getInt32(0, true));
        expect(value).toBe(isDigit ? Number(new TextDecoder().decode(bytes)) : NOT_DIGITS);
      }
    }
  });
});
