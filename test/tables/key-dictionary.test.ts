import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDictionaries, KeyDictionary } from "../../src/tables/key-dictionary.ts";

const encoder = new TextEncoder();

/** Numeric keys of all lengths around the limits, keys that differ in leading zeros only, and other texts. */
const anyKey = fc.oneof(
  fc.stringMatching(/^[0-9]{1,20}$/),
  fc.stringMatching(/^0{1,18}[0-9]?$/),
  fc.string({ maxLength: 6, unit: "grapheme" }),
);

describe("KeyDictionary", () => {
  it("gives codes in order of appearance, equal exactly where the keys are, and the keys back", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, fc.boolean()), { maxLength: 200 }), (asked) => {
        const dictionary = new KeyDictionary();
        const expected = new Map<string, number>();
        for (const [key, asBytes] of asked) {
          if (!expected.has(key)) expected.set(key, expected.size);
          const bytes = encoder.encode(`»${key}«`);
          const code = asBytes ? dictionary.codeOfBytes(bytes, 2, bytes.length - 2) : dictionary.codeOf(key);
          expect(code).toBe(expected.get(key));
        }
        expect(dictionary.size).toBe(expected.size);
        for (const [key, code] of expected) {
          expect(dictionary.key(code)).toBe(key);
          expect(dictionary.find(key)).toBe(code);
        }
      }),
    );
  });

  it("keeps its codes while it grows", () => {
    const dictionary = new KeyDictionary();
    const contract = (n: number) => `66000007${String(n * 7919).padStart(8, "0")}`;
    for (let n = 0; n < 10_000; n++) expect(dictionary.codeOf(contract(n))).toBe(n);
    for (let n = 0; n < 10_000; n += 97) {
      expect(dictionary.find(contract(n))).toBe(n);
      expect(dictionary.key(n)).toBe(contract(n));
    }
  });

  it("keeps numeric keys apart from any number of other texts", () => {
    const dictionary = new KeyDictionary();
    for (let n = 0; n < 5000; n++) expect(dictionary.codeOf(`Ấp ${n}`)).toBe(n);
    expect(dictionary.codeOf("6600000700000001")).toBe(5000);
    expect(dictionary.codeOf("6600000700000001")).toBe(5000);
    expect(dictionary.find("6600000700000001")).toBe(5000);
  });

  it("finds nothing that nobody added", () => {
    const dictionary = new KeyDictionary();
    dictionary.codeOf("007");
    expect(dictionary.find("7")).toBeUndefined();
    expect(dictionary.find("x")).toBeUndefined();
    expect(dictionary.size).toBe(1);
    expect(() => dictionary.key(1)).toThrow(RangeError);
  });
});

describe("createDictionaries", () => {
  it("has one dictionary a name", () => {
    const dictionaries = createDictionaries();
    dictionaries.get("customer").codeOf("1");
    expect(dictionaries.get("customer").find("1")).toBe(0);
    expect(dictionaries.get("contract").find("1")).toBeUndefined();
  });
});
