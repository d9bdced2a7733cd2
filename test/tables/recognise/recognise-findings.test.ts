import { describe, expect, it } from "vitest";
import type { Sheet } from "../../../src/read/sheet.ts";
import { recogniseFile } from "../../../src/tables/recognise.ts";
import { type MemoryCell, type MemorySheetOptions, memoryFile, memorySheet } from "../../support/memory-sheet.ts";

const LEDGER = ["Số khế ước", "Mã KH", "Mã xã", "Ngày giải ngân", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"];
const LOAN: MemoryCell[] = ["6600000712345678", "0012345678", "031567", "15/03/2019", 1000, 0, 0];
const place = { file: "a.xlsx", sheet: "Sheet1" };

const findingsOf = async (...sheets: readonly Sheet[]) =>
  (await recogniseFile(memoryFile("a.xlsx", ...sheets))).findings;
const ofSheet = (rows: readonly MemoryCell[][], options: MemorySheetOptions = {}) =>
  findingsOf(memorySheet(rows, options));

describe("of a sheet that is read", () => {
  it("nothing is said where all is plain", async () => {
    expect(await ofSheet([LEDGER, LOAN])).toEqual([]);
  });

  it("it is said that there are no rows", async () => {
    expect(await ofSheet([LEDGER])).toEqual([{ kind: "no-rows", place }]);
  });

  it("it is said that it is hidden, and so is each of its columns in use, in their order", async () => {
    const options = { hidden: true, hiddenColumns: [7, 5, 4] };
    expect(await ofSheet([[...LEDGER, "Ghi chú"], LOAN], options)).toEqual([
      { kind: "hidden-sheet", place },
      { kind: "hidden-column", place: { ...place, column: "E", header: "Dư nợ trong hạn" } },
      { kind: "hidden-column", place: { ...place, column: "F", header: "Dư nợ quá hạn" } },
    ]);
  });

  it("of rates in percent nothing is said", async () => {
    expect(
      await ofSheet([
        [...LEDGER, "Lãi suất"],
        [...LOAN, 6.6],
      ]),
    ).toEqual([]);
  });

  it("columns are told in their order in the sheet, whichever of their names are used", async () => {
    const headers = LEDGER.with(0, "Mã món vay");
    const told = await ofSheet([headers, LOAN], { hiddenColumns: [1, 0] });
    expect(told.map(({ place }) => place.column)).toEqual(["A", "B"]);
  });

  it("a note is told that some columns go by", async () => {
    const headers = LEDGER.with(6, "Dư nợ khoanh (đồng)");
    expect((await ofSheet([["ĐVT: triệu đồng"], headers, LOAN])).map(({ kind }) => kind)).toEqual(["unit-note"]);
  });

  it("a hidden column of two tables is told once", async () => {
    const rows = [
      [...LEDGER, "Gửi trong tháng"],
      [...LOAN, 5],
    ];
    expect(await ofSheet(rows, { hiddenColumns: [1] })).toEqual([
      { kind: "hidden-column", place: { ...place, column: "B", header: "Mã KH" } },
    ]);
  });

  it("a note's unit is told once, with its words and đồng", async () => {
    expect(await ofSheet([["ĐVT:  triệu đồng"], LEDGER, LOAN])).toEqual([
      { kind: "unit-note", place, details: { note: "ĐVT: triệu đồng", scale: 1_000_000 } },
    ]);
  });

  it("a column's own unit is told with its place; đồng needs no words", async () => {
    const headers = LEDGER.with(5, "Dư nợ quá hạn (nghìn đồng)").with(6, "Dư nợ khoanh (đồng)");
    expect(await ofSheet([headers, LOAN])).toEqual([
      {
        kind: "unit-note",
        place: { ...place, column: "F", header: "Dư nợ quá hạn (nghìn đồng)" },
        details: { note: "Dư nợ quá hạn (nghìn đồng)", scale: 1000 },
      },
    ]);
  });

  it("a note that no column goes by is not told", async () => {
    const headers = LEDGER.map((header, at) => (at < 4 ? header : `${header} (đồng)`));
    expect(await ofSheet([["ĐVT: triệu đồng"], headers, LOAN])).toEqual([]);
  });

  it.each<[readonly string[], readonly object[]]>([
    [["12/31/2020"], [{ kind: "month-before-day", cell: "12/31/2020" }]],
    [["12/31/2020", "31/12/2020"], [{ kind: "mixed-date-order", cell: "12/31/2020" }]],
    [["01/02/2020"], [{ kind: "ambiguous-date-order" }]],
    [["31/12/2020", "01/02/2020"], []],
    [["2020-12-31"], []],
  ])("of dates like %j it is said what is not plain", async (days, expected) => {
    const rows = days.map((day) => LOAN.with(3, day));
    const where = { ...place, column: "D", header: "Ngày giải ngân" };
    expect(await ofSheet([LEDGER, ...rows])).toEqual(expected.map((one) => ({ ...one, place: where })));
  });

  it("of texts that look like dates nothing is said", async () => {
    const headers = [...LEDGER, "Tên KH"];
    expect(await ofSheet([headers, [...LOAN, "12/31/2020"]])).toEqual([]);
  });

  it("of two columns that could be one field's it is said which one is read", async () => {
    const headers = [...LEDGER, "Tổng dư nợ", "Dư nợ"];
    expect(await ofSheet([headers, [...LOAN, 5, 5]])).toEqual([
      {
        kind: "duplicate-column",
        place: { ...place, column: "H", header: "Tổng dư nợ" },
        details: { field: { vi: "Tổng dư nợ", en: "Outstanding balance" }, other: "I", otherHeader: "Dư nợ" },
      },
    ]);
  });
});

describe("of a sheet with two tables", () => {
  it("it is said of either which of two columns is read", async () => {
    const rows = [
      [...LEDGER, "Gửi trong tháng", "Tiền gửi trong tháng"],
      [...LOAN, 5, 5],
    ];
    expect(await ofSheet(rows)).toMatchObject([
      {
        kind: "duplicate-column",
        place: { column: "H" },
        details: { other: "I", otherHeader: "Tiền gửi trong tháng" },
      },
    ]);
  });
});

describe("of a file without any table", () => {
  it("the sheet is told that lacks least, and what it lacks, in its own names", async () => {
    const findings = await findingsOf(
      memorySheet([["x"], LEDGER.slice(0, 4)], { name: "Một" }),
      memorySheet([["Sao kê"], ["Ghi chú", ...LEDGER.slice(0, 6)]], { name: "Hai" }),
      memorySheet([["y"]], { name: "Ba" }),
      memorySheet([LEDGER.slice(0, 5)], { name: "Bốn" }),
    );
    expect(findings).toEqual([
      {
        kind: "no-table",
        place: { file: "a.xlsx", sheet: "Hai", row: 2 },
        details: {
          nearest: { vi: "Sao kê món vay", en: "Loan ledger" },
          missing: "Dư nợ khoanh",
          seen: ["Ghi chú", ...LEDGER.slice(0, 6)].join(", "),
        },
      },
    ]);
  });

  it("the names are told that would do, one group after the other, pairs once", async () => {
    const [finding] = await ofSheet([["Số khế ước", "Kỳ", "Số TT"]]);
    expect(finding?.details).toMatchObject({ missing: "Gốc đến hạn / Lãi phải thu, Gốc đã trả / Lãi phải thu" });
  });

  it("twelve names are told that were seen, and that there are more", async () => {
    const names = Array.from({ length: 13 }, (_, at) => `Cột ${"abcdefghijklm"[at]}`);
    const [thirteen] = await ofSheet([names]);
    expect(thirteen).toEqual({ kind: "no-header", place, details: { seen: `${names.slice(0, 12).join(", ")}, …` } });
    const [twelve] = await ofSheet([names.slice(1)]);
    expect(twelve?.details).toEqual({ seen: names.slice(1).join(", ") });
  });

  it("the sheet with the most names is told where none is known", async () => {
    const findings = await findingsOf(
      memorySheet([["a"]], { name: "Một" }),
      memorySheet([["b", "c"]], { name: "Hai" }),
      memorySheet([["d"]], { name: "Ba" }),
    );
    expect(findings).toEqual([
      { kind: "no-header", place: { file: "a.xlsx", sheet: "Hai" }, details: { seen: "b, c" } },
    ]);
  });

  it("a row that stands for people is not shown", async () => {
    const [finding] = await ofSheet([["An", "0012345678", "x"]]);
    expect(finding?.details).toEqual({
      seen: {
        vi: "3 ô, trông như số liệu chứ không phải tên cột",
        en: "3 cells that look like data, not like names of columns",
      },
    });
    const [short] = await ofSheet([["An", "12345"]]);
    expect(short?.details).toEqual({ seen: "An, 12345" });
  });

  it("it is said that it is empty", async () => {
    expect(await findingsOf(memorySheet([]), memorySheet([]))).toEqual([{ kind: "empty", place: { file: "a.xlsx" } }]);
    expect(await findingsOf()).toEqual([{ kind: "empty", place: { file: "a.xlsx" } }]);
  });
});

describe("of what the reader noticed", () => {
  it("a lost sheet and a guessed encoding are told, and nothing else", async () => {
    const file = {
      ...memoryFile("a.csv", memorySheet([LEDGER, LOAN])),
      notes: [
        { key: "lost-sheet", value: "Tháng 12" },
        { key: "encoding", value: "windows-1252" },
        { key: "encoding", value: "utf-8" },
        { key: "delimiter", value: ";" },
      ] as const,
    };
    expect((await recogniseFile(file)).findings).toEqual([
      { kind: "lost-sheet", place: { file: "a.csv", sheet: "Tháng 12" } },
      { kind: "guessed-encoding", place: { file: "a.csv" }, details: { encoding: "windows-1252" } },
    ]);
    const notes = [{ key: "delimiter", value: "windows-1252" }] as const;
    expect((await recogniseFile({ ...file, notes })).findings).toEqual([]);
  });
});
