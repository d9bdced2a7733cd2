import { describe, expect, test } from "vitest";
import { type NumberedKeys, UNKNOWN_UNIT, Units } from "../../src/engine/units.ts";

/** Units of `[code, name]` pairs of one source, one after the other. */
function resolved(
  units: Units,
  source: string,
  ...rows: readonly (readonly [code: string | undefined, name?: string])[]
) {
  return rows.map(([code, name]) => units.resolve(code, name, source));
}

describe("a unit by its code, or its name", () => {
  test("a code is a unit, whatever it is called", () => {
    const units = new Units();
    expect(resolved(units, "loans", ["31", "Xã A"], ["32", "Xã B"], ["31", "Xã C"], ["32"])).toEqual([1, 2, 1, 2]);
    expect(units.identity(1)).toEqual({ code: "31", name: "Xã A", otherName: "Xã C" });
    expect(units.identity(2)).toEqual({ code: "32", name: "Xã B" });
    expect(units.size).toBe(3);
  });

  test("a name first, its code later: one unit, that is found by both", () => {
    const units = new Units();
    expect(resolved(units, "loans", [undefined, "Xã A"], ["31", "Xã A"], ["31"], [undefined, "xã a"])).toEqual([
      1, 1, 1, 1,
    ]);
    expect(units.identity(1)).toEqual({ code: "31", name: "Xã A" });
  });

  test("a name that another code has makes no unit of that code, and alone is neither's", () => {
    const units = new Units();
    expect(resolved(units, "loans", ["31", "Xã A"], ["32", "Xã A"], [undefined, "Xã A"], [undefined, "Xã A"])).toEqual([
      1, 2, 3, 3,
    ]);
  });

  test("nobody knows a unit that was never met, nor its name", () => {
    const units = new Units();
    expect(units.identity(UNKNOWN_UNIT)).toEqual({});
    expect(units.identity(7)).toEqual({});
  });

  test("names are kept as they are written, composed and trimmed", () => {
    const units = new Units();
    units.resolve("31", ` ${"Xã Tân Thạnh".normalize("NFD")} `, "loans");
    units.resolve("31", ` ${"Xã Khác Hẳn".normalize("NFD")} `, "plan");
    expect(units.identity(1)).toEqual({ code: "31", name: "Xã Tân Thạnh", otherName: "Xã Khác Hẳn" });
  });
});

describe("prefixes", () => {
  test("another source may leave a prefix away, or have one that the first lacks", () => {
    for (const [first, second] of [
      ["Xã Long Phú", "Long Phú"],
      ["Long Phú", "Thị trấn Long Phú"],
    ] as const) {
      const units = new Units();
      expect([units.resolve(undefined, first, "loans"), units.resolve(undefined, second, "sessions")]).toEqual([1, 1]);
    }
  });

  test("a name that is told twice of one place is still its own", () => {
    const units = new Units();
    expect([units.resolve("31", "Xã Tân Thạnh", "plan"), units.resolve("31", "Xã Tân Thạnh", "loans")]).toEqual([1, 1]);
    expect(units.resolve(undefined, "Tân Thạnh", "sessions")).toBe(1);
    expect(units.resolve(undefined, "Tan Thanh", "groups")).toBe(1);
  });

  test("a row that has a name alone takes no code away", () => {
    const units = new Units();
    expect(resolved(units, "loans", ["31", "Xã A"], [undefined, "Xã A"])).toEqual([1, 1]);
    expect(units.identity(1)).toEqual({ code: "31", name: "Xã A" });
  });

  test("within one source two ways to write a name are two places", () => {
    const units = new Units();
    expect(resolved(units, "loans", [undefined, "Xã Long Phú"], [undefined, "Long Phú"])).toEqual([1, 2]);
  });

  test("another prefix is another place, wherever it is written", () => {
    const units = new Units();
    expect([
      units.resolve(undefined, "Xã Long Phú", "loans"),
      units.resolve(undefined, "Thị trấn Long Phú", "plan"),
    ]).toEqual([1, 2]);
  });

  test("a bare name that two places have is neither's", () => {
    const units = new Units();
    expect(resolved(units, "loans", [undefined, "Xã Long Phú"], [undefined, "TT Long Phú"])).toEqual([1, 2]);
    expect(units.resolve(undefined, "Long Phú", "sessions")).toBe(3);
  });
});

describe("names without marks", () => {
  test.each([
    ["there", "Xã Đại Ân", "Xa Dai An"],
    ["here", "Xa Dai An", "Xã Đại Ân"],
    ["and without its prefix", "Xã Đại Ân", "DAI AN"],
  ])("missing %s altogether: the same place", (_, first, second) => {
    const units = new Units();
    expect([units.resolve("31", first, "loans"), units.resolve(undefined, second, "sessions")]).toEqual([1, 1]);
  });

  test("not where another prefix stands, nor where two places would fit", () => {
    const units = new Units();
    resolved(units, "loans", ["31", "Xã Tân Thành"], ["32", "Xã Tân Thạnh"], ["33", "Xã Đại Ân"]);
    expect(units.resolve(undefined, "TT Dai An", "sessions")).toBe(4);
    expect(units.resolve(undefined, "Xa Tan Thanh", "sessions")).toBe(5);
  });

  test("names that both have marks are two places; once marks were seen, they count", () => {
    const units = new Units();
    expect(resolved(units, "loans", ["31", "Xa Tan Thanh"], ["31", "Xã Tân Thạnh"])).toEqual([1, 1]);
    expect(units.resolve(undefined, "Xã Tân Thành", "sessions")).toBe(2);
  });

  test("a place that several call without marks is still waiting for them", () => {
    const units = new Units();
    expect(resolved(units, "loans", ["31", "Xa Tan Thanh"], ["31", "XA  TAN THANH"])).toEqual([1, 1]);
    expect(units.resolve(undefined, "Xã Tân Thạnh", "sessions")).toBe(1);
  });

  test("where prefixes tell two places apart, the one without marks has its own", () => {
    const units = new Units();
    resolved(units, "loans", ["31", "Xã Đại Ngãi"], ["32", "TT Đại Ngãi"]);
    expect(units.resolve(undefined, "Thi tran Dai Ngai", "sessions")).toBe(2);
    expect(units.resolve(undefined, "xa dai ngai", "sessions")).toBe(1);
  });
});

describe("what a later source calls a unit", () => {
  test.each([
    ["the same in capitals", "Xã Tân Thạnh", "XÃ TÂN THẠNH", undefined],
    ["without its prefix", "Xã Tân Thạnh", "Tân Thạnh", undefined],
    ["with a prefix", "Tân Thạnh", "Xã Tân Thạnh", undefined],
    ["without marks", "Xã Tân Thạnh", "Tan Thanh", undefined],
    ["first without marks", "Tan Thanh", "Xã Tân Thạnh", undefined],
    ["other marks", "Xã Tân Thạnh", "Xã Tân Thành", "Xã Tân Thành"],
    ["another name", "Xã Tân Thạnh", "Xã Song Phụng", "Xã Song Phụng"],
    ["a town for a commune", "Xã Tân Thạnh", "TT Tân Thạnh", "TT Tân Thạnh"],
  ])("%s", (_, first, second, other) => {
    const units = new Units();
    units.resolve("31", first, "plan");
    units.resolve("31", second, "loans");
    expect(units.identity(1).otherName).toBe(other);
  });

  test("the first other name is told", () => {
    const units = new Units();
    for (const name of ["Xã A", "Xã B", "Xã C"]) units.resolve("31", name, "loans");
    expect(units.identity(1)).toEqual({ code: "31", name: "Xã A", otherName: "Xã B" });
  });
});

describe("the name of something within a unit, a transaction point", () => {
  test("finds the unit that is called so", () => {
    const units = new Units();
    units.resolve("31", "Xã A", "loans");
    expect(units.resolve(undefined, "Điểm GD Xã A", "sessions", true)).toBe(1);
    expect(units.resolve("31", "Điểm GD Ấp Hai", "sessions", true)).toBe(1);
    expect(units.identity(1)).toEqual({ code: "31", name: "Xã A" });
  });

  test("is a unit by itself where nothing else is known, but not the unit of a code", () => {
    const units = new Units();
    expect(units.resolve(undefined, "Ấp Hai", "sessions", true)).toBe(1);
    expect(units.resolve(undefined, "Ấp Hai", "sessions", true)).toBe(1);
    expect(units.resolve("32", "Ấp Hai", "sessions", true)).toBe(2);
    expect(units.identity(2)).toEqual({ code: "32" });
    expect(units.resolve("33", "Ấp Hai", "loans")).toBe(1);
  });

  test("once it is the unit's own name, a point with a code is of that unit", () => {
    const units = new Units();
    units.resolve(undefined, "Xã A", "sessions", true);
    units.resolve(undefined, "Xã A", "loans");
    expect(units.resolve("31", "Xã A", "sessions", true)).toBe(1);
    const named = new Units();
    named.resolve(undefined, "Xã A", "loans");
    named.resolve(undefined, "Điểm GD Xã A", "sessions", true);
    expect(named.resolve("31", "Điểm GD Xã A", "sessions", true)).toBe(1);
  });
});

describe("units of many rows", () => {
  const NONE = Number.NaN;
  function keys(
    dictionary: string,
    texts: readonly string[],
    numbers: readonly number[],
    isHint = false,
  ): NumberedKeys {
    return {
      dictionary,
      source: "loans",
      isHint,
      numbers: Float64Array.from(numbers),
      key: (code) => texts[code] ?? "?",
    };
  }
  const rows = (units: Units, codes: NumberedKeys | undefined, names: NumberedKeys | undefined, count: number) => {
    const out = new Int32Array(count).fill(99);
    units.resolveRows(codes, names, count, out);
    return [...out];
  };

  test("by code, else by name, else unknown", () => {
    const units = new Units();
    const codes = keys("commune", ["31", "32"], [0, NONE, NONE, 1, 0]);
    const names = keys("communeName", ["Xã A", "Xã B"], [0, 1, NONE, NONE, NONE]);
    expect(rows(units, codes, names, 5)).toEqual([1, 2, UNKNOWN_UNIT, 3, 1]);
    expect(units.identity(1)).toEqual({ code: "31", name: "Xã A" });
    expect(rows(units, codes, names, 5)).toEqual([1, 2, UNKNOWN_UNIT, 3, 1]);
  });

  test("codes alone, names alone, neither", () => {
    const units = new Units();
    expect(rows(units, keys("commune", ["31"], [0, NONE]), undefined, 2)).toEqual([1, UNKNOWN_UNIT]);
    expect(rows(units, undefined, keys("communeName", ["Xã B"], [0, NONE]), 2)).toEqual([2, UNKNOWN_UNIT]);
    expect(rows(units, undefined, undefined, 2)).toEqual([UNKNOWN_UNIT, UNKNOWN_UNIT]);
  });

  test("names of two dictionaries are numbered apart", () => {
    const units = new Units();
    expect(rows(units, undefined, keys("communeName", ["Xã A", "Xã B"], [0, 1]), 2)).toEqual([1, 2]);
    expect(rows(units, undefined, keys("point", ["Điểm GD Xã B", "Điểm GD Xã A"], [0, 1], true), 2)).toEqual([2, 1]);
  });

  test("a point's name beside a code names nothing", () => {
    const units = new Units();
    expect(rows(units, keys("commune", ["31"], [0]), keys("point", ["Ấp Hai"], [0], true), 1)).toEqual([1]);
    expect(units.identity(1)).toEqual({ code: "31" });
  });
});
