import { describe, expect, it } from "vitest";
import type { FileTables } from "../../src/tables/recognise/file-tables.ts";
import { recogniseFile } from "../../src/tables/recognise.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { fold } from "../../src/values/fold.ts";
import { type MemoryCell, type MemorySheetOptions, memoryFile, memorySheet } from "../support/memory-sheet.ts";

const LEDGER = ["Số khế ước", "Mã KH", "Mã xã", "Ngày giải ngân", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"];
const LOAN: MemoryCell[] = ["6600000712345678", "0012345678", "031567", "15/03/2019", 1000, 0, 0];

async function recognise(rows: MemoryCell[][], options: MemorySheetOptions & { file?: string } = {}) {
  return recogniseFile(memoryFile(options.file ?? "so-lieu.xlsx", memorySheet(rows, options)));
}

function columnsOf(file: FileTables, table: string): Record<string, string> {
  const source = file.sheets.flatMap((sheet) => sheet.tables).find((found) => found.table === table);
  return Object.fromEntries([...(source?.columns ?? [])].map(([field, column]) => [field, column.letter]).sort());
}

describe("recogniseFile", () => {
  it("finds a header below a title, beside an empty first column", async () => {
    const file = await recognise([
      [null, null],
      [null, "SAO KÊ MÓN VAY"],
      [null, "Đến ngày 31/12/2020"],
      [null, null],
      [null, ...LEDGER, "Ghi chú"],
      [null, ...LOAN, null],
    ]);
    expect(columnsOf(file, "loans")).toEqual({
      contractId: "B",
      customerId: "C",
      communeCode: "D",
      disbursedOn: "E",
      current: "F",
      overdue: "G",
      frozen: "H",
    });
    const [sheet] = file.sheets;
    expect(sheet?.header).toEqual({ from: 5, to: 5 });
    expect(sheet?.tables[0]?.headerRow).toBe(5);
    expect(sheet?.asOf).toEqual({ day: dayFromIso("2020-12-31"), from: "title", isMonth: false });
    expect(sheet?.unmapped).toEqual([{ index: 8, letter: "I", header: "Ghi chú" }]);
    expect(file.findings).toEqual([]);
  });

  it("joins the names of a two-level header, and leaves vertically merged ones alone", async () => {
    const file = await recognise([
      ["STT", "Số khế ước", "Mã KH", "Xã", "Ngày giải ngân", "Dư nợ", null, null, null, "Lãi tồn", null],
      [null, null, null, null, null, "Tổng số", "Trong hạn", "Quá hạn", "Nợ khoanh", "TH", "QH"],
      ["1", "6600000712345678", "0012345678", "Tân Hưng", "15/03/2019", 10, 10, 0, 0, 0, 0],
    ]);
    expect(columnsOf(file, "loans")).toEqual({
      contractId: "B",
      customerId: "C",
      communeName: "D",
      disbursedOn: "E",
      outstanding: "F",
      current: "G",
      overdue: "H",
      frozen: "I",
      interestArrearsCurrent: "J",
      interestArrearsOverdue: "K",
    });
    expect(file.sheets[0]?.tables[0]?.columns.get("overdue")?.header).toBe("Dư nợ › Quá hạn");
  });

  it("looks below the first row that would do for the levels that name more", async () => {
    const file = await recognise([
      [...LEDGER, "Lãi tồn", null],
      [...LEDGER.map(() => null), "TH", "QH"],
      [...LOAN, 1, 2],
    ]);
    expect(columnsOf(file, "loans")).toMatchObject({ interestArrearsCurrent: "H", interestArrearsOverdue: "I" });
    expect(file.sheets[0]?.header).toEqual({ from: 1, to: 2 });
  });

  it("joins the outermost and innermost names of three levels", async () => {
    const file = await recognise([
      ["Số khế ước", "Mã KH", "Xã", "Ngày giải ngân", "Dư nợ (triệu đồng)", null, null, null],
      [null, null, null, null, "Tổng số", "Trong đó", null, null],
      [null, null, null, null, null, "Trong hạn", "Quá hạn", "Khoanh"],
      [...LOAN.slice(0, 4), 1, 1, 0, 0],
    ]);
    expect(columnsOf(file, "loans")).toMatchObject({ outstanding: "E", current: "F", overdue: "G", frozen: "H" });
    expect(file.sheets[0]?.tables[0]?.columns.get("frozen")?.unit).toEqual({ scale: 1_000_000, from: "header" });
  });

  it.each([
    ["NFD", LEDGER.map((header) => header.normalize("NFD"))],
    ["capitals and line ends", LEDGER.map((header) => header.toUpperCase().replace(" ", "\n"))],
    ["no-break and double spaces", LEDGER.map((header) => ` ${header.replaceAll(" ", "\u00a0 ")} `)],
    ["no accents", LEDGER.map((header) => header.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d"))],
    ["the Icelandic Ð", LEDGER.map((header) => header.replace("đ", "Ð"))],
    ["numbers behind", LEDGER.map((header, at) => `${header} (${at + 1})`)],
    ["numbers before", LEDGER.map((header, at) => `${at + 1}. ${header}`)],
  ])("knows headers written with %s", async (_, headers) => {
    const file = await recognise([headers, LOAN]);
    expect(Object.keys(columnsOf(file, "loans"))).toHaveLength(LEDGER.length);
  });

  it("finds loans and deposits in one sheet", async () => {
    const file = await recognise([
      [...LEDGER, "Số TK", "Số dư", "Gửi trong tháng", "Tháng"],
      [...LOAN, "66001", 5, 5, "12/2020"],
    ]);
    expect(file.sheets[0]?.tables.map((source) => source.table)).toEqual(["loans", "deposits"]);
    expect(columnsOf(file, "deposits")).toEqual({
      customerId: "B",
      communeCode: "C",
      account: "H",
      balance: "I",
      depositedInMonth: "J",
      month: "K",
    });
  });

  it("does not take a ledger's cumulated principal for collections", async () => {
    const file = await recognise([
      [...LEDGER, "Ngày đến hạn", "Gốc đến hạn", "Gốc đã trả"],
      [...LOAN, "31/12/2020", 5, 5],
    ]);
    expect(file.sheets[0]?.tables.map((source) => source.table)).toEqual(["loans"]);
    expect(columnsOf(file, "loans")).toMatchObject({ principalDueToDate: "I", principalPaidToDate: "J" });
  });

  it("needs both sides of a pair for collections", async () => {
    const header = ["Số khế ước", "Ngày đến hạn", "Gốc phải thu"];
    const lacking = await recognise([[...header, "Lãi thực thu"]]);
    expect(lacking.sheets[0]?.tables).toEqual([]);
    const whole = await recognise([[...header, "Gốc thực thu"]]);
    expect(whole.sheets[0]?.tables.map((source) => source.table)).toEqual(["collections"]);
  });

  it("takes the period of collections from a title that names a month, not from one that names a day", async () => {
    const header = ["Số khế ước", "Lãi phải thu", "Lãi thực thu"];
    const month = await recognise([["Thu nợ Tháng 12/2020"], header, ["6600000712345678", 1, 1]]);
    expect(month.sheets[0]?.tables[0]?.constants).toEqual(new Map([["period", dayFromIso("2020-12-31")]]));
    const day = await recognise([["Đến ngày 31/12/2020"], header, ["6600000712345678", 1, 1]]);
    expect(day.sheets[0]?.tables).toEqual([]);
  });

  it("needs the total or all thirteen criteria of a session", async () => {
    const criteria = (count: number) => Array.from({ length: count }, (_, at) => `TC${at + 1}`);
    const twelve = await recognise([["Điểm GD", "Ngày giao dịch", ...criteria(12)]]);
    expect(twelve.sheets[0]?.nearest).toEqual({ table: "sessions", missing: [["score", "score13"]], matched: 14 });
    const thirteen = await recognise([["Điểm GD", "Ngày giao dịch", ...criteria(13)]]);
    expect(thirteen.sheets[0]?.tables.map((source) => source.table)).toEqual(["sessions"]);
  });

  it("follows the user's mapping before its own names, for one table where it says so", async () => {
    const rows: MemoryCell[][] = [
      [...LEDGER.slice(0, 4), "Cột lạ", "Dư nợ trong hạn", ...LEDGER.slice(5)],
      [...LOAN.slice(0, 4), 7, ...LOAN.slice(4)],
    ];
    const file = await recogniseFile(memoryFile("a.xlsx", memorySheet(rows)), {
      mapping: new Map([[fold("Cột lạ"), "loans.current"]]),
    });
    expect(columnsOf(file, "loans")).toMatchObject({ current: "E" });
  });

  it("prefers the field's first name, and says that there was another", async () => {
    const file = await recognise([
      [...LEDGER, "Dư nợ", "Tổng dư nợ"],
      [...LOAN, 1, 1],
    ]);
    expect(columnsOf(file, "loans")).toMatchObject({ outstanding: "I" });
    expect(file.findings).toMatchObject([
      { kind: "duplicate-column", place: { column: "I" }, details: { other: "H", otherHeader: "Dư nợ" } },
    ]);
  });

  it.each([
    ["ĐVT: triệu đồng", 1_000_000],
    ["Đơn vị tính: Triệu đồng", 1_000_000],
    ["(ĐVT: 1.000 đồng)", 1000],
    ["Đơn vị: nghìn đồng, hộ, %", 1000],
    ["Đơn vị: tỷ đồng", 1_000_000_000],
    ["ĐVT : đồng", 1],
  ])("reads the unit of a note: %s", async (note, scale) => {
    const file = await recognise([[null, null, null, note], LEDGER, LOAN]);
    const columns = file.sheets[0]?.tables[0]?.columns;
    expect(columns?.get("current")?.unit).toEqual({ scale, from: "note" });
    expect(file.findings.map(({ kind }) => kind)).toEqual(scale === 1 ? [] : ["unit-note"]);
  });

  it("is not misled by a note that names a unit of the bank", async () => {
    const file = await recognise([["Đơn vị: PGD Long Phú"], LEDGER, LOAN]);
    expect(file.sheets[0]?.tables[0]?.columns.get("current")?.unit).toEqual({ scale: 1, from: "assumed" });
  });

  it("lets a column's own unit win over the note", async () => {
    const headers = LEDGER.map((header) => (header === "Dư nợ khoanh" ? "Dư nợ khoanh (đồng)" : header));
    const file = await recognise([["ĐVT: triệu đồng"], headers, LOAN]);
    const columns = file.sheets[0]?.tables[0]?.columns;
    expect(columns?.get("frozen")?.unit).toEqual({ scale: 1, from: "header" });
    expect(columns?.get("overdue")?.unit).toEqual({ scale: 1_000_000, from: "note" });
  });

  it("learns point and comma from a column, then from its neighbours, then assumes", async () => {
    const file = await recognise([
      LEDGER,
      [...LOAN.slice(0, 4), "1.234.567,89", "1.234", "7"],
      [...LOAN.slice(0, 4), "1.234", "5", "7"],
    ]);
    const columns = file.sheets[0]?.tables[0]?.columns;
    expect(columns?.get("current")?.style.numbers).toEqual({ decimal: ",", proven: true });
    expect(columns?.get("overdue")?.style.numbers).toEqual({ decimal: ",", proven: false });
    const english = await recognise([LEDGER, [...LOAN.slice(0, 4), "1,234,567.89", "1,234", "7"]]);
    expect(english.sheets[0]?.tables[0]?.columns.get("overdue")?.style.numbers.decimal).toBe(".");
  });

  it("takes a mark that could be either for thousands in money, for decimals in points", async () => {
    const money = await recognise([LEDGER, [...LOAN.slice(0, 4), "1.234", "7", "7"]]);
    expect(money.sheets[0]?.tables[0]?.columns.get("current")?.style.numbers.decimal).toBe(",");
    const points = await recognise([
      ["Mã tổ", "Tổng điểm"],
      ["0000001", "85.250"],
    ]);
    expect(points.sheets[0]?.tables[0]?.columns.get("score")?.style.numbers.decimal).toBe(".");
  });

  it("asks nobody about the order of dates where another column shows it", async () => {
    const dated = [...LEDGER, "Ngày ĐH theo hợp đồng"];
    const file = await recognise([dated, [...LOAN.slice(0, 3), "01/02/2020", ...LOAN.slice(4), "31/12/2023"]]);
    expect(file.findings).toEqual([]);
  });

  it.each([
    [["31/12/2020", "01/02/2020"], "dmy", []],
    [["12/31/2020", "01/02/2020"], "mdy", ["month-before-day"]],
    [["12/31/2020", "31/12/2020"], "dmy", ["mixed-date-order"]],
    [["01/02/2020"], "dmy", ["ambiguous-date-order"]],
    [["05/05/2020"], "dmy", []],
  ])("learns the order of dates from %j", async (dates, order, kinds) => {
    const rows = dates.map((day) => [...LOAN.slice(0, 3), day, ...LOAN.slice(4)]);
    const file = await recognise([LEDGER, ...rows]);
    expect(file.sheets[0]?.tables[0]?.columns.get("disbursedOn")?.style.dates).toBe(order);
    expect(file.findings.map(({ kind }) => kind)).toEqual(kinds);
  });

  it("tells rates in percent from rates as fractions of one", async () => {
    const withRates = (...rates: MemoryCell[]) =>
      recognise([[...LEDGER, "Lãi suất"], ...rates.map((r) => [...LOAN, r])]);
    const power = (file: FileTables) => file.sheets[0]?.tables[0]?.columns.get("ratePerYear")?.style.power;
    expect(power(await withRates(6.6, 0.1))).toBe(0);
    expect(power(await withRates("6,6%"))).toBe(0);
    const fractions = await withRates(0.066, 0, 0.1);
    expect(power(fractions)).toBe(2);
    expect(fractions.findings.map(({ kind }) => kind)).toEqual(["rate-as-fraction"]);
  });

  it("takes the date from a column before the title, from the title before the file's name", async () => {
    const dated = [...LEDGER, "Ngày số liệu"];
    const rows = [["Đến ngày 30/11/2020"], dated, [...LOAN, "31/10/2020"]];
    const asOf = (file: FileTables) => file.sheets[0]?.asOf?.from;
    expect(asOf(await recognise(rows, { file: "2020-12-31.xlsx" }))).toBe("column");
    expect(asOf(await recognise([rows[0] ?? [], LEDGER, LOAN], { file: "2020-12-31.xlsx" }))).toBe("title");
    const named = await recognise([LEDGER, LOAN], { file: "/home/2019/sao-ke-2020-12-31.xlsx" });
    expect(named.sheets[0]?.asOf).toEqual({ day: dayFromIso("2020-12-31"), from: "file-name", isMonth: false });
    expect(named.sheets[0]?.tables[0]?.constants).toEqual(new Map([["asOf", dayFromIso("2020-12-31")]]));
  });

  it("reports hidden sheets and columns that are read", async () => {
    const file = await recognise([LEDGER, LOAN], { hidden: true, hiddenColumns: [4, 20] });
    expect(file.findings).toMatchObject([{ kind: "hidden-sheet" }, { kind: "hidden-column", place: { column: "E" } }]);
  });

  it("says of an unknown file what comes nearest and what was seen", async () => {
    const file = await recognise([["Số khế ước", "Mã KH", "Xã", "Dư nợ trong hạn", "Ngày GN"], LOAN]);
    expect(file.findings).toMatchObject([
      {
        kind: "no-table",
        details: {
          nearest: { vi: "Sao kê món vay" },
          missing: "Dư nợ quá hạn, Dư nợ khoanh",
          seen: "Số khế ước, Mã KH, Xã, Dư nợ trong hạn, Ngày GN",
        },
      },
    ]);
  });

  it("says nothing of a strange sheet beside a known one", async () => {
    const file = await recogniseFile(
      memoryFile("a.xlsx", memorySheet([["Danh bạ"], ["An", "Bình"]]), memorySheet([LEDGER, LOAN]), memorySheet([])),
    );
    expect(file.findings).toEqual([]);
    expect(file.sheets.map((sheet) => sheet.tables.length)).toEqual([0, 1, 0]);
  });
});
