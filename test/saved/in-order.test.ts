import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder as copier } from "../../src/saved/in-order.ts";
import { jsonPieces } from "../../src/saved/json-pieces.ts";

const byName = (a: string, b: string) => (a < b ? -1 : 1);
const inOrder = (value: unknown, compare: (a: string, b: string) => number) => copier(compare)(value);

describe("fields in order", () => {
  it("stand in the order asked for, at every depth", () => {
    const value = { b: [{ d: 1, c: "ô" }], a: {}, e: [] };
    expect(JSON.stringify(inOrder(value, byName))).toBe('{"a":{},"b":[{"c":"ô","d":1}],"e":[]}');
    expect(JSON.stringify(inOrder(value, (a, b) => byName(b, a)))).toBe('{"e":[],"b":[{"d":1,"c":"ô"}],"a":{}}');
  });

  it("keep their values where shapes begin alike", () => {
    const value = [{ a: 1 }, { a: 1, c: 2 }, { a: 1, b: 2 }, { a: 3, c: 4 }, { c: 5, a: 6 }];
    expect(JSON.stringify(inOrder(value, (a, b) => byName(b, a)))).toBe(
      '[{"a":1},{"c":2,"a":1},{"b":2,"a":1},{"c":4,"a":3},{"c":5,"a":6}]',
    );
  });

  it("have any name", () => {
    const value = JSON.parse('{"b":1,"__proto__":{"d":2,"c":3},"":4,"0":5}');
    expect(JSON.stringify(inOrder(value, byName))).toBe('{"0":5,"":4,"__proto__":{"c":3,"d":2},"b":1}');
  });

  it("are the same values, in an order that depends on no other", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const ordered = inOrder(value, byName);
        expect(ordered).toEqual(value);
        expect(
          JSON.stringify(
            inOrder(
              inOrder(value, (a, b) => byName(b, a)),
              byName,
            ),
          ),
        ).toBe(JSON.stringify(ordered));
      }),
    );
  });
});

describe("JSON in pieces", () => {
  const whole = (value: unknown) => [...jsonPieces(value, byName)].join("");

  it("is what JSON.stringify makes of the fields in order", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 7 }), (value) => {
        expect(whole(value)).toBe(JSON.stringify(inOrder(value, byName), null, 2));
      }),
    );
  });

  it("has no field that is undefined, and numbers first", () => {
    const value = { b: { 7: 1, a: undefined, 3: [{}, [], [undefined]] }, a: undefined };
    expect(whole(value)).toBe(JSON.stringify(value, null, 2));
  });
});
