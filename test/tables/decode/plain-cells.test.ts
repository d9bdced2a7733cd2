import { describe, expect, it } from "vitest";
import { decodeAmounts } from "../../../src/tables/decode/decode-amounts.ts";
import { decodeDates } from "../../../src/tables/decode/decode-dates.ts";
import { decodeKeys } from "../../../src/tables/decode/decode-keys.ts";
import { decodeWords } from "../../../src/tables/decode/decode-words.ts";
import { dayFromIso } from "../../../src/values/day.ts";
import { type DecodeOptions, decodeColumn } from "../../support/decode-column.ts";
import type { MemoryCell } from "../../support/memory-sheet.ts";

// A file has a hundred million plain cells, and a closer look at one of them takes a thousand times as long: which ones
// the decoders accept by themselves is what their speed is. That both agree is a property (`decoders-agree.test.ts`).

const plain = (text: string): MemoryCell => ({ plain: text });
const digits = (text: string): MemoryCell => ({ digits: text });
const PROVEN_POINT: DecodeOptions = { style: { numbers: { decimal: ".", proven: true } } };
const ASSUMED: DecodeOptions = { style: { numbers: { decimal: ",", proven: false } } };

const money = (cells: readonly MemoryCell[], options?: DecodeOptions) =>
  decodeColumn(decodeAmounts, ["loans", "current"], cells, options);
const score = (cells: readonly MemoryCell[], options?: DecodeOptions) =>
  decodeColumn(decodeAmounts, ["groups", "score"], cells, options);
const rate = (cells: readonly MemoryCell[], options?: DecodeOptions) =>
  decodeColumn(decodeAmounts, ["loans", "ratePerYear"], cells, options);
const date = (cells: readonly MemoryCell[], options?: DecodeOptions) =>
  decodeColumn(decodeDates, ["loans", "disbursedOn"], cells, options);
const key = (cells: readonly MemoryCell[], options?: DecodeOptions) =>
  decodeColumn(decodeKeys, ["loans", "customerId"], cells, options);
const contract = (cells: readonly MemoryCell[]) =>
  decodeColumn(decodeKeys, ["loans", "contractId"], cells, { isIdentity: true });
const fund = (cells: readonly MemoryCell[]) => decodeColumn(decodeWords, ["loans", "fund"], cells);
const flag = (cells: readonly MemoryCell[]) => decodeColumn(decodeWords, ["collections", "extended"], cells);
const month = (cells: readonly MemoryCell[]) => decodeColumn(decodeWords, ["groups", "month"], cells);

describe("money that is plain", () => {
  it.each<[string, MemoryCell, number]>([
    ["digits of text", plain("1234567"), 1_234_567],
    ["digits of a number", digits("1234567"), 1_234_567],
    ["15 digits", plain("123456789012345"), 123_456_789_012_345],
    ["a minus", plain("-5"), -5],
    ["a zero", plain("0"), 0],
    ["zeros before it", plain("007"), 7],
    ["groups of three", plain("1.234.567"), 1_234_567],
    ["two digits before a group", plain("12.345"), 12_345],
    ["three digits before a group", plain("-123.456"), -123_456],
  ])("%s", async (_, cell, value) => {
    expect(await money([cell])).toEqual({ values: [value], looked: [], counts: {} });
  });

  it("is 0 where nothing stands, which is said once for all", async () => {
    expect(await money([plain("5"), null, null])).toEqual({
      values: [5, 0, 0],
      looked: [],
      counts: { "blank-as-zero": 2 },
    });
  });

  it("in triệu đồng has decimals, in the column's own way", async () => {
    const millions = { style: { power: 6 } };
    expect(await money([plain("12,5"), plain("1.234,567891"), digits("0.1"), plain("0,500")], millions)).toEqual({
      values: [12_500_000, 1_234_567_891, 100_000, 500_000],
      looked: [],
      counts: {},
    });
    const english = { style: { power: 6, numbers: { decimal: ".", proven: true } as const } };
    expect(await money([plain("12.5"), plain("1,234.567891")], english)).toMatchObject({
      values: [12_500_000, 1_234_567_891],
      looked: [],
    });
    // 9 digits and 6 zeros are as many as are sure
    expect(await money([plain("123456789"), plain("-123.456.789"), plain("123,456")], millions)).toMatchObject({
      values: [123_456_789_000_000, -123_456_789_000_000, 123_456_000],
      looked: [],
    });
  });

  it("and could be either is read by the assumption, which is said", async () => {
    expect(await money([plain("1.234"), plain("12.345"), plain("-123.456"), plain("1.234.567")], ASSUMED)).toEqual({
      values: [1234, 12_345, -123_456, 1_234_567],
      looked: [],
      counts: { "number-format-assumed": 3 },
    });
    // digits of a number are the file's, and say nothing about the column's way
    const millions = { style: { power: 6, ...ASSUMED.style } };
    const others = [digits("1.234"), plain("0,123"), plain("1234,567"), plain("123,45"), plain("5")];
    expect(await money(others, millions)).toEqual({
      values: [1_234_000, 123_000, 1_234_567_000, 123_450_000, 5_000_000],
      looked: [],
      counts: {},
    });
    expect(await money([plain("1,234")], millions)).toMatchObject({ counts: { "number-format-assumed": 1 } });
  });

  it.each<[string, MemoryCell]>([
    ["16 digits", plain("1234567890123456")],
    ["a fraction of a đồng", digits("12.5")],
    ["the other way of writing", plain("1,234,567.89")],
    ["groups that are no threes", plain("1.23.456")],
    ["a short group at the end", plain("1.23")],
    ["a long group at the end", plain("1.2345")],
    ["four digits before a group", plain("1234.567")],
    ["a group before the decimals that is no three", plain("1.23,0")],
    ["a mark and nothing behind it", plain("5,")],
    ["a mark and nothing before it", plain(",5")],
    ["a group and nothing before it", plain(".123")],
    ["two decimal marks", plain("1,0,0")],
    ["groups behind the decimals", plain("1,0.000")],
    ["a group of zeros before", plain("0.500")],
    ["a byte below the digits", plain("1/2")],
    ["a byte above the digits", plain("1:2")],
    ["two minus signs", plain("--5")],
    ["a minus alone", plain("-")],
    ["a shared text", "1.234"],
    ["text that needs work", { escaped: "1234" }],
    ["a date", { serial: 44_196 }],
    ["true", true],
    ["an error", { error: "#N/A" }],
  ])("is looked at where it is not: %s", async (_, cell) => {
    expect((await money([plain("5"), cell])).looked).toEqual([1]);
  });

  it.each([
    "1234567890",
    "1.234.567.890",
    "1/2",
    "1:2",
    "1,,2",
    "1,2,3",
    "5,",
    ",5",
    "x5",
    "1.23,5",
    "1.2345,5",
    "1,5.000",
    "--5",
  ])("in triệu đồng is looked at where it is not plain, or more than is sure: %s", async (text) => {
    expect((await money([plain("5"), plain(text)], { style: { power: 6 } })).looked).toEqual([1]);
  });

  it("that may be unknown is absent where nothing stands, and nothing is said", async () => {
    expect(await decodeColumn(decodeAmounts, ["groups", "balance"], [null, plain("5")])).toEqual({
      values: [Number.NaN, 5],
      looked: [],
      counts: {},
    });
  });

  it("is not looked at in rows that are skipped, nor said to be blank", async () => {
    const { looked, counts } = await money([plain("x"), null, plain("1.234")], { ...ASSUMED, skipped: [0, 1, 2] });
    expect({ looked, counts }).toEqual({ looked: [], counts: {} });
  });
});

describe("points and rates that are plain", () => {
  it("are in millionths, with up to six decimals, within their bounds", async () => {
    expect(await score([plain("87,78"), plain("100"), digits("0.123456"), plain("0")])).toEqual({
      values: [87_780_000, 100_000_000, 123_456, 0],
      looked: [],
      counts: {},
    });
    expect((await score([plain("-1"), plain("1001"), plain("1000"), digits("0.1234567")])).looked).toEqual([0, 1, 3]);
    expect((await rate([plain("6,6"), plain("100"), plain("100,1")])).looked).toEqual([2]);
  });

  it("are absent where nothing stands", async () => {
    expect(await score([null, plain("5")])).toEqual({ values: [Number.NaN, 5_000_000], looked: [], counts: {} });
  });

  it("of a column of fractions count hundreds", async () => {
    expect(await rate([digits("0.066"), plain("0.1")], { style: { power: 2, ...PROVEN_POINT.style } })).toEqual({
      values: [6_600_000, 10_000_000],
      looked: [],
      counts: {},
    });
  });
});

describe("dates that are plain", () => {
  const ISO = ["2020-12-31", "2020-02-29", "2000-02-29", "1970-01-01", "2100-12-31", "2021-03-01", "2020-03-01"];
  const dmy = (iso: string) => iso.split("-").reverse().join("/");
  const mdy = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
  const days = ISO.map(dayFromIso);

  it("are text in the column's order, with slashes or dashes, or the year first", async () => {
    for (const write of [dmy, (iso: string) => dmy(iso).replaceAll("/", "-"), (iso: string) => iso]) {
      expect(await date(ISO.map((iso) => plain(write(iso))))).toEqual({ values: days, looked: [], counts: {} });
    }
    expect(
      await date(
        ISO.map((iso) => plain(mdy(iso))),
        { style: { dates: "mdy" } },
      ),
    ).toMatchObject({
      values: days,
      looked: [],
    });
  });

  it("are every day of a year and of a leap year", async () => {
    for (const first of ["2019-01-01", "2020-01-01", "2100-01-01"]) {
      const start = dayFromIso(first) ?? 0;
      const all = Array.from({ length: 365 }, (_, at) => start + at);
      const texts = all.map((day) => plain(dmy(new Date(day * 86_400_000).toISOString().slice(0, 10))));
      expect(await date(texts)).toEqual({ values: all, looked: [], counts: {} });
    }
  });

  it("are serials of five digits, counted from the workbook's epoch", async () => {
    const serials: MemoryCell[] = [{ serial: 44_196 }, digits("44196"), digits("18264")];
    expect(await date(serials)).toEqual({ values: [18_627, 18_627, -7305], looked: [], counts: {} });
    expect((await date(serials, { serialEpoch: -24_107 })).values).toEqual([20_089, 20_089, -5843]);
    // what is no whole number is looked at, whatever the epoch
    expect(await date([{ serial: 18_627.5 }], { serialEpoch: 0 })).toMatchObject({ values: [18_627], looked: [0] });
  });

  it("are absent where nothing stands", async () => {
    expect(await date([null, plain("31/12/2020")])).toEqual({ values: [Number.NaN, 18_627], looked: [], counts: {} });
  });

  it("are remembered where they are shared texts, and looked at once", async () => {
    expect(await date(["31/12/2020", "01/01/2021", "31/12/2020", "31/12/2020"])).toEqual({
      values: [18_627, 18_628, 18_627, 18_627],
      looked: [0, 1],
      counts: {},
    });
    expect((await date(["31/12/20", "31/12/20", "00/00/0000", "00/00/0000", "x", "x"])).looked).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it("are not taken for others that stand where they do", async () => {
    expect(await date(["31/12/2020", { escaped: "01/01/2021" }])).toMatchObject({ values: [18_627, 18_628] });
    expect(await date([{ escaped: "31/12/2020" }, "01/01/2021"])).toMatchObject({ values: [18_627, 18_628] });
  });

  it("are not looked at in rows that are skipped", async () => {
    expect((await date([plain("x"), "x"], { skipped: [0, 1] })).looked).toEqual([]);
    expect((await decodeColumn(decodeWords, ["groups", "month"], [plain("x")], { skipped: [0] })).looked).toEqual([]);
  });

  it.each<[string, MemoryCell]>([
    ["no such day", plain("31/02/2020")],
    ["a day too many for a month of 31", plain("32/01/2020")],
    ["a day too many for a month of 30", plain("31/04/2020")],
    ["no dash behind the year", plain("2020x12-31")],
    ["a serial before 1950", { serial: 12_000 }],
    ["a serial behind 2100", { serial: 75_000 }],
    ["a serial of a few days", { serial: 20 }],
    ["no leap year", plain("29/02/2021")],
    ["no leap year at a century's end", plain("29/02/2100")],
    ["a day of 0", plain("00/12/2020")],
    ["a month of 0", plain("31/00/2020")],
    ["a month of 13", plain("01/13/2020")],
    ["years before 1970", plain("31/12/1969")],
    ["years behind 2100", plain("01/01/2101")],
    ["points", plain("31.12.2020")],
    ["marks that differ", plain("31/12-2020")],
    ["marks that differ in a date with the year first", plain("2020-12/31")],
    ["the year first with slashes", plain("2020/12/31")],
    ["letters in the day", plain("3x/12/2020")],
    ["letters in the year", plain("31/12/20x0")],
    ["letters in a year that is first", plain("20x0-12-31")],
    ["letters in the month behind a year", plain("2020-1x-31")],
    ["nine characters", plain("1/12/2020")],
    ["eleven characters", plain("31/12/2020 ")],
    ["a serial in text", plain("44196")],
    ["a serial of four digits", digits("9999")],
    ["a serial of six digits", digits("100000")],
    ["a serial too large", digits("80000")],
    ["a serial with a time", digits("44196.5")],
    ["text that needs work", { escaped: "31/12/2020" }],
    ["true", true],
  ])("are looked at where they are not: %s", async (_, cell) => {
    expect((await date([plain("31/12/2020"), cell])).looked).toEqual([1]);
  });
});

describe("keys that are plain", () => {
  it("are digits, zeros put before them where some are missing", async () => {
    expect(
      await key([plain("0012345678"), digits("1012345678"), "2012345678", plain("12345678"), digits("12345678")]),
    ).toEqual({
      values: ["0012345678", "1012345678", "2012345678", "0012345678", "0012345678"],
      looked: [],
      counts: { "padded-key": 2 },
    });
  });

  it("are absent where nothing stands", async () => {
    expect(await key([null, plain("0012345678")])).toEqual({
      values: [Number.NaN, "0012345678"],
      looked: [],
      counts: {},
    });
  });

  it("are remembered where they are shared texts, whatever they hold, if there is nothing to say of them", async () => {
    const shared = ["0012345678", "HD-1", "1234567890123456789", "12345678"];
    expect(await key([...shared, ...shared])).toEqual({
      values: [
        "0012345678",
        "HD-1",
        "1234567890123456789",
        "0012345678",
        "0012345678",
        "HD-1",
        "1234567890123456789",
        "0012345678",
      ],
      looked: [1, 3, 7],
      counts: { "padded-key": 2 },
    });
    expect((await key(["???", "???"])).looked).toEqual([0, 1]);
    expect((await key(["???????????", "HD-12345678", "12345/7890", "12345:7890"])).looked).toEqual([0, 1, 2, 3]);
    expect(await decodeColumn(decodeKeys, ["deposits", "account"], ["", "7"])).toMatchObject({
      values: [Number.NaN, "7"],
      looked: [0],
    });
    const long = ["1".repeat(32), "1".repeat(33)];
    expect((await key([...long, ...long])).looked).toEqual([1, 3]);
  });

  it("are taken from the bytes of shared texts, where a format has them", async () => {
    const shared = ["0012345678", "HD-1", "12345678", "1234567890123456789", "12345x7890", "00123456789"];
    const read = await key([...shared, ...shared], { sharedBytes: true });
    expect(read).toEqual(await key([...shared, ...shared]));
    expect(read.values.slice(0, 6)).toEqual([
      "0012345678",
      "HD-1",
      "0012345678",
      "1234567890123456789",
      "12345x7890",
      "00123456789",
    ]);
  });

  it("of the table itself lack two digits at most", async () => {
    expect(await contract([plain("6600000712345678"), plain("66000007123456"), digits("123456789012345")])).toEqual({
      values: ["6600000712345678", "0066000007123456", "0123456789012345"],
      looked: [],
      counts: { "padded-key": 2 },
    });
    expect((await contract([plain("6600000712345"), null])).looked).toEqual([0, 1]);
  });

  it.each<[string, MemoryCell]>([
    ["letters", plain("HD-1")],
    ["a number of 16 digits", digits("1234567890123456")],
    ["19 digits", plain("1234567890123456789")],
    ["spaces", plain("0012345678 ")],
    ["text that needs work", { escaped: "0012345678" }],
    ["a date", { serial: 1_234_567_890 }],
    ["true", true],
  ])("are looked at where they are not: %s", async (_, cell) => {
    expect((await key([plain("0012345678"), cell])).looked).toEqual([1]);
  });

  it("are not looked at in rows that are skipped, nor said to be padded", async () => {
    const { looked, counts } = await key([plain("?"), plain("5")], { skipped: [0, 1] });
    expect({ looked, counts }).toEqual({ looked: [], counts: {} });
  });
});

describe("words, months and flags", () => {
  it("are looked at once each, however they are stored", async () => {
    expect(
      await fund([plain("TW"), plain("ĐP"), "TW", digits("1"), plain("TW"), "TW", digits("1"), plain("ĐP")]),
    ).toEqual({
      values: ["central", "local", "central", "central", "central", "central", "central", "local"],
      looked: [0, 1, 2, 3],
      counts: {},
    });
    expect(await month([{ serial: 44_000 }, digits("44000"), { serial: 44_000 }, digits("44000")])).toEqual({
      values: [18_443, 18_443, 18_443, 18_443],
      looked: [0, 1],
      counts: {},
    });
  });

  it("of a workbook of 1904 are other months as text than as a serial", async () => {
    const cells: MemoryCell[] = [{ serial: 42_409 }, plain("42409"), digits("42409")];
    const read = await decodeColumn(decodeWords, ["groups", "month"], [...cells, ...cells], { serialEpoch: -24_107 });
    const [february, text] = [dayFromIso("2020-02-29"), dayFromIso("2016-02-29")];
    expect(read.values).toEqual([february, text, february, february, text, february]);
    expect(read.looked).toEqual([0, 1, 2]);
  });

  it("are remembered also where they mean nothing", async () => {
    expect(await month([plain("00/0000"), plain("00/0000"), "-", "-"])).toEqual({
      values: [Number.NaN, Number.NaN, Number.NaN, Number.NaN],
      looked: [0, 2],
      counts: {},
    });
  });

  it("are looked at every time where something is to be said, or nothing is stored to know them by", async () => {
    expect((await month([plain("quý 1"), plain("quý 1"), "quý 1", "quý 1"])).looked).toEqual([0, 1, 2, 3]);
    expect((await flag([true, true, { escaped: "x" }, { escaped: "x" }])).looked).toEqual([0, 1, 2, 3]);
  });

  it("are what they are where nothing stands", async () => {
    expect(await flag([null, plain("x"), null])).toEqual({ values: [0, 1, 0], looked: [1], counts: {} });
    expect(await fund([null])).toEqual({ values: [Number.NaN], looked: [], counts: {} });
  });
});
