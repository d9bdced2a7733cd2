import { describe, expect, it } from "vitest";
import { FindingLog } from "../../src/findings/log.ts";
import { openFile } from "../../src/read/open.ts";
import { memorySource } from "../../src/read/source.ts";
import type { Dictionaries } from "../../src/tables/dictionary.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { type ReadContext, readBatches, scalesOf } from "../../src/tables/read-table.ts";
import { recogniseFile } from "../../src/tables/recognise.ts";
import type { RowAccount } from "../../src/tables/table.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { type MemoryCell, memoryCsv, memorySheet } from "../support/memory-sheet.ts";
import { counts, readSheet } from "../support/read-rows.ts";
import { readableTable } from "../support/readable-table.ts";

const HEADER = ["Số khế ước", "Mã KH", "Xã", "Ngày giải ngân", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"];

function loan(number: number, ...amounts: MemoryCell[]): MemoryCell[] {
  const [current = 100, overdue = 20, frozen = 3] = amounts;
  const contract = `66000007${String(number).padStart(8, "0")}`;
  return [contract, `00${String(number).padStart(8, "0")}`, "Tân Hưng", "15/03/2019", current, overdue, frozen];
}

const ledger = (...rows: MemoryCell[][]) => memorySheet([HEADER, ...rows]);

describe("rows of a table", () => {
  it("come as numbers, in batch units, with the row numbers that the user sees", async () => {
    const read = await readSheet(ledger(loan(1), [null], loan(2, 5, 0, 0)), "loans");
    expect(read.rows).toEqual([
      {
        contractId: "6600000700000001",
        customerId: "0000000001",
        communeName: "Tân Hưng",
        disbursedOn: dayFromIso("2019-03-15"),
        current: 100,
        overdue: 20,
        frozen: 3,
      },
      expect.objectContaining({ contractId: "6600000700000002", current: 5 }),
    ]);
    expect(read.rowNumbers).toEqual([2, 4]);
    expect(read.account).toEqual({ seen: 2, used: 2, rejected: 0, rejectedMoney: 0, skipped: {} });
  });

  it("carry only the fields that were asked for and are there", async () => {
    const read = await readSheet(ledger(loan(1)), "loans", { fields: ["overdue", "ratePerYear"] });
    expect(read.rows).toEqual([{ overdue: 20 }]);
  });

  it("carry what the title states once for all", async () => {
    const sheet = memorySheet([["Đến ngày 31/12/2020"], HEADER, loan(1), loan(2), loan(3), loan(4)]);
    const read = await readSheet(sheet, "loans", { fields: ["asOf"] });
    expect(read.rows).toEqual(Array(4).fill({ asOf: dayFromIso("2020-12-31") }));
    expect((await readSheet(sheet, "loans", { fields: ["overdue"] })).rows).toEqual(Array(4).fill({ overdue: 20 }));
  });

  it("are scaled by the column's unit", async () => {
    const sheet = memorySheet([["ĐVT: triệu đồng"], HEADER, loan(1, 12.5, "1.234,567891", 0.1)]);
    const read = await readSheet(sheet, "loans", { fields: ["current", "overdue", "frozen"] });
    expect(read.rows).toEqual([{ current: 12_500_000, overdue: 1_234_567_891, frozen: 100_000 }]);
  });
});

describe("a row that is wrong", () => {
  it("is left out, weighed, and explained with its place", async () => {
    const read = await readSheet(ledger(loan(1), loan(2, 100, "hai mươi", 3), loan(3)), "loans");
    expect(read.rowNumbers).toEqual([2, 4]);
    expect(read.account).toEqual({ seen: 3, used: 2, rejected: 1, rejectedMoney: 0, skipped: {} });
    const [finding] = read.log.groups().flatMap((group) => group.examples);
    expect(finding).toMatchObject({
      kind: "not-a-number",
      place: { file: "so-lieu.xlsx", sheet: "Sheet1", row: 3, column: "F", header: "Dư nợ quá hạn" },
      cell: "hai mươi",
    });
  });

  it("counts once with its money, however many cells are wrong", async () => {
    const row = loan(2);
    row[1] = "???";
    row[3] = "31/02/2019";
    const read = await readSheet(ledger(loan(1), row), "loans");
    expect(read.account).toMatchObject({ used: 1, rejected: 1, rejectedMoney: 123 });
    expect(counts(read.log)).toEqual({ "not-a-key": 1, "not-a-date": 1 });
    expect(read.log.groups().reduce((sum, group) => sum + group.money, 0)).toBe(123);
  });

  it.each<[string, MemoryCell, string]>([
    ["an exponent", "6.6E+15", "key-as-exponent"],
    ["a number written with one", { digits: "6.6E+15" }, "key-as-exponent"],
    ["a number of 16 digits", { digits: "6600000712345678" }, "key-beyond-precision"],
    ["a formula's error", { error: "#N/A" }, "error-value"],
    ["a formula without a value", { formula: "B2" }, "formula-without-value"],
    ["more than 32 characters", "123456789012345678901234567890123", "not-a-key"],
  ])("is one whose contract is %s", async (_, contract, kind) => {
    const read = await readSheet(ledger([contract, ...loan(1).slice(1)]), "loans");
    expect(read.account).toMatchObject({ used: 0, rejected: 1, rejectedMoney: 123 });
    expect(counts(read.log)).toEqual({ [kind]: 1 });
  });

  it("is one with a spoilt contract and nothing else that tells whose it is", async () => {
    const read = await readSheet(ledger(["6.6E+15", null, null, null, 5, 0, 0], loan(2)), "loans");
    expect(read.account).toMatchObject({ used: 1, rejected: 1, rejectedMoney: 5 });
  });

  it("is one whose contract is no key, though a cell reads like a header", async () => {
    const read = await readSheet(ledger(["???", "0012345678", "Xã", "15/03/2019", 5, 0, 0], loan(2)), "loans");
    expect(read.account).toMatchObject({ used: 1, rejected: 1, rejectedMoney: 5 });
  });

  it("is one that has an amount and a customer, but no contract", async () => {
    const read = await readSheet(ledger([null, ...loan(1).slice(1)], loan(2)), "loans");
    expect(read.account).toEqual({ seen: 2, used: 1, rejected: 1, rejectedMoney: 123, skipped: {} });
    expect(counts(read.log)).toEqual({ "missing-key": 1 });
  });

  it("never shows a person's name or number", async () => {
    const header = [...HEADER, "Số TK", "Gửi trong tháng"];
    const read = await readSheet(memorySheet([header, [...loan(1), "@@@@1234", 5]]), "deposits");
    const [finding] = read.log.groups().flatMap((group) => group.examples);
    expect(finding?.kind).toBe("not-a-key");
    expect(finding).not.toHaveProperty("cell");
  });
});

describe("rows that are no data", () => {
  const signature = [null, "Người lập biểu", null, null, "Kiểm soát", null, "Giám đốc"];
  const cases: [string, MemoryCell[], string][] = [
    ["spaces", [" ", null, "\u00a0"], "blank"],
    ["a header again", HEADER, "header-repeat"],
    ["a header again, in capitals", HEADER.map((header) => header.toUpperCase()), "header-repeat"],
    ["column numbers in brackets", HEADER.map((_, at) => `(${at + 1})`), "numbering"],
    ["column numbers", HEADER.map((_, at) => at + 1), "numbering"],
    ["column numbers after letters", ["A", "B", 1, 2, 3, 4, 5], "numbering"],
    ["a total", ["Tổng cộng", null, null, null, 1000, 20, 3], "total"],
    ["a total in capitals without accents", [null, "TONG CONG:", null, null, 1000, 20, 3], "total"],
    ["a total of a page in decomposed letters", [null, "Cộng trang".normalize("NFD"), null, null, 1, 2, 3], "total"],
    ["a total with the number of loans in the key's column", [1250, "Tổng cộng", null, null, 1, 2, 3], "total"],
    ["a line above a section, with its sum", [null, null, "Xã Tân Hưng", null, 1000, 20, 3], "total"],
    ["a sum with the number of customers, and no word", [null, 1250, null, null, 1000, 20, 3], "total"],
    ["small sums, and no word", [null, null, null, null, 5, 2, 3], "total"],
    ["a heading that begins like a total", ["Tổng hợp theo xã", null, null, null, null, null, null], "note"],
    ["a section's name and sum in the key's column", ["Xã Tân Hưng", null, null, null, 1000, 20, 3], "total"],
    ["signatures", signature, "note"],
    ["a signature in the key's column", ["Người lập biểu", null, null, null, null, "Giám đốc"], "note"],
    ["place and date of signing", [null, null, null, null, "Long Phú, ngày 31 tháng 12 năm 2020"], "note"],
    ["a saver without a loan", [null, "0012345678", "Tân Hưng", null, null, null, null], "no-identity"],
    ["a saver in bytes", [null, { plain: "0012345678" }, null, null, { plain: "0" }, null, 0], "no-identity"],
    ["a saver whose cells are not plain", [null, { escaped: "0012345678" }, null, null, "0", " ", null], "no-identity"],
    ["a saver with zeros", [null, "0012345678", "Tân Hưng", null, 0, 0, 0], "no-identity"],
  ];

  it.each(cases)("%s", async (_, row, reason) => {
    const read = await readSheet(ledger(loan(1), row, loan(2)), "loans");
    expect(read.rowNumbers).toEqual([2, 4]);
    expect(read.account).toEqual({ seen: 3, used: 2, rejected: 0, rejectedMoney: 0, skipped: { [reason]: 1 } });
  });

  it("do not swallow a borrower whose name looks like a total", async () => {
    const header = [...HEADER, "Tên KH"];
    const withLetters = ["66A", ...loan(2).slice(1), "Tổng Văn Cộng"];
    const read = await readSheet(memorySheet([header, [...loan(1), "Cộng Văn Tổng"], withLetters]), "loans");
    expect(read.account).toMatchObject({ used: 2, skipped: {} });
  });

  it("hand over the labelled totals, in their place among the rows", async () => {
    const sum = (label: string) => [label, null, null, null, 200, "40", null];
    const read = await readSheet(
      ledger(loan(1), loan(2, "x"), loan(3), sum("Cộng"), loan(4), loan(5), sum("Tổng cộng")),
      "loans",
    );
    expect(read.totals).toEqual([
      { before: 2, label: "Cộng", values: { current: 200, overdue: 40 } },
      { before: 4, label: "Tổng cộng", values: { current: 200, overdue: 40 } },
    ]);
  });

  it("hand over a total's place among the rows that are used, and no sum without a label", async () => {
    const rows = [
      loan(1),
      loan(2, "x"),
      loan(3),
      ["Cộng", null, null, null, 200],
      [null, null, "Xã A", null, 7],
      loan(4),
    ];
    const read = await readSheet(memorySheet([HEADER, ...rows], { rowsPerBlock: 10 }), "loans");
    expect(read.totals).toEqual([{ before: 2, label: "Cộng", values: { current: 200 } }]);
    expect(read.account).toMatchObject({ used: 3, rejected: 1, skipped: { total: 2 } });
  });

  it("are told where they are somebody's, plain or not", async () => {
    const savers: MemoryCell[][] = [
      [null, "0012345678", "Tân Hưng", null, 0, null, null],
      [null, { escaped: "0012345678" }, "Tân Hưng", null, "0", " ", null],
    ];
    const read = await readSheet(ledger(loan(1), ...savers), "loans");
    expect(read.account.skipped).toEqual({ "no-identity": 2 });
    expect(read.log.groups()).toMatchObject([
      { kind: "row-without-key", count: 2, examples: [{ place: { row: 3, column: "A" } }, { place: { row: 4 } }] },
    ]);
  });

  it("take in savers as rows of the deposits", async () => {
    const header = [...HEADER, "Số TK", "Gửi trong tháng"];
    const saver = [null, "0012345678", "Tân Hưng", null, null, null, null, "660012", 50];
    const sheet = memorySheet([
      header,
      [...loan(1), "660011", 7],
      saver,
      ["Tổng cộng", null, null, null, 1, 1, 1, null, 57],
    ]);
    const read = await readSheet(sheet, "deposits", { fields: ["customerId", "depositedInMonth"] });
    expect(read.rows).toEqual([
      { customerId: "0000000001", depositedInMonth: 7 },
      { customerId: "0012345678", depositedInMonth: 50 },
    ]);
    expect(read.account.skipped).toEqual({ total: 1 });
  });

  it("are told from sessions without a date, which are wrong", async () => {
    const sheet = memorySheet([
      ["Điểm GD", "Ngày giao dịch", "Tổng điểm"],
      ["Tân Hưng", "05/12/2020", 96.5],
      ["Tân Thạnh", null, 90],
      ["Bình quân", null, 93.25],
      ["(1)", "(2)", "(3)"],
      ["Người lập biểu", "Kiểm soát", null],
    ]);
    const read = await readSheet(sheet, "sessions");
    expect(read.rows).toEqual([{ point: "Tân Hưng", heldOn: dayFromIso("2020-12-05"), score: 96_500_000 }]);
    expect(read.account).toMatchObject({ rejected: 1, skipped: { total: 1, numbering: 1, note: 1 } });
    expect(counts(read.log)).toEqual({ "missing-key": 1 });
  });
});

describe("hidden rows", () => {
  const sheet = () => memorySheet([HEADER, loan(1), loan(2), loan(3)], { hiddenRows: [3] });

  it("are data, with a warning", async () => {
    const read = await readSheet(sheet(), "loans");
    expect(read.account.used).toBe(3);
    expect(counts(read.log)).toEqual({ "hidden-row": 1 });
  });

  it("are skipped where the user says so", async () => {
    const read = await readSheet(sheet(), "loans", { hidden: "skip" });
    expect(read.rowNumbers).toEqual([2, 4]);
    expect(read.account).toMatchObject({ seen: 3, used: 2, skipped: { hidden: 1 } });
    expect(counts(read.log)).toEqual({});
  });

  it("at a block's end hide nothing of the next block", async () => {
    const rows = [1, 2, 3, 4, 5].map((number) => loan(number));
    const read = await readSheet(memorySheet([HEADER, ...rows], { hiddenRows: [4] }), "loans", { hidden: "skip" });
    expect(read.rowNumbers).toEqual([2, 3, 5, 6]);
    expect(read.account).toMatchObject({ seen: 5, used: 4, skipped: { hidden: 1 } });
  });

  it("that are no data are not told", async () => {
    const rows = [loan(1), ["Tổng cộng", null, null, null, 100], loan(2)];
    const read = await readSheet(memorySheet([HEADER, ...rows], { hiddenRows: [3, 4] }), "loans");
    expect(read.log.groups()).toMatchObject([
      { kind: "hidden-row", count: 1, examples: [{ place: { sheet: "Sheet1", row: 4 } }] },
    ]);
  });
});

describe("how cells are read is said", () => {
  it.each<[string, MemoryCell, string, number | string | undefined]>([
    ["a blank amount", null, "blank-as-zero", 0],
    ["a fraction of a đồng", 1234.56, "rounded-dong", 1235],
    ["a point that may be either", "1.234", "number-format-assumed", 1234],
  ])("%s", async (_, cell, kind, value) => {
    const read = await readSheet(ledger(loan(1, cell, 0, 0), loan(2, cell, 0, 0)), "loans", { fields: ["current"] });
    expect(read.rows).toEqual([{ current: value }, { current: value }]);
    expect(counts(read.log)).toEqual({ [kind]: 2 });
  });

  it("a key that lost its zeros", async () => {
    const row = loan(1);
    row[1] = 12345678;
    const read = await readSheet(ledger(row), "loans", { fields: ["customerId"] });
    expect(read.rows).toEqual([{ customerId: "0012345678" }]);
    expect(read.log.groups()).toMatchObject([
      { kind: "padded-key", count: 1, examples: [{ cell: "12345678", details: { digits: 10, value: "0012345678" } }] },
    ]);
  });

  it("a year of two digits", async () => {
    const row = loan(1);
    row[3] = "31/12/20";
    const read = await readSheet(ledger(row), "loans", { fields: ["disbursedOn"] });
    expect(read.rows).toEqual([{ disbursedOn: dayFromIso("2020-12-31") }]);
    expect(read.log.groups()).toMatchObject([
      { kind: "two-digit-year", examples: [{ details: { value: "31/12/2020" } }] },
    ]);
  });
});

describe("reading a table", () => {
  const csv = [HEADER.join(";"), ...Array.from({ length: 3 }, (_, at) => loan(at + 1).join(";"))].join("\n");
  const bytes = new TextEncoder().encode(csv);

  async function readCsv(request: Partial<ReadContext<Dictionaries>>) {
    const { sheets } = await recogniseFile(await openFile(memorySource("a.csv", bytes)));
    const source = sheets[0]?.tables[0];
    if (!source) throw new Error("no table was recognised");
    const account: RowAccount = { seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} };
    const context = { dictionaries: createDictionaries(), log: new FindingLog(), account, hidden: "include" } as const;
    const sources: object[] = [];
    for await (const batch of readBatches(source, ["current"], { ...context, ...request })) sources.push(batch.source);
    return sources;
  }

  it("tells how far it is", async () => {
    const progress: number[] = [];
    await readCsv({ onProgress: (read) => progress.push(read) });
    expect(progress.at(-1)).toBe(bytes.length);
  });

  it("stops where it is told to", async () => {
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(readCsv({ signal: stop.signal })).rejects.toThrow("enough");
  });

  it("says of every batch where it is from", async () => {
    expect(await readCsv({ index: 4 })).toEqual([{ file: "a.csv", sheet: "a.csv", index: 4 }]);
    expect(await readCsv({})).toEqual([{ file: "a.csv", sheet: "a.csv", index: 0 }]);
  });

  it("knows which columns are not written in đồng", () => {
    const [current, overdue, rest] = readableTable("loans", ["current", "overdue", "frozen"]).columns.values();
    if (!current || !overdue || !rest) throw new Error("no columns");
    const columns = new Map([
      ["current", { ...current, unit: { scale: 1000, from: "note" } as const }],
      ["overdue", { ...overdue, unit: { scale: 1, from: "assumed" } as const }],
      ["frozen", rest],
    ]);
    expect(scalesOf({ columns })).toEqual(new Map([["current", 1000]]));
  });
});

describe("a CSV", () => {
  it("is read from its bytes", async () => {
    const sheet = memoryCsv(
      [
        HEADER.join(";"),
        "6600000700000001;0000000001;Tân Hưng;15/03/2019;1.234.567;(1.000);-",
        "6600000700000002;0000000002;Tân Hưng;2019-03-15;2.000.000,00;\u00a05.000;",
        "Tổng cộng;;;;3.234.567;4.000;0",
      ].join("\n"),
    );
    const read = await readSheet(sheet, "loans", { fields: ["disbursedOn", "current", "overdue", "frozen"] });
    const disbursedOn = dayFromIso("2019-03-15");
    expect(read.rows).toEqual([
      { disbursedOn, current: 1_234_567, overdue: -1000, frozen: 0 },
      { disbursedOn, current: 2_000_000, overdue: 5000, frozen: 0 },
    ]);
    expect(read.totals).toMatchObject([{ before: 2, values: { current: 3_234_567 } }]);
  });
});
