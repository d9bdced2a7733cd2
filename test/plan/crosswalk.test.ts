import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Crosswalk, type Made, type Move, makeup } from "../../src/plan/crosswalk/crosswalk.ts";
import { readCrosswalk } from "../../src/plan/crosswalk/read-crosswalk.ts";
import { dayFromIso } from "../../src/values/day.ts";

const day = (iso: string) => dayFromIso(iso) ?? 0;
const move = (old: string, code: string, from = "2025-07-01", hamlet?: string): Move => ({
  old,
  new: code,
  from: day(from),
  ...(hamlet === undefined ? {} : { hamlet }),
});
const BEFORE = day("2025-06-30");
const AFTER = day("2025-07-01");
const LATER = day("2027-01-01");

/** `new ← old, old[hamlets], (implied)` */
const said = (mades: readonly Made[]) =>
  mades.map(
    ({ code, parts }) =>
      `${code} ← ${parts.map(({ code: of, hamlets, isImplied }) => (isImplied ? `(${of})` : hamlets ? `${of}[${hamlets.join(" ")}]` : of)).join(", ")}`,
  );

describe("what a commune is made of", () => {
  it.each<[string, readonly Move[], number, number, readonly string[]]>([
    ["two become a third", [move("a1", "c1"), move("b1", "c1")], BEFORE, AFTER, ["c1 ← a1, b1, (c1)"]],
    ["one takes in another", [move("a1", "b1")], BEFORE, AFTER, ["b1 ← a1, (b1)"]],
    ["and says so of itself", [move("a1", "b1"), move("b1", "b1")], BEFORE, AFTER, ["b1 ← a1, b1"]],
    ["not before its day", [move("a1", "b1")], BEFORE - 30, BEFORE, []],
    ["not after its day", [move("a1", "b1")], AFTER, LATER, []],
    ["twice in a row", [move("a1", "b1"), move("b1", "c1", "2026-07-01")], BEFORE, LATER, ["c1 ← a1, (b1), (c1)"]],
    [
      "divided by hamlets",
      [move("a1", "b1", "2025-07-01", "h1"), move("a1", "c1", "2025-07-01", "h2"), move("x1", "c1")],
      BEFORE,
      AFTER,
      ["b1 ← a1[h1], (b1)", "c1 ← a1[h2], (c1), x1"],
    ],
    [
      "whole, hamlets named for the way back",
      [move("a1", "c1"), move("a1", "c1", "2025-07-01", "h1")],
      BEFORE,
      AFTER,
      ["c1 ← a1, (c1)"],
    ],
    [
      "divided by hamlets, of which one moves on and one with its commune",
      [
        move("a1", "b1", "2025-07-01", "h1"),
        move("a1", "c1", "2025-07-01", "h2"),
        move("b1", "d1", "2026-07-01", "h1"),
        move("c1", "e1", "2026-07-01"),
        move("x1", "y1", "2026-07-01"),
      ],
      BEFORE,
      LATER,
      ["d1 ← a1[h1], b1[h1], (d1)", "e1 ← a1[h2], (c1), (e1)", "y1 ← x1, (y1)"],
    ],
    ["back: another code", [move("a1", "c1")], AFTER, BEFORE, ["a1 ← c1"]],
    ["back: over two moves", [move("a1", "b1"), move("b1", "c1", "2026-07-01")], LATER, BEFORE, ["a1 ← c1"]],
    [
      "back: by hamlets where they are named",
      [move("a1", "c1"), move("b1", "c1"), move("a1", "c1", "2025-07-01", "h1"), move("a1", "c1", "2025-07-01", "h2")],
      AFTER,
      BEFORE,
      ["a1 ← c1[h1 h2]", "b1 ← c1[]"],
    ],
    [
      "back: a divided commune is put together",
      [move("a1", "b1", "2025-07-01", "h1"), move("a1", "c1", "2025-07-01", "h2")],
      AFTER,
      BEFORE,
      ["a1 ← b1[h1], c1[h2]"],
    ],
  ])("%s", (_, moves, since, until, expected) => {
    expect(said(makeup({ moves }, since, until))).toEqual(expected);
  });

  it("there and back finds every commune whole where none were added up", () => {
    const codes = fc.uniqueArray(fc.integer({ min: 100_000, max: 999_999 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(codes, (all) => {
        const half = Math.floor(all.length / 2);
        const moves = all.slice(0, half).map((old, index) => move(String(old), String(all[half + index])));
        const back = makeup({ moves }, AFTER, BEFORE);
        expect(said(back)).toEqual(moves.map(({ old, new: code }) => `${old} ← ${code}`).sort());
      }),
    );
  });
});

describe("reading", () => {
  const table = (text: string) => ({
    rows: text.split("\n").map((line, index) => ({
      row: index + 1,
      cells: line.split(",").map((cell) => ({ text: cell, isNumber: false })),
    })),
  });
  const read = (text: string): Crosswalk | readonly string[] => {
    const result = readCrosswalk("x.csv", table(text));
    return "crosswalk" in result
      ? result.crosswalk
      : result.problems.map(({ line, column, message }) => `${line}:${column} ${message.en}`);
  };

  it("takes either language's headers, any order, days either way", () => {
    const expected = { moves: [{ old: "310701", new: "311804", from: AFTER, newName: "Xã Long Phú" }] };
    expect(read("Mã cũ,Mã mới,Từ ngày,Tên mới\n310701,311804,01/07/2025,Xã Long Phú")).toEqual(expected);
    expect(read("from,new name,new,old,notes\n2025-07-01,Xã Long Phú,311804,310701,")).toEqual(expected);
  });

  it("is refused for a column that stands there twice", () => {
    expect(read("old,new,from,Mã cũ\n310701,310702,2025-07-01,310701")).toEqual(["1:4 Two columns mean “Mã cũ”."]);
  });

  it("sorts the moves by day, whatever their order", () => {
    const result = read("old,new,from\n310702,310703,2026-01-01\n310701,310702,2025-07-01");
    expect("moves" in result && result.moves.map(({ old }) => old)).toEqual(["310701", "310702"]);
  });

  it.each([
    [
      "a circle of two on one day",
      "310701,310702,2025-07-01\n310702,310701,2025-07-01",
      ["3:2 The codes go in a circle: 310702 → 310701 → 310702."],
    ],
    [
      "a commune that stays and takes in another is no circle",
      "310701,310701,2025-07-01\n310702,310701,2025-07-01",
      undefined,
    ],
    ["a code given anew", "310701,310702,2025-07-01\n310703,310701,2026-01-01\n310701,310704,2026-07-01", undefined],
    [
      "a hamlet of a commune whose other hamlet has moved before",
      "310701,310702,2025-07-01,31070101\n310701,310703,2026-07-01,31070102",
      undefined,
    ],
    ["a day that is missing", "310701,310702,,", ["2:3 "]],
    [
      "a hamlet beside its whole commune, another way",
      "310701,310702,2025-07-01,31070101\n310701,310703,2025-07-01,",
      ["3:2 "],
    ],
    ["a commune that is no more", "310701,310702,2025-07-01\n310701,310703,2026-07-01", ["3:1 Code 310701 is no more"]],
  ])("%s", (_, rows, expected) => {
    const result = read(`old,new,from,hamlet\n${rows}`);
    if (expected === undefined) expect("moves" in result).toBe(true);
    else
      expect("moves" in result ? [] : result.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(
        expected,
      );
  });
});
