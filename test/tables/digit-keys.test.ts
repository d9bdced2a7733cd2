import { describe, expect, it } from "vitest";
import { DigitKeys, digitText } from "../../src/tables/digit-keys.ts";
import { put } from "../kernel/put-key.ts";

function shown({ high, low, digits }: DigitKeys, at: number): string {
  return digitText(high[at] ?? -1, low[at] ?? -1, digits[at] ?? -1);
}

function room(count: number): DigitKeys {
  const keys = new DigitKeys();
  keys.clear(count);
  return keys;
}

const KEYS = ["0", "7", "000000000", "123456789", "0123456789", "000000000000000000", "123456789012345678"];
const NO_KEYS = ["", "1234567890123456789", "12a", "a", "123456789a", "a123456789", "-1", "1.5", " 1", "١"];

describe("keys of 1 to 18 digits", () => {
  it.each(KEYS)("are kept with their leading zeros: %s", (text) => {
    expect(put(text, 0, "7", "7")).toBe(text);
    const keys = room(1);
    expect(keys.putText(0, text)).toBe(true);
    expect(shown(keys, 0)).toBe(text);
  });

  it.each(NO_KEYS)("are no other texts: %j", (text) => {
    expect(put(text, 0, "7", "7")).toBeUndefined();
    const keys = room(1);
    expect(keys.putText(0, text)).toBe(false);
    expect(keys.digits[0]).toBe(0);
  });

  it.each([
    ["7", 3, "007"],
    ["0007", 3, "0007"],
    ["7", 18, "000000000000000007"],
    ["1234567", 16, "0000000001234567"],
  ])("of a file have zeros put before them: %s up to %s", (text, least, expected) => {
    expect(put(text, least, "7", "7")).toBe(expected);
  });

  it("are not made longer than can be kept", () => {
    expect(put("7", 19)).toBeUndefined();
  });

  it("are gone once they are cleared, also where there was room already", () => {
    const keys = room(3);
    for (const at of [0, 1, 2]) keys.putText(at, "12");
    keys.clear(2);
    expect([...keys.digits]).toEqual([0, 0, 2]);
    keys.clear(4);
    expect([...keys.digits]).toEqual([0, 0, 0, 0]);
  });

  it("stay where there is to be more room, as many as are to be kept", () => {
    const keys = room(2);
    keys.putText(0, "123456789012345678");
    keys.putText(1, "12");
    keys.grow(2, 2);
    expect([shown(keys, 0), shown(keys, 1)]).toEqual(["123456789012345678", "12"]);
    keys.grow(3, 1);
    expect(shown(keys, 0)).toBe("123456789012345678");
    expect(keys.digits[1]).toBe(0);
    expect(keys.putText(2, "3")).toBe(true);
    expect(shown(keys, 2)).toBe("3");
    keys.grow(50, 3);
    keys.putText(49, "4");
    expect([shown(keys, 0), shown(keys, 2), shown(keys, 49)]).toEqual(["123456789012345678", "3", "4"]);
  });
});
