import { describe, expect, it } from "vitest";
import { formatCell, formatNumber } from "../../src/report/format.ts";
import type { Cell, PrintStyle } from "../../src/report/grid.ts";

const VI: PrintStyle = { language: "vi", zeros: "drop" };
const EN: PrintStyle = { language: "en", zeros: "drop" };
const KEEP: PrintStyle = { language: "vi", zeros: "keep" };

describe("formatNumber", () => {
  it.each([
    [0n, 0, "0", "0", "0"],
    [0n, 2, "0", "0", "0,00"],
    [5n, 2, "0,05", "0.05", "0,05"],
    [-5n, 2, "−0,05", "−0.05", "−0,05"],
    [9580n, 2, "95,8", "95.8", "95,80"],
    [10000n, 2, "100", "100", "100,00"],
    [288_791n, 0, "288.791", "288,791", "288.791"],
    [-1_234_567n, 2, "−12.345,67", "−12,345.67", "−12.345,67"],
    [999n, 0, "999", "999", "999"],
    [1_000n, 0, "1.000", "1,000", "1.000"],
    [
      12_345_678_901_234_567_890n,
      3,
      "12.345.678.901.234.567,89",
      "12,345,678,901,234,567.89",
      "12.345.678.901.234.567,890",
    ],
  ])("%i units of %i digits", (units, digits, vi, en, kept) => {
    expect(formatNumber({ units, digits }, VI)).toBe(vi);
    expect(formatNumber({ units, digits }, EN)).toBe(en);
    expect(formatNumber({ units, digits }, KEEP)).toBe(kept);
  });

  it.each([
    [3023n, "+30,23"],
    [-482n, "−4,82"],
    [0n, "0"],
  ])("signs a change of %i hundredths", (units, text) => {
    expect(formatNumber({ units, digits: 2 }, VI, true)).toBe(text);
  });
});

describe("formatCell", () => {
  const exact = { numerator: 5, denominator: 1 };
  const printed = { units: 5n, digits: 0 };
  const cells: [string, Cell, string, string][] = [
    ["empty", { kind: "empty" }, "", ""],
    ["absent", { kind: "absent" }, "–", "–"],
    ["count out of", { kind: "count", exact, printed, of: 8 }, "5/8", "5/8"],
    ["met", { kind: "status", status: "met" }, "✓ Đạt", "✓ Met"],
    ["missed", { kind: "status", status: "missed" }, "✗ Chưa đạt", "✗ Missed"],
    ["no data", { kind: "status", status: "no-data" }, "– Không có số liệu", "– No data"],
    ["no target", { kind: "status", status: "no-target" }, "· Không giao", "· No target"],
    ["class", { kind: "class", value: "weak" }, "Yếu kém", "Weak"],
    ["text with a line break and a terminal code", { kind: "text", text: "Xã\n\u001b[31mA" }, "Xã [31mA", "Xã [31mA"],
    ["text in NFD", { kind: "text", text: "Đại Ngãi".normalize("NFD") }, "Đại Ngãi", "Đại Ngãi"],
    [
      "growth",
      {
        kind: "change",
        unit: "growth",
        now: exact,
        before: exact,
        printed: { units: 1282n, digits: 2 },
        trend: "none",
      },
      "+12,82%",
      "+12.82%",
    ],
  ];
  it.each(cells)("%s", (_, cell, vi, en) => {
    expect(formatCell(cell, VI)).toBe(vi);
    expect(formatCell(cell, EN)).toBe(en);
  });
});
