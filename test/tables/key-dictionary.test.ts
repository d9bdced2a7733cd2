import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DigitKeys } from "../../src/tables/digit-keys.ts";
import { createDictionaries, KeyDictionary } from "../../src/tables/key-dictionary.ts";

/** Numeric keys of all lengths around the limits, keys that differ in leading zeros only, and other texts. */
const anyKey = fc.oneof(
  fc.stringMatching(/^[0-9]{1,20}$/),
  fc.stringMatching(/^0{1,18}[0-9]?$/),
  fc.string({ maxLength: 6, unit: "grapheme" }),
);

/** Numeric keys of few digits, so that some stand in a batch more than once, and others. */
const batchKey = fc.oneof(fc.stringMatching(/^[0-9]{1,2}$/), anyKey);

/** The codes of a batch's keys; −1 where a text is no key of digits. */
function codesOf(dictionary: KeyDictionary, texts: readonly string[]): readonly number[] {
  const keys = new DigitKeys();
  keys.clear(texts.length);
  for (const [at, text] of texts.entries()) keys.putText(at, text);
  const codes = new Float64Array(texts.length).fill(-1);
  dictionary.codesOf(keys, texts.length, codes);
  return [...codes];
}

describe("KeyDictionary", () => {
  it("gives codes in order of appearance, equal exactly where the keys are, and the keys back", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(batchKey), fc.boolean()), { maxLength: 30 }), (batches) => {
        const dictionary = new KeyDictionary();
        const expected = new Map<string, number>();
        for (const [texts, asBatch] of batches) {
          const asked = asBatch ? texts.filter((text) => /^[0-9]{1,18}$/.test(text)) : texts;
          for (const text of asked) if (!expected.has(text)) expected.set(text, expected.size);
          const codes = asBatch
            ? codesOf(dictionary, texts).filter((code) => code >= 0)
            : texts.map((text) => dictionary.codeOf(text));
          expect(codes).toEqual(asked.map((text) => expected.get(text)));
        }
        expect(dictionary.size).toBe(expected.size);
        for (const [key, code] of expected) {
          expect(dictionary.key(code)).toBe(key);
          expect(dictionary.find(key)).toBe(code);
        }
      }),
    );
  });

  it("tells the keys of a batch apart by their zeros, and takes no other text for a key", () => {
    const dictionary = new KeyDictionary();
    const short = codesOf(dictionary, ["007", "007", "0007", "", "7a", " 7"]);
    expect(short).toEqual([0, 0, 1, -1, -1, -1]);
    expect([dictionary.key(0), dictionary.key(1)]).toEqual(["007", "0007"]);
    expect(dictionary.size).toBe(2);
  });

  it.each([1, 127, 128, 129, 256, 257])("gives codes to a batch of %s keys, each of them twice", (count) => {
    const dictionary = new KeyDictionary();
    const texts = Array.from({ length: count }, (_, n) => String(1_000_000_000 + 37 * n));
    const expected = texts.map((_, n) => n);
    expect(codesOf(dictionary, [...texts, ...texts])).toEqual([...expected, ...expected]);
    expect(codesOf(dictionary, texts.toReversed())).toEqual(expected.toReversed());
    expect(dictionary.size).toBe(count);
  });

  it("leaves rows alone that have no key, in any batch", () => {
    const dictionary = new KeyDictionary();
    const texts = Array.from({ length: 300 }, (_, n) => (n % 3 === 0 ? "x" : String(n)));
    let known = 0;
    const expected = texts.map((text) => (text === "x" ? -1 : known++));
    expect(codesOf(dictionary, texts)).toEqual(expected);
    expect(codesOf(dictionary, texts)).toEqual(expected);
  });

  it("tells keys apart that differ in their number of digits only, whichever it met first", () => {
    const texts = ["1", "01", "001", "0000000001", "1000000001", "01000000001", "000000000000000001"];
    for (const order of [texts, texts.toReversed()]) {
      const dictionary = new KeyDictionary();
      expect(codesOf(dictionary, order)).toEqual(order.map((_, at) => at));
      expect(order.map((text) => dictionary.find(text))).toEqual(order.map((_, at) => at));
      expect(order.map((_, code) => dictionary.key(code))).toEqual(order);
    }
  });

  it("has room for as many keys as were expected, and loses none of those it had", () => {
    const dictionary = new KeyDictionary();
    dictionary.codeOf("HD-1");
    const texts = Array.from({ length: 500 }, (_, n) => String(66_000_000 + n));
    codesOf(dictionary, texts);
    expect(dictionary.room).toBeLessThan(5000);
    dictionary.expect(5000);
    const { room } = dictionary;
    expect(room).toBeGreaterThanOrEqual(5000);
    dictionary.expect(3000);
    expect(dictionary.room).toBe(room);
    expect(codesOf(dictionary, texts)).toEqual(texts.map((_, at) => at + 1));
    expect(dictionary.key(0)).toBe("HD-1");
    for (let n = dictionary.size; n < room; n++) dictionary.codeOf(String(n));
    expect(dictionary.room).toBe(room);
    expect(dictionary.codeOf("one more")).toBe(room);
    expect(dictionary.room).toBeGreaterThan(room);
    expect([dictionary.find("66000499"), dictionary.find("one more")]).toEqual([500, room]);
  });

  it("knows no key of a code that was not given yet, also where there is room for it", () => {
    const dictionary = new KeyDictionary();
    expect(() => dictionary.key(0)).toThrow("no key has the code 0");
    dictionary.codeOf("7");
    expect(dictionary.key(0)).toBe("7");
    expect(() => dictionary.key(1)).toThrow("no key has the code 1");
  });

  it("keeps the codes of a batch in which it grows", () => {
    const dictionary = new KeyDictionary();
    const texts = Array.from({ length: 30_000 }, (_, n) => `6600${String((n * 7919) % 20_011).padStart(12, "0")}`);
    const codes = codesOf(dictionary, texts);
    expect(dictionary.size).toBe(20_011);
    expect(codes.every((code, at) => dictionary.key(code) === texts[at])).toBe(true);
    expect(codesOf(dictionary, texts)).toEqual(codes);
  });

  // found by trying: the second and third look alike in all that is looked at before the keys themselves
  it.each([
    ["their last digits", ["6600000700001034", "6600000100027009", "6600000100005934"]],
    ["their first digits", ["6600000700000794", "6626083100000000", "6637527100000000"]],
    ["their leading zeros", ["6600000700004291", "0087804306", "000000000087804306"]],
    ["all their digits", ["6600000700001034", "6600647100001302", "6601251100000322"]],
  ])("tells keys apart that have the same mark and differ in %s", (_, texts) => {
    const one = new KeyDictionary();
    expect(texts.map((text) => one.codeOf(text))).toEqual([0, 1, 2]);
    expect(texts.map((text) => one.find(text))).toEqual([0, 1, 2]);
    const batch = new KeyDictionary();
    expect(codesOf(batch, texts)).toEqual([0, 1, 2]);
    expect(codesOf(batch, texts.toReversed())).toEqual([2, 1, 0]);
    expect(texts.map((_, code) => batch.key(code))).toEqual(texts);
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
