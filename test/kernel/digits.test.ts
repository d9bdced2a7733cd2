import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { put } from "./put-key.ts";

const around = fc.oneof(
  fc.constant(""),
  fc.stringMatching(/^[0-9]{0,5}$/),
  fc.string({ maxLength: 6, unit: "binary" }),
);

describe("digits", () => {
  it("are read, up to 18 of them, whatever stands around them", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,18}$/), around, around, (digits, before, behind) => {
        expect(put(digits, 0, before, behind)).toBe(digits);
      }),
    );
  });

  it("are nothing else", () => {
    const near = fc.constantFrom("/", ":", "0", "9", "p", "\u00b0", ".", "-", " ", "\0", "\t", "P", "@", "?");
    const text = fc.oneof(
      fc.string({ maxLength: 18, unit: "binary" }),
      fc.array(near, { maxLength: 18 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, around, around, (text, before, behind) => {
        fc.pre(!/^[0-9]+$/.test(text));
        expect(put(text, 0, before, behind)).toBeUndefined();
      }),
    );
  });

  it("are none with one other byte among them, wherever it is", () => {
    for (let length = 1; length <= 18; length++) {
      for (let place = 0; place < length; place++) {
        const digits = "123456789012345678".slice(0, length);
        for (const other of ["/", ":"]) {
          const text = digits.slice(0, place) + other + digits.slice(place + 1);
          for (const before of ["", "9", "98765"]) expect(put(text, 0, before)).toBeUndefined();
        }
      }
    }
  });

  it("are told from every other byte in every place", () => {
    for (let place = 0; place < 18; place++) {
      for (let byte = 0; byte < 256; byte++) {
        const bytes = new TextEncoder().encode("123456789012345678");
        bytes[place] = byte;
        const isDigit = byte >= 0x30 && byte <= 0x39;
        expect(put(bytes)).toBe(isDigit ? new TextDecoder().decode(bytes) : undefined);
      }
    }
  });
});
