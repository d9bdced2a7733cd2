import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { ENCODINGS, type Encoding } from "../../../src/read/encoding/encoding.ts";
import { tcvn3 } from "../../../src/read/encoding/tcvn3.ts";
import { decodeAll, transcoder } from "../../../src/read/encoding/transcode.ts";
import { asInTcvn3, encode, LETTERS } from "./encode.ts";

const TRANSCODED = ENCODINGS.filter(
  (encoding): encoding is Exclude<Encoding, "utf-8" | "windows-1252"> =>
    encoding !== "utf-8" && encoding !== "windows-1252",
);
/** What comes back: TCVN3 has no capitals with a tone. */
const asRead = (text: string, encoding: Encoding) => (encoding === "tcvn3" ? asInTcvn3(text) : text);
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...LETTERS),
      fc.constantFrom(...'aAeEiIoOuUyYdDnNhH 0123456789,.;"\r\n\t-'),
      fc.constantFrom(",", "\n", " "),
    ),
  )
  .map((letters) => letters.join(""));
const wideText = fc.string({ unit: "grapheme", maxLength: 60 });

test("there are 134 letters", () => {
  expect(new Set(LETTERS).size).toBe(134);
});

test("windows-1252 is what iconv says, whatever this Node takes it for", () => {
  for (let byte = 0; byte < 256; byte++) {
    const expected = iconv.decode(Buffer.of(byte), "windows-1252");
    expect(decodeAll(Uint8Array.of(byte), "windows-1252")).toBe(
      expected === "\ufffd" ? String.fromCharCode(byte) : expected,
    );
  }
});

describe.each(TRANSCODED)("%s", (encoding) => {
  test("has every letter of Vietnamese", () => {
    for (const letter of LETTERS) expect(decodeAll(encode(letter, encoding), encoding)).toBe(asRead(letter, encoding));
  });

  test("any text comes back, however its bytes are cut into chunks", () => {
    const text = encoding.startsWith("utf-16") ? fc.oneof(anyText, wideText) : anyText;
    fc.assert(
      fc.property(text, fc.array(fc.nat(8), { minLength: 1 }), (written, cuts) => {
        const bytes = encode(written, encoding);
        const { next, end } = transcoder(encoding);
        const pieces: Uint8Array[] = [];
        for (let at = 0, cut = 0; at < bytes.length; cut++) {
          const size = 1 + (cuts[cut % cuts.length] ?? 0);
          pieces.push(next(bytes.subarray(at, at + size)).slice());
          at += size;
        }
        pieces.push(end());
        const whole = new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(pieces));
        expect(whole).toBe(asRead(written, encoding).replace(/^\ufeff/, ""));
      }),
    );
  });

  test("bytes of ASCII are ASCII", () => {
    const ascii = Uint8Array.from({ length: 128 }, (_, code) => code);
    const text = String.fromCharCode(...ascii);
    expect(decodeAll(encoding.startsWith("utf-16") ? encode(text, encoding) : ascii, encoding)).toBe(text);
  });
});

test("the upper half of TCVN3 is that of iconv-lite", () => {
  const upper = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
  expect(tcvn3().letters.slice(128)).toEqual([...iconv.decode(Buffer.from(upper), "tcvn")]);
});

test("a mark after nothing it could mark stands alone", () => {
  expect(decodeAll(Uint8Array.of(0x62, 0xec, 0x2c), "windows-1258")).toBe("b\u0301,");
  expect(decodeAll(Uint8Array.of(0x62, 0xf9, 0x2c), "vni")).toBe("bù,");
});

test("half a UTF-16 letter at the end shows", () => {
  expect(decodeAll(Uint8Array.of(0x41, 0, 0x42), "utf-16le")).toBe("A\ufffd");
});
