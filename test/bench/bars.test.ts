import { expect, test } from "vitest";
import { assertSame } from "./answer.ts";
import { resultOf } from "./race.ts";
import { barCells, markdownTable } from "./report.ts";

const run = (time: number, memory: number) => ({ time, cpu: 2 * time, memory });

test("times are medians, memory is the highest peak", () => {
  const odd = resultOf([run(9, 50), run(1, 70), run(3, 60)]);
  expect(odd).toEqual({ runs: 3, time: 3, fastest: 1, slowest: 9, cpu: 6, memory: 70 });
  expect(resultOf([run(4, 50), run(1, 70)]).time).toBe(2.5);
});

test.each([
  [0.12, undefined, "met"],
  [0.121, undefined, "MISSED"],
  [0.9, 1, "least met"],
  [1.01, 1, "MISSED"],
])("a ratio of %d against 0.12, least %s, is %s", (measured, least, verdict) => {
  expect(barCells("time", measured, 0.12, "×", least)[3]).toBe(verdict);
});

test("a bar that could not be measured is not met", () => {
  expect(barCells("time", Number.NaN, 0.12, "×")[3]).toBe("MISSED");
});

test("answers differ by a đồng, a commune less or another commune", () => {
  const answer = new Map([["000001", [1, 2, 3, 4, 5]]]);
  assertSame("peer", new Map([["000001", [1, 2, 3, 4, 5]]]), answer);
  expect(() => assertSame("peer", new Map([["000001", [1, 2, 3, 4, 6]]]), answer)).toThrow("peer, commune 000001");
  expect(() => assertSame("peer", new Map([["1", [1, 2, 3, 4, 5]]]), answer)).toThrow("commune 000001");
  expect(() => assertSame("peer", new Map(), answer)).toThrow("0 communes");
});

test("a table's columns are aligned", () => {
  expect(markdownTable(["what", "s"], [["a", "1.00"]])).toBe(
    ["| what |    s |", "| ---- | ---: |", "| a    | 1.00 |"].join("\n"),
  );
});
