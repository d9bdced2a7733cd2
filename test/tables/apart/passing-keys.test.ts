import { describe, expect, it } from "vitest";
import { PassingCoders, PassingKeys } from "../../../src/tables/apart/passing-keys.ts";
import { DigitKeys } from "../../../src/tables/digit-keys.ts";

/** Texts of digits as a block's keys; none where the text is empty. */
function keysOf(...texts: readonly string[]): DigitKeys {
  const keys = new DigitKeys();
  keys.clear(texts.length);
  for (const [at, text] of texts.entries()) keys.putText(at, text);
  return keys;
}

function codesOf(coder: PassingKeys, ...texts: readonly string[]): readonly number[] {
  const codes = new Float64Array(texts.length).fill(-99);
  coder.codesOf(keysOf(...texts), texts.length, codes);
  return [...codes];
}

describe("keys that are only passed on", () => {
  it("have their place in the batch as their code, the next column's behind them", () => {
    const coder = new PassingKeys();
    expect(codesOf(coder, "0012", "7", "0012")).toEqual([0, 1, 2]);
    expect(codesOf(coder, "123456789012345678")).toEqual([3]);
    expect(coder.count).toBe(4);
    expect([0, 1, 2, 3].map((code) => coder.key(code))).toEqual(["0012", "7", "0012", "123456789012345678"]);
  });

  it("leave a row alone in which there is none", () => {
    const coder = new PassingKeys();
    expect(codesOf(coder, "", "7", "")).toEqual([-99, 0, -99]);
    expect(coder.count).toBe(1);
  });

  it("are as many as were asked for, whatever stands behind", () => {
    const coder = new PassingKeys();
    const codes = new Float64Array(2);
    coder.codesOf(keysOf("1", "2"), 1, codes);
    expect(coder.count).toBe(1);
  });

  it("begin anew with the next batch", () => {
    const coder = new PassingKeys();
    codesOf(coder, "1", "2");
    coder.next();
    expect(coder.count).toBe(0);
    expect(codesOf(coder, "3")).toEqual([0]);
    expect(coder.key(0)).toBe("3");
  });
});

describe("texts that are looked up by themselves", () => {
  it("keep their code from batch to batch, and are passed on once", () => {
    const coder = new PassingKeys();
    expect([coder.codeOf("HD-1"), coder.codeOf("HD-2"), coder.codeOf("HD-1")]).toEqual([-1, -2, -1]);
    expect(coder.texts).toEqual(["HD-1", "HD-2"]);
    coder.next();
    expect([coder.codeOf("HD-3"), coder.codeOf("HD-2")]).toEqual([-3, -2]);
    expect(coder.texts).toEqual(["HD-3"]);
    expect([-1, -2, -3].map((code) => coder.key(code))).toEqual(["HD-1", "HD-2", "HD-3"]);
  });

  it("are no others than those", () => {
    const coder = new PassingKeys();
    coder.codeOf("HD-1");
    expect(() => coder.key(-2)).toThrow("no key has the code -2");
  });
});

describe("coders", () => {
  it("are one for each dictionary", () => {
    const coders = new PassingCoders();
    coders.get("contract").codeOf("HD-1");
    expect(coders.get("contract").texts).toEqual(["HD-1"]);
    expect(coders.get("customer").texts).toEqual([]);
    expect([...coders.all.keys()]).toEqual(["contract", "customer"]);
  });
});
