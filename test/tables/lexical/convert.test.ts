import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/read/cell.ts";
import { date, flag, key, money, month, points, rate, text } from "../../../src/tables/fields.ts";
import { type ColumnStyle, convert, isBlank, unitPower } from "../../../src/tables/lexical/convert.ts";
import type { FieldInfo } from "../../../src/tables/table.ts";
import { dayFromIso } from "../../../src/values/day.ts";

const EPOCH = -25_569;
const words = { vi: "Cột", en: "Column" };
const base = { words, headers: ["Cột"] };
const style: ColumnStyle = {
  numbers: { decimal: ",", proven: true },
  dates: "dmy",
  year: undefined,
  power: 0,
};

const written = (text: string): Cell => ({ kind: "text", text });
const number = (digits: string): Cell => ({ kind: "number", value: Number(digits), digits });
const serial = (days: number): Cell => ({ kind: "date", day: days + EPOCH, digits: String(days) });
const empty: Cell = { kind: "empty" };
const yes: Cell = { kind: "boolean", value: true };
const no: Cell = { kind: "boolean", value: false };

const read = (info: FieldInfo, cell: Cell, own: Partial<ColumnStyle> = {}) =>
  convert(cell, info, { ...style, ...own }, EPOCH);

describe("a cell that holds nothing", () => {
  it.each([empty, written(""), written("  \t"), written("NULL"), written(" null ")])("is blank: %j", (cell) => {
    expect(isBlank(cell)).toBe(true);
  });

  it.each([written("nullx"), written("xnull"), written("0"), number("0"), serial(0), no])("is not: %j", (cell) => {
    expect(isBlank(cell)).toBe(false);
  });

  it.each<[string, FieldInfo, object]>([
    ["money is 0, and said so", money(base), { value: 0, note: "blank-as-zero" }],
    ["money that may be unknown is absent", money({ ...base, blank: "absent" }), { value: undefined }],
    ["a flag is no", flag(base), { value: 0 }],
    ["a score is absent", points(10, base), { value: undefined }],
    ["a key is absent", key({ ...base, dictionary: "a", digits: 3 }), { value: undefined }],
    ["a word is absent", text({ ...base, dictionary: "a" }), { value: undefined }],
  ])("in %s", (_, info, converted) => {
    for (const cell of [empty, written(" "), written("null")]) expect(read(info, cell)).toEqual(converted);
  });
});

describe("a cell that lost its value", () => {
  it.each([money(base), date(base), key({ ...base, dictionary: "a" })])("is refused: $kind", (info) => {
    expect(read(info, { kind: "error", code: "#N/A" })).toEqual({ value: undefined, refused: "error-value" });
    expect(read(info, { kind: "no-value", formula: "A1" })).toEqual({
      value: undefined,
      refused: "formula-without-value",
    });
  });
});

describe("an amount", () => {
  it.each<[string, Cell, Partial<ColumnStyle>, object]>([
    ["digits", number("1234567"), {}, { value: 1_234_567 }],
    ["a number in the column's writing", written("1.234.567"), {}, { value: 1_234_567 }],
    ["a fraction of a đồng", number("12.5"), {}, { value: 13, note: "rounded-dong" }],
    ["a written fraction of a đồng", written("-12,5"), {}, { value: -13, note: "rounded-dong" }],
    ["triệu đồng", written("1,234567"), { power: 6 }, { value: 1_234_567 }],
    ["triệu đồng with too many decimals", number("0.1234567"), { power: 6 }, { value: 123_457, note: "rounded-dong" }],
    [
      "a mark that may be either",
      written("1.234"),
      { numbers: { decimal: ",", proven: false } },
      { value: 1234, note: "number-format-assumed" },
    ],
    ["a percentage, which stands for itself", written("5%"), {}, { value: "5%" }],
    ["words, which stand for themselves", written("hai mươi"), {}, { value: "hai mươi" }],
    ["a date, which is no amount", serial(44_196), {}, { value: "44196" }],
    ["true, which is no amount", yes, {}, { value: "TRUE" }],
  ])("of money: %s", (_, cell, own, converted) => {
    expect(read(money(base), cell, own)).toEqual(converted);
  });

  it("of points is in millionths, and may have any decimals", () => {
    const score = points(100, base);
    expect(read(score, written("87,78"))).toEqual({ value: 87_780_000 });
    expect(read(score, number("0.1234567"))).toEqual({ value: 123_457 });
    expect(read(score, written("87%"))).toEqual({ value: "87%" });
  });

  it("of a rate is in millionths of a percent, in percent, as a fraction or with its sign", () => {
    expect(read(rate(base), written("6,6"))).toEqual({ value: 6_600_000 });
    expect(read(rate(base), number("0.066"), { power: 2 })).toEqual({ value: 6_600_000 });
    // who writes the sign means percent, whatever the others of the column do
    expect(read(rate(base), written("6,6%"), { power: 2 })).toEqual({ value: 6_600_000 });
    expect(read(rate(base), written("6,6 %"))).toEqual({ value: 6_600_000 });
  });

  it.each([
    ["money", 0, 0],
    ["money", 6, 6],
    ["points", 0, 6],
    ["rate", 0, 6],
    ["rate", 2, 8],
  ] as const)("of %s written in 10^%s is so many powers of ten above the batch's unit", (kind, power, expected) => {
    expect(unitPower(kind, { ...style, power })).toBe(expected);
  });
});

describe("a date", () => {
  const december = dayFromIso("2020-12-31");

  it.each<[string, Cell, object]>([
    ["a date cell", serial(44_196), { value: december }],
    ["a date cell with a time of day", serial(44_196.75), { value: december }],
    ["the first date cell that is one", serial(2), { value: 2 + EPOCH }],
    ["a date cell of the first day, which says that there is none", serial(1), { value: undefined }],
    ["a time without a day", serial(0.5), { value: undefined }],
    ["a serial under no date format", number("44196"), { value: december }],
    ["a serial with a time of day", number("44196.75"), { value: december }],
    ["the least serial", number("10000"), { value: 10_000 + EPOCH }],
    ["a number below it, which stands for itself", number("9999"), { value: "9999" }],
    ["a number of a date", number("20201231"), { value: december }],
    ["a number that is none", number("123456"), { value: "123456" }],
    ["a zero", number("0"), { value: undefined }],
    ["text", written("31/12/2020"), { value: december }],
    ["text with two digits of a year", written("31/12/20"), { value: december, note: "two-digit-year" }],
    ["text of zeros", written("00/00/0000"), { value: undefined }],
    ["text of no date", written("31/02/2020"), { value: "31/02/2020" }],
    ["true", yes, { value: "TRUE" }],
  ])("is %s", (_, cell, converted) => {
    expect(read(date(base), cell)).toEqual(converted);
  });

  it("has the order of its column", () => {
    expect(read(date(base), written("12/31/2020"), { dates: "mdy" })).toEqual({ value: december });
  });

  it("counts its serials from the workbook's epoch", () => {
    const in1904 = (cell: Cell) => convert(cell, date(base), style, EPOCH + 1462).value;
    expect(in1904(number("44196"))).toBe((december ?? 0) + 1462);
    expect(in1904(number("10000"))).toBe(10_000 + EPOCH + 1462);
    expect(in1904({ kind: "date", day: EPOCH + 1463, digits: "1" })).toBeUndefined();
  });
});

describe("a month", () => {
  it.each<[string, Cell, Partial<ColumnStyle>, object]>([
    ["text", written("02/2020"), {}, { value: dayFromIso("2020-02-29") }],
    ["a number", number("202002"), {}, { value: dayFromIso("2020-02-29") }],
    ["a number alone, where the year is known", number("2"), { year: 2020 }, { value: dayFromIso("2020-02-29") }],
    ["a number alone, which stands for itself", number("2"), {}, { value: "2" }],
    ["a date cell", serial(43_871), {}, { value: dayFromIso("2020-02-29") }],
    ["a serial", number("43871"), {}, { value: dayFromIso("2020-02-29") }],
    ["a date in text", written("10/02/2020"), {}, { value: dayFromIso("2020-02-29") }],
    [
      "a date of two digits of a year",
      written("10/02/20"),
      {},
      { value: dayFromIso("2020-02-29"), note: "two-digit-year" },
    ],
    ["a date in the column's order", written("02/10/2020"), { dates: "mdy" }, { value: dayFromIso("2020-02-29") }],
    ["a date cell of no date", serial(0), {}, { value: undefined }],
    ["words", written("quý 1"), {}, { value: "quý 1" }],
    ["true", yes, {}, { value: "TRUE" }],
  ])("is the last day of it: %s", (_, cell, own, converted) => {
    expect(read(month(base), cell, own)).toEqual(converted);
  });

  it("of a serial counts from the workbook's epoch", () => {
    const in1904 = (cell: Cell) => convert(cell, month(base), style, EPOCH + 1462).value;
    expect(in1904({ kind: "date", day: dayFromIso("2020-02-10") ?? 0, digits: "42409" })).toBe(
      dayFromIso("2020-02-29"),
    );
    expect(in1904(number("42409"))).toBe(dayFromIso("2020-02-29"));
  });
});

describe("a flag", () => {
  const isYes = (cell: Cell) => read(flag(base), cell).value;

  it.each([yes, number("1"), number("-1"), serial(44_196), written("x"), written("Có"), written("31/12/2020")])(
    "is yes: %j",
    (cell) => {
      expect(isYes(cell)).toBe(1);
    },
  );

  it.each([
    no,
    number("0"),
    number("0E+0"),
    serial(0),
    ...["Không", "không gia hạn", "Chưa", "chưa có", "K", "ko", "N", "No", "FALSE", "-", "0", "00/00/0000", "…"].map(
      written,
    ),
  ])("is no: %j", (cell) => {
    expect(isYes(cell)).toBe(0);
  });

  it.each(["kx", "nox", "xno", "tkhông", "falsex"])("takes %s for a mark of its own", (mark) => {
    expect(isYes(written(mark))).toBe(1);
  });
});

describe("a key", () => {
  const code = key({ ...base, dictionary: "a", digits: 10 });
  const any = key({ ...base, dictionary: "a" });

  it.each<[string, Cell, object]>([
    ["text", written("0012345678"), { value: "0012345678" }],
    ["text between spaces, behind an apostrophe", written(" '\u00a00012345678 "), { value: "0012345678" }],
    ["text behind several", written("’’0012345678"), { value: "0012345678" }],
    ["an apostrophe amid it", written("00'12345678"), { value: "00'12345678" }],
    ["too short", written("12345678"), { value: "0012345678", note: "padded-key" }],
    ["short, and not of digits", written("12A"), { value: "12A" }],
    ["short, digits behind a letter", written("A12"), { value: "A12" }],
    ["longer than usual", written("12345678901"), { value: "12345678901" }],
    ["an exponent", written("6.6E+15"), { value: "6.6E+15", refused: "key-as-exponent" }],
    ["an exponent with a comma", written("6,605e15"), { value: "6,605e15", refused: "key-as-exponent" }],
    ["an exponent of more digits", written("66E+15"), { value: "66E+15", refused: "key-as-exponent" }],
    ["letters behind an exponent", written("6.6E+15A"), { value: "6.6E+15A" }],
    ["letters before an exponent", written("A6.6E+15"), { value: "A6.6E+15" }],
    ["a number", number("12345678"), { value: "0012345678", note: "padded-key" }],
    ["a number of 15 digits", number("123456789012345"), { value: "123456789012345" }],
    [
      "a number of 16 digits",
      number("1234567890123456"),
      { value: "1234567890123456", refused: "key-beyond-precision" },
    ],
    ["a whole number with a point", number("12345678.0"), { value: "0012345678", note: "padded-key" }],
    ["a number written with an exponent", number("1.2345678E7"), { value: "0012345678", note: "padded-key" }],
    [
      "15 digits with an exponent",
      { kind: "number", value: 123_456_789_012_345, digits: "1.23456789012345E14" },
      { value: "123456789012345" },
    ],
    ["a long one with an exponent", number("6.6E15"), { value: "6.6E15", refused: "key-as-exponent" }],
    ["a number that is not whole", number("12.5"), { value: "12.5" }],
    ["a negative number", number("-5"), { value: "-5" }],
    ["a zero with a point", number("0.0"), { value: "0000000000", note: "padded-key" }],
    ["a date", serial(44_196), { value: "44196" }],
    ["true", yes, { value: "TRUE" }],
  ])("is %s", (_, cell, converted) => {
    expect(read(code, cell)).toEqual(converted);
  });

  it("is never padded where its length is not known", () => {
    expect(read(any, number("7"))).toEqual({ value: "7" });
    expect(read(any, written("7"))).toEqual({ value: "7" });
  });

  it("is compared in composed letters", () => {
    expect(read(any, written("Đ1ế".normalize("NFD")))).toEqual({ value: "Đ1ế" });
  });
});

describe("words", () => {
  const plain = text({ ...base, dictionary: "a" });
  const listed = text({ ...base, dictionary: "a", spellings: { central: ["1", "Trung ương"], "": ["0", "Chưa rõ"] } });

  it.each<[string, Cell, string]>([
    ["text, its spaces as one", written("  Tân\n  Hưng\u00a0 "), "Tân Hưng"],
    ["text in composed letters", written("Tân Hưng".normalize("NFD")), "Tân Hưng"],
    ["a number's digits", number("007"), "007"],
    ["a date as it is written", serial(44_196.5), "31/12/2020"],
    ["true", yes, "TRUE"],
    ["null amid others", written("null và null"), "null và null"],
  ])("are %s", (_, cell, value) => {
    expect(read(plain, cell)).toEqual({ value });
  });

  it.each<[string, string | undefined]>([
    ["TRUNG UONG", "central"],
    ["1", "central"],
    ["central", "central"],
    ["Địa phương", "Địa phương"],
    ["constructor", "constructor"],
    ["chưa rõ", undefined],
    ["0", undefined],
  ])("of a closed list: %s is %s", (given, value) => {
    expect(read(listed, written(given))).toEqual({ value });
  });
});
