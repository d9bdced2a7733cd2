import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/read/cell.ts";
import {
  dateOrder,
  isFractionOfOne,
  markEvidence,
  numberStyle,
  orderEvidence,
} from "../../../src/tables/recognise/column-style.ts";

const texts = (...all: readonly string[]) => all.map((text): Cell => ({ kind: "text", text }));
const numbers = (...all: readonly number[]) =>
  all.map((value): Cell => ({ kind: "number", value, digits: String(value) }));
const others: readonly Cell[] = [{ kind: "empty" }, { kind: "boolean", value: true }, ...numbers(1.5)];

describe("what cells show of point and comma", () => {
  it("is counted, and the first that could be either is kept", () => {
    const cells = [...others, ...texts("1.234.567", "1,5", "0.78", "1.234", "5,678", "12", "chữ")];
    expect(markEvidence(cells)).toEqual({ comma: 2, point: 1, either: "1.234" });
  });

  it("is nothing where no text has a mark", () => {
    expect(markEvidence([...others, ...texts("12")])).toEqual({ comma: 0, point: 0, either: undefined });
  });
});

describe("a column's way to write numbers", () => {
  const none = { comma: 0, point: 0, either: undefined };

  it.each([
    ["its own proof", "money", { ...none, comma: 1 }, { ...none, point: 5 }, ",", true],
    ["its own proof", "money", { ...none, point: 1 }, { ...none, comma: 5 }, ".", true],
    ["most of its cells", "money", { ...none, comma: 2, point: 1 }, none, ",", true],
    ["most of its cells", "money", { ...none, comma: 1, point: 2 }, none, ".", true],
    [
      "the Vietnamese way, where as many say the one as the other",
      "money",
      { ...none, comma: 1, point: 1 },
      none,
      ",",
      true,
    ],
    ["the sheet's other columns", "money", { ...none, either: "1.234" }, { ...none, point: 1 }, ".", false],
    ["the sheet's other columns", "points", { ...none, either: "1.234" }, { ...none, comma: 1 }, ",", false],
    ["its kind: money has thousands", "money", { ...none, either: "1.234" }, none, ",", false],
    ["its kind: money has thousands", "money", { ...none, either: "1,234" }, none, ".", false],
    ["its kind: points have decimals", "points", { ...none, either: "85.250" }, none, ".", false],
    ["its kind: rates have decimals", "rate", { ...none, either: "6,600" }, none, ",", false],
    ["the Vietnamese way", "money", none, none, ",", false],
  ] as const)("follows %s (%s)", (_, kind, own, sheet, decimal, proven) => {
    expect(numberStyle(kind, own, sheet)).toEqual({ decimal, proven });
  });
});

describe("what cells show of day and month", () => {
  it("is counted, and the first that proves the month first is kept", () => {
    const cells = [...others, ...texts("31/12/2020", "12/31/2020", "12/30/2020", "01/02/2020", "05/05/2020", "chữ")];
    expect(orderEvidence(cells)).toEqual({ dmy: 1, mdy: 2, either: 1, monthFirst: "12/31/2020" });
    expect(orderEvidence(others)).toEqual({ dmy: 0, mdy: 0, either: 0, monthFirst: undefined });
  });

  it.each([
    [0, 0, "dmy"],
    [1, 0, "dmy"],
    [0, 1, "mdy"],
    [1, 1, "dmy"],
    [1, 9, "dmy"],
  ] as const)("%s days and %s months first are read as %s", (dmy, mdy, order) => {
    expect(dateOrder({ dmy, mdy, either: 5, monthFirst: undefined })).toBe(order);
  });
});

describe("a column of rates", () => {
  const style = { decimal: ",", proven: true } as const;

  it.each<[string, readonly Cell[], boolean]>([
    ["all below a fifth", numbers(0.066, 0.1, 0.199), true],
    ["zeros left aside", numbers(0, 0.066), true],
    ["a fifth", numbers(0.066, 0.2), false],
    ["percent", numbers(6.6, 0.1), false],
    ["zeros alone", numbers(0, 0), false],
    ["nothing", [{ kind: "empty" }], false],
    ["texts", texts("0,066", "0,1"), true],
    ["texts in percent", texts("6,6", "0,1"), false],
    ["a percent sign", [...numbers(0.066), ...texts("0,1%")], false],
    ["words left aside", [...texts("chưa rõ"), ...numbers(0.066)], true],
    ["anything else left aside", [{ kind: "boolean", value: true }, ...numbers(0.066)], true],
  ])("writes fractions of one, or not: %s", (_, cells, expected) => {
    expect(isFractionOfOne(cells, style)).toBe(expected);
  });
});
