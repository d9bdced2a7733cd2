import { describe, expect, it } from "vitest";
import type { StatedDate } from "../../../src/tables/recognise/as-of.ts";
import type { HeaderMapping } from "../../../src/tables/recognise/match-header.ts";
import { HeaderMatcher } from "../../../src/tables/recognise/match-header.ts";
import { recogniseSheet } from "../../../src/tables/recognise/recognise-sheet.ts";
import { dayFromIso } from "../../../src/values/day.ts";
import { type MemoryCell, memorySheet } from "../../support/memory-sheet.ts";

const LEDGER = ["Số khế ước", "Mã KH", "Mã xã", "Ngày giải ngân", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"];
const LOAN: MemoryCell[] = ["6600000712345678", "0012345678", "031567", "15/03/2019", 1000, 0, 0];
const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;

interface Options {
  readonly fileDate?: StatedDate;
  readonly mapping?: HeaderMapping;
}

function recognise(rows: readonly MemoryCell[][], { fileDate, mapping }: Options = {}) {
  return recogniseSheet("a.xlsx", memorySheet(rows), new HeaderMatcher(mapping), fileDate);
}

const constantsOf = async (rows: readonly MemoryCell[][], options?: Options) => {
  const { tables } = await recognise(rows, options);
  return Object.fromEntries(tables.map(({ table, constants }) => [table, Object.fromEntries(constants)]));
};

describe("a sheet without a header", () => {
  it("is told by its widest row", async () => {
    const found = await recognise([["Danh bạ"], ["An", "Bình"]]);
    expect(found).toMatchObject({ tables: [], title: [], hasRows: false, note: undefined, duplicates: [] });
    expect(found.unmapped).toEqual([
      { index: 0, letter: "A", header: "An" },
      { index: 1, letter: "B", header: "Bình" },
    ]);
    expect([...found.evidence]).toEqual([]);
  });
});

describe("a sheet with a header", () => {
  it("has a title, a header, rows, and columns that nobody uses", async () => {
    const rows = [["Sao kê"], ["PGD Long Phú"], [...LEDGER, "Ghi chú"], [...LOAN, "x", null, "y"]];
    const found = await recognise(rows);
    expect(found.title).toEqual(["Sao kê", "PGD Long Phú"]);
    expect(found.header).toEqual({ from: 3, to: 3 });
    expect(found.hasRows).toBe(true);
    expect(found.unmapped).toEqual([
      { index: 7, letter: "H", header: "Ghi chú" },
      { index: 9, letter: "J", header: "" },
    ]);
    expect([...found.evidence.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(found.tables[0]).toMatchObject({ table: "loans", file: "a.xlsx", headerRow: 3 });
    expect(found.tables[0]?.rowLength).toBeUndefined();
    expect((await recognise(rows.slice(0, 3))).hasRows).toBe(false);
    const above = [["Sao kê", ...Array(8).fill(null), "x"], LEDGER, LOAN];
    expect((await recognise(above)).unmapped).toEqual([]);
  });

  it("of several rows begins with the first and ends with the last", async () => {
    const rows = [[null], [...LEDGER, "Lãi tồn"], [...LEDGER.map(() => null), "TH"], [...LOAN, 5]];
    const found = await recognise(rows);
    expect(found.header).toEqual({ from: 2, to: 3 });
    expect(found.tables[0]?.headerRow).toBe(3);
    expect(found.tables[0]?.headerWords).toEqual(
      new Set(["sokheuoc", "makh", "maxa", "ngaygiaingan", "dunotronghan", "dunoquahan", "dunokhoanh", "laiton", "th"]),
    );
    expect(found.tables[0]?.columns.get("interestArrearsCurrent")).toMatchObject({
      letter: "H",
      header: "Lãi tồn › TH",
    });
  });

  it("names what comes nearest where it holds no table, and does not look for columns without a name", async () => {
    const found = await recognise([LEDGER.slice(0, 5), [...LOAN.slice(0, 5), null, "x"]]);
    expect(found).toMatchObject({ tables: [], nearest: { table: "loans" }, header: { from: 1, to: 1 } });
    expect(found.unmapped.map(({ letter }) => letter)).toEqual(["A", "B", "C", "D", "E"]);
  });

  it("tells which columns could have been a field's too", async () => {
    const found = await recognise([
      [...LEDGER, "Tổng dư nợ", "Dư nợ"],
      [...LOAN, 1, 1],
    ]);
    expect(found.duplicates).toEqual([{ table: "loans", field: "outstanding", index: 8, header: "Dư nợ" }]);
  });
});

describe("how columns are read", () => {
  const styleOf = async (rows: readonly MemoryCell[][], field: string, options?: Options) =>
    (await recognise(rows, options)).tables[0]?.columns.get(field);

  it("is learned from the rows below the header alone", async () => {
    const headers = [...LEDGER, "Lãi suất"];
    const title = [["1,234.5"], [null, null, null, null, "12/31/2020", "1,234.5"]];
    const current = await styleOf([...title, headers, [...LOAN.with(4, "1.234,5"), 6.6]], "current");
    expect(current?.style).toEqual({
      numbers: { decimal: ",", proven: true },
      dates: "dmy",
      year: undefined,
      power: 0,
    });
    const fraction = await styleOf([headers, [...LOAN, 0.066]], "ratePerYear");
    expect(fraction?.style.power).toBe(2);
    expect(fraction).not.toHaveProperty("unit");
    expect((await styleOf([headers, [...LOAN, 6.6]], "ratePerYear"))?.style.power).toBe(0);
  });

  it.each([
    ["its own header's unit", "ĐVT: nghìn đồng", "Dư nợ trong hạn (triệu đồng)", 6, "header"],
    ["đồng, if its own header says so", "ĐVT: nghìn đồng", "Dư nợ trong hạn (đồng)", 0, "header"],
    ["the note's", "ĐVT: nghìn đồng", "Dư nợ trong hạn", 3, "note"],
    ["đồng, where nothing says otherwise", "Sao kê", "Dư nợ trong hạn", 0, "assumed"],
  ] as const)("of money follows %s", async (_, note, header, power, from) => {
    const current = await styleOf([[note], LEDGER.with(4, header), LOAN], "current");
    expect(current?.style.power).toBe(power);
    expect(current?.unit).toEqual({ scale: 10 ** power, from });
  });

  it("follows the note that stands nearest above the header, or one within it", async () => {
    const two = await styleOf([["ĐVT: triệu đồng"], ["ĐVT: nghìn đồng"], LEDGER, LOAN], "current");
    expect(two?.style.power).toBe(3);
    const within = await styleOf(
      [
        [...LEDGER, "ĐVT: triệu đồng"],
        [...LOAN, null],
      ],
      "current",
    );
    expect(within?.style.power).toBe(6);
  });

  it("takes the innermost unit of a header of several levels", async () => {
    const outer = [...LEDGER.slice(0, 4), "Dư nợ (triệu đồng)", null, null];
    const inner = [null, null, null, null, "Trong hạn", "Quá hạn (nghìn đồng)", "Khoanh"];
    const found = await recognise([outer, inner, LOAN]);
    const powers = ["current", "overdue", "frozen"].map((field) => found.tables[0]?.columns.get(field)?.style.power);
    expect(powers).toEqual([6, 3, 6]);
  });

  it("follows its neighbours where its own cells could be read in two ways", async () => {
    const current = await styleOf([LEDGER, LOAN.with(4, "1.234").with(5, "1,234,567.89")], "current");
    expect(current?.style.numbers).toEqual({ decimal: ".", proven: false });
  });

  it("is settled by what stands below the header, not above it", async () => {
    const title = [null, null, null, "12/31/2020"];
    const disbursed = await styleOf([title, LEDGER, LOAN.with(3, "01/02/2020")], "disbursedOn");
    expect(disbursed?.style.dates).toBe("dmy");
  });

  it("has no scale but for money", async () => {
    const found = await recognise([["ĐVT: triệu đồng"], ["Mã tổ", "Tổng điểm"], ["1000001", 0.1]]);
    expect(found.tables[0]?.columns.get("score")?.style.power).toBe(0);
    expect(found.tables[0]?.columns.get("score")).not.toHaveProperty("unit");
  });

  it("knows the year of months that stand without one from the date of the data", async () => {
    const headers = ["Mã tổ", "Tổng điểm", "Tháng"];
    const dated = await styleOf([["Đến ngày 31/12/2020"], headers, ["1000001", 90, "11"]], "month");
    expect(dated?.style.year).toBe(2020);
    expect((await styleOf([headers, ["1000001", 90, "11"]], "month"))?.style.year).toBeUndefined();
  });
});

describe("what the file states once for all rows", () => {
  const fileDate: StatedDate = { day: day("2020-11-15"), from: "file-name", isMonth: false };
  const title = (text: string): MemoryCell[][] => [[text]];

  it("of loans is the day of the data: the title's, else the file name's; their own column's does without", async () => {
    const until = title("Đến ngày 31/12/2020");
    expect(await constantsOf([...until, LEDGER, LOAN], { fileDate })).toEqual({ loans: { asOf: day("2020-12-31") } });
    expect(await constantsOf([LEDGER, LOAN], { fileDate })).toEqual({ loans: { asOf: day("2020-11-15") } });
    expect(await constantsOf([LEDGER, LOAN])).toStrictEqual({ loans: {} });
    expect(await constantsOf([["Tháng 12/2020"], LEDGER, LOAN])).toEqual({ loans: { asOf: day("2020-12-31") } });
    const own = [...until, [...LEDGER, "Ngày số liệu"], [...LOAN, "30/09/2020"]];
    expect(await constantsOf(own)).toEqual({ loans: {} });
    expect((await recognise(own)).asOf).toEqual({ day: day("2020-09-30"), from: "column", isMonth: false });
  });

  it("of groups and deposits is the month", async () => {
    const scores = [
      ["Mã tổ", "Tổng điểm"],
      ["1000001", 90],
    ];
    expect(await constantsOf(scores, { fileDate })).toEqual({ groups: { month: day("2020-11-30") } });
    const deposits = [
      ["Mã KH", "Gửi trong tháng"],
      ["0012345678", 5],
    ];
    expect(await constantsOf(deposits, { fileDate })).toEqual({ deposits: { month: day("2020-11-30") } });
    expect(await constantsOf(deposits)).toEqual({ deposits: {} });
    const own = [
      ["Mã tổ", "Tổng điểm", "Tháng"],
      ["1000001", 90, "10/2020"],
    ];
    expect(await constantsOf(own, { fileDate })).toEqual({ groups: {} });
  });

  it("of collections is the month that a title names, where they have no day or period of their own", async () => {
    const due = ["Số khế ước", "Lãi phải thu", "Lãi thực thu"];
    const row: MemoryCell[] = ["6600000712345678", 1, 1];
    const month = title("Thu nợ tháng 12/2020");
    expect(await constantsOf([...month, due, row])).toEqual({ collections: { period: day("2020-12-31") } });
    const withDay = [...month, [...due, "Ngày đến hạn"], [...row, "05/12/2020"]];
    expect(await constantsOf(withDay)).toEqual({ collections: {} });
    const withPeriod = [...month, [...due, "Kỳ"], [...row, "11/2020"]];
    expect(await constantsOf(withPeriod)).toEqual({ collections: {} });
    expect(await constantsOf([...title("Đến ngày 31/12/2020"), [...due, "Kỳ"], [...row, "11/2020"]])).toEqual({
      collections: {},
    });
  });

  it("of sessions and the office is nothing", async () => {
    const until = title("Đến ngày 31/12/2020");
    const sessions = [
      ["Điểm GD", "Ngày giao dịch", "Tổng điểm"],
      ["Ấp Hai", "05/12/2020", 90],
    ];
    expect(await constantsOf([...until, ...sessions])).toEqual({ sessions: {} });
    const office = [
      ["Ngày", "Tổng nguồn vốn"],
      ["31/12/2020", 90],
    ];
    expect(await constantsOf([...until, ...office])).toEqual({ office: {} });
  });

  it("is the first day in the ledger's own column that is one", async () => {
    const dated = (...days: readonly MemoryCell[]) =>
      recognise([["Đến ngày 31/12/2020"], [...LEDGER, "Ngày số liệu"], ...days.map((cell) => [...LOAN, cell])]);
    expect((await dated("x", null, "30/09/2020", "31/10/2020")).asOf?.day).toBe(day("2020-09-30"));
    expect((await dated({ serial: 44_104 })).asOf).toEqual({ day: day("2020-09-30"), from: "column", isMonth: false });
    expect((await dated(44_104)).asOf?.day).toBe(day("2020-09-30"));
    expect((await dated("x", null)).asOf).toEqual({ day: day("2020-12-31"), from: "title", isMonth: false });
    const other = [
      ["Mã KH", "Gửi trong tháng", "Ngày số liệu"],
      ["0012345678", 5, "30/09/2020"],
    ];
    expect((await recognise(other)).asOf).toBeUndefined();
  });
});
