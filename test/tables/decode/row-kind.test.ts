import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/read/cell.ts";
import { RowAmounts } from "../../../src/tables/decode/row-amounts.ts";
import { RowSorter } from "../../../src/tables/decode/row-kind.ts";
import type { TableSource } from "../../../src/tables/recognise/file-tables.ts";
import { fold } from "../../../src/values/fold.ts";
import { type MemoryCell, memorySheet } from "../../support/memory-sheet.ts";
import { readableTable } from "../../support/readable-table.ts";

const EPOCH = -25_569;
const HEADER = ["STT", "Số khế ước", "Mã KH", "Mã xã", "Ngày GN", "Trong hạn", "Quá hạn", "Khoanh", "Tên KH", "2020"];
const LOANS = [
  "",
  "contractId",
  "customerId",
  "communeCode",
  "disbursedOn",
  "current",
  "overdue",
  "frozen",
  "customerName",
  "",
  "groupId",
];
const CONTRACT = "6600000712345678";

const loans = () => readableTable("loans", LOANS, { headerWords: new Set(HEADER.map(fold)) });

async function kindOf(source: TableSource, ...row: readonly MemoryCell[]) {
  const [head] = await memorySheet([row]).head(1);
  const cells: readonly Cell[] = head?.cells ?? row.map(() => ({ kind: "empty" }));
  return new RowSorter(source, new RowAmounts(source)).kindOf(cells, EPOCH);
}

const inLoans = (...row: readonly MemoryCell[]) => kindOf(loans(), ...row);

describe("a row of loans", () => {
  it("is data where its contract is whole, whatever else it says", async () => {
    expect(await inLoans(1, CONTRACT)).toEqual({ kind: "data" });
    expect(await inLoans(null, CONTRACT, null, null, null, null, null, null, "Cộng Văn Tổng")).toEqual({
      kind: "data",
    });
    expect(await inLoans(null, "66A-01")).toEqual({ kind: "data" });
    // two zeros lost, or none
    expect(await inLoans(null, { digits: "00712345678901" })).toEqual({ kind: "data" });
  });

  it("is data where its contract may be a count, and nothing says that it is one", async () => {
    expect(await inLoans(null, 1250, null, null, null, 5)).toEqual({ kind: "data" });
    expect(await inLoans(null, 1250, "Tổng cộng", null, null, 5)).toEqual({ kind: "total", label: "Tổng cộng" });
    expect(await inLoans(null, "6600000712345", "Tổng cộng", null, null, 5)).toMatchObject({ kind: "total" });
    expect(await inLoans(null, "66000007123456", "Tổng cộng", null, null, 5)).toEqual({ kind: "data" });
    expect(await inLoans(null, "HD-1250", "Tổng cộng", null, null, 5)).toEqual({ kind: "data" });
  });

  it("is blank where only spaces stand in it", async () => {
    expect(await inLoans(" ", null, "\u00a0", "NULL")).toEqual({ kind: "blank" });
  });

  it.each<[string, MemoryCell[]]>([
    ["all words again", HEADER],
    ["in capitals", HEADER.map((word) => word.toUpperCase())],
    ["half of its cells", ["STT", null, null, null, null, 5, "Quá hạn", 7]],
    ["one word alone", [null, null, "Mã KH"]],
  ])("repeats the header: %s", async (_, row) => {
    expect(await inLoans(...row)).toEqual({ kind: "header-repeat" });
  });

  it.each<[string, MemoryCell[]]>([
    ["fewer than half of its cells", ["STT", "?!", null, null, null, 5]],
    ["no word of it", [null, "Xã Tân Hưng"]],
    ["cells without letters", [null, "---", "..."]],
    ["a number that a header has too", [null, null, "2020", null, null, null]],
  ])("does not repeat the header: %s", async (_, row) => {
    expect((await inLoans(...row)).kind).not.toBe("header-repeat");
  });

  it.each<[string, MemoryCell[]]>([
    ["in brackets", ["(1)", "(2)", "(3)"]],
    ["numbers", [1, 2, 3]],
    ["numbers in text", ["1", "2", "3"]],
    ["from any number on", ["(5)", "(6)"]],
    ["letters before numbers", ["A", "B", "1", "2"]],
    ["with sums", ["(1)", "(2)", "(3)=(1)+(2)", "(4) = (3) x 100%"]],
    ["spaced", ["( 1 )", " 2 ", "(3) ", " (4)"]],
  ])("numbers the columns: %s", async (_, row) => {
    expect(await inLoans(...row)).toEqual({ kind: "numbering" });
  });

  it.each<[string, MemoryCell[]]>([
    ["one number alone", ["1"]],
    ["numbers that do not rise by one", ["1", "3"]],
    ["numbers that fall", ["2", "1"]],
    ["a number and words", ["1", "2", "Xã Tân Hưng"]],
    ["letters alone", ["A", "B"]],
    ["one number behind letters", ["A", "B", "1"]],
    ["numbers of four digits", ["1000", "1001"]],
    ["numbers that stop to rise", ["1", "2", "2"]],
  ])("does not number the columns: %s", async (_, row) => {
    expect((await inLoans(...row)).kind).not.toBe("numbering");
  });

  it.each<[string, MemoryCell]>([
    ["Tổng cộng", 5],
    ["TỔNG CỘNG:", "5.000"],
    ["Cộng", "(5)"],
    ["Cộng xã Tân Hưng", "5%"],
    ["1. Cộng", "5.000"],
    ["Lũy kế", 5],
    ["Luỹ kế từ đầu năm", 5],
    ["Bình quân", 5],
    ["Tong cong", 5],
    ["Tong so", 5],
    ["Cong:", 5],
    ["Cong (xa)", 5],
    ["Luy ke", 5],
    ["Total", 5],
    ["Sub-total", 5],
    ["Grand total", 5],
  ])("is a total where it says so and has a number: %s", async (label, amount) => {
    expect(await inLoans(label, null, null, null, null, amount)).toEqual({ kind: "total", label });
    expect(await inLoans(label)).toEqual({ kind: "note" });
    expect(await inLoans(label, null, null, null, null, "không")).toEqual({ kind: "note" });
    expect(await inLoans(label, null, null, null, { serial: 44_196 }, true)).toEqual({ kind: "note" });
    expect(await inLoans(label, null, null, null, null, " 5.000 ")).toEqual({ kind: "total", label });
  });

  it("is no total by words that only begin like one", async () => {
    expect(await inLoans("Cộng đồng dân cư", null, null, "x")).toEqual({ kind: "note" });
    expect(await inLoans("Cong ty A", null, null, "x")).toEqual({ kind: "note" });
    expect(await inLoans("Cộng đồng dân cư", null, null, null, null, 5)).toEqual({ kind: "total" });
  });

  it("has its label in one line, whatever letters it is written in", async () => {
    const label = " Tổng \n cộng ".normalize("NFD");
    expect(await inLoans(null, null, label, null, null, 5)).toEqual({ kind: "total", label: "Tổng cộng" });
  });

  it("is a sum of a section where it has an amount and nobody's name", async () => {
    expect(await inLoans(null, null, null, "310701", null, 5)).toEqual({ kind: "total" });
    expect(await inLoans("Xã Tân Hưng", null, null, null, null, null, -5)).toEqual({ kind: "total" });
    expect(await inLoans("Xã Tân Hưng", null, null, null, null, 0, "0")).toEqual({ kind: "note" });
    expect(await inLoans("Xã Tân Hưng", null, null, null, null, "năm")).toEqual({ kind: "note" });
  });

  it.each<[string, MemoryCell]>([
    ["customer", "0012345678"],
    ["customer of any length", "12A"],
  ])("without a contract is somebody's by its %s: wrong with an amount, a saver's without", async (_, customer) => {
    expect(await inLoans(null, null, customer, null, null, 5, 0, 0)).toEqual({ kind: "missing-key" });
    expect(await inLoans(null, null, customer, null, null, -5, 0, 0)).toEqual({ kind: "missing-key" });
    expect(await inLoans(null, null, customer, null, null, 0, 0, 0)).toEqual({ kind: "no-identity" });
    expect(await inLoans(null, null, customer)).toEqual({ kind: "no-identity" });
  });

  it("without a contract is somebody's by its day", async () => {
    expect(await inLoans(null, null, null, null, "31/12/2019", 5, 0, 0)).toEqual({ kind: "missing-key" });
  });

  it("without a contract is somebody's by its group", async () => {
    const row = (group: string) => [null, null, null, null, null, 5, 0, 0, null, null, group];
    expect(await inLoans(...row("1000001"))).toEqual({ kind: "missing-key" });
    expect(await inLoans(...row("100001"))).toEqual({ kind: "total" });
  });

  it("is nobody's by a customer that lost its zeros, a place, a name or a day that is none", async () => {
    expect(await inLoans(null, null, 1250, null, null, 5, 0, 0)).toEqual({ kind: "total" });
    expect(await inLoans(null, null, null, "310701", null, 5, 0, 0)).toEqual({ kind: "total" });
    expect(await inLoans(null, null, null, null, "hôm qua", 5, 0, 0)).toEqual({ kind: "total" });
    expect(await inLoans(null, null, null, null, "00/00/0000", 5, 0, 0)).toEqual({ kind: "total" });
    expect(await inLoans(null, null, " ", null, null, 5, 0, 0)).toEqual({ kind: "total" });
    expect(await inLoans(null, null, null, null, null, 5, 0, 0, "Trần Văn Bé")).toEqual({ kind: "total" });
  });

  it.each<[string, MemoryCell]>([
    ["an exponent", "6.6E+15"],
    ["too many digits for a number", { digits: CONTRACT }],
    ["an error", { error: "#N/A" }],
    ["a formula without a value", { formula: "A1" }],
    ["digits and a strange letter", "66000007?"],
    ["a strange letter and digits", "?66000007"],
    ["four digits", "?1234"],
    ["four digits before", " 1234? "],
  ])("has a key that was one once: %s", async (_, contract) => {
    expect(await inLoans(null, contract, null, null, null, 5)).toEqual({ kind: "bad-key" });
    expect(await inLoans(null, contract)).toEqual({ kind: "bad-key" });
  });

  it("has a key that is none only where somebody's name says that it is a row", async () => {
    expect(await inLoans(null, "???", null, null, null, 5)).toEqual({ kind: "total" });
    expect(await inLoans(null, "?123?", null, null, null, 5)).toEqual({ kind: "total" });
    expect(await inLoans(null, "Xã Tân Hưng 2020", null, null, null, null)).toEqual({ kind: "note" });
    expect(await inLoans(null, "???", "0012345678", null, null, null)).toEqual({ kind: "bad-key" });
  });

  it("is sorted where the sheet does not have the column at all", async () => {
    const without = readableTable("loans", ["customerId", "", "current", "overdue", "frozen"]);
    expect(await kindOf(without, "0012345678", null, 5, 0, 0)).toEqual({ kind: "missing-key" });
    expect(await kindOf(without, null, "Người lập biểu")).toEqual({ kind: "note" });
  });

  it("is wrong by any number where the sheet has nothing to weigh it by", async () => {
    const light = readableTable("loans", ["contractId", "customerId", "current"]);
    expect(await kindOf(light, null, "0012345678", "chưa rõ", 7)).toEqual({ kind: "missing-key" });
    expect(await kindOf(light, null, "HD-1")).toEqual({ kind: "no-identity" });
  });
});

describe("a row of sessions, which a day makes", () => {
  const sessions = () => readableTable("sessions", ["point", "heldOn", "score", "communeCode"]);

  it("is data on a day, wrong without one, a note without any number", async () => {
    expect(await kindOf(sessions(), "Tân Hưng", "05/12/2020", 96)).toEqual({ kind: "data" });
    expect(await kindOf(sessions(), "Tân Hưng", null, 96)).toEqual({ kind: "missing-key" });
    expect(await kindOf(sessions(), "Tân Hưng", "hôm qua", 96)).toEqual({ kind: "bad-key" });
    expect(await kindOf(sessions(), null, null, 96, "310701")).toEqual({ kind: "missing-key" });
    expect(await kindOf(sessions(), "Người lập biểu", null, "Kiểm soát")).toEqual({ kind: "note" });
    expect(await kindOf(sessions(), null, null, 96)).toEqual({ kind: "note" });
  });

  it("is data by a short number that is a day", async () => {
    expect(await kindOf(sessions(), "Bình quân", 44_196, 96)).toEqual({ kind: "data" });
  });
});

describe("a row of groups", () => {
  const groups = () => readableTable("groups", ["groupId", "month", "score", "communeCode"]);

  it("is somebody's by its month, and not by a commune", async () => {
    expect(await kindOf(groups(), null, "12/2020", 90)).toEqual({ kind: "missing-key" });
    expect(await kindOf(groups(), null, "12/2020", null)).toEqual({ kind: "no-identity" });
    expect(await kindOf(groups(), null, null, 90, "310701")).toEqual({ kind: "note" });
  });
});
