import { describe, expect, it } from "vitest";
import { KeylessRows } from "../../../src/tables/decode/keyless-rows.ts";
import type { TableSource } from "../../../src/tables/recognise/file-tables.ts";
import { type MemoryCell, memorySheet } from "../../support/memory-sheet.ts";
import { readableTable } from "../../support/readable-table.ts";

const LOANS = ["contractId", "communeCode", "customerId", "groupId", "current", "overdue", "frozen"];
const SAVER: MemoryCell[] = [null, "310701", "0012345678", "1000001", null, 0, { plain: "0" }];

/** Whether the rows are found to be keyless and to owe nothing, in blocks that have all columns: others look at them, too. */
async function found(source: TableSource, ...rows: readonly MemoryCell[][]): Promise<readonly boolean[]> {
  const keyless = new KeylessRows(source);
  const columns = [0, 1, 2, 3, 4, 5, 6, 7];
  keyless.place(columns);
  const seen: boolean[] = [];
  const marked = rows.map((row): MemoryCell[] => [...row, { plain: "x" }]);
  for await (const block of memorySheet(marked, { rowsPerBlock: 4 }).blocks({ columns, afterRow: 0 })) {
    for (let row = 0; row < block.rows; row++) seen.push(keyless.has(block, row));
  }
  return seen;
}

const inLoans = async (...row: MemoryCell[]) => (await found(readableTable("loans", LOANS), SAVER, row))[1];
const saver = (...[at, cell]: [number, MemoryCell]) => SAVER.map((known, index) => (index === at ? cell : known));

describe("a row without the table's key", () => {
  it("is plainly somebody's who owes nothing, in any row of a block", async () => {
    expect(await found(readableTable("loans", LOANS), SAVER, SAVER, SAVER, SAVER, SAVER)).toEqual(Array(5).fill(true));
  });

  it.each<[string, MemoryCell]>([
    ["a shared text", "0012345678"],
    ["text", { plain: "0012345678" }],
    ["a number", { digits: "1012345678" }],
    ["more digits than usual", "00123456789"],
    ["32 digits", "1".repeat(32)],
    ["15 digits of a number", { digits: "123456789012345" }],
    ["32 digits of text", { plain: "1".repeat(32) }],
  ])("is somebody's by a whole number: %s", async (_, customer) => {
    expect(await inLoans(...saver(2, customer))).toBe(true);
  });

  it.each<[string, MemoryCell]>([
    ["nothing", null],
    ["a short one", "012345678"],
    ["a short one in bytes", { plain: "012345678" }],
    ["33 digits", "1".repeat(33)],
    ["33 digits in bytes", { plain: "1".repeat(33) }],
    ["16 digits of a number", { digits: "1234567890123456" }],
    ["a letter behind", "001234567A"],
    ["a letter before", "A012345678"],
    ["a sign below the digits", { plain: "00123/5678" }],
    ["a sign above them", { plain: "00123:5678" }],
    ["text that needs work", { escaped: "0012345678" }],
    ["a date", { serial: 1_234_567_890 }],
    ["true", true],
  ])("is left to a closer look where the number is not plain: %s", async (_, customer) => {
    expect(await inLoans(...saver(2, customer))).toBe(false);
  });

  it.each<[string, MemoryCell, boolean]>([
    ["nothing", null, true],
    ["0", 0, true],
    ["0 in text", { plain: "0" }, true],
    ["an amount", 5, false],
    ["an amount that begins with 0", { plain: "05" }, false],
    ["1", { plain: "1" }, false],
    ["a shared text", "0", false],
    ["a dash", { plain: "-" }, false],
    ["a day", { serial: 0 }, false],
  ])("owes nothing, or is left to a closer look: %s", async (_, amount, expected) => {
    for (const at of [4, 5, 6]) expect(await inLoans(...saver(at, amount))).toBe(expected);
  });

  it("is somebody's whatever stands behind its number in the file", async () => {
    const fields = ["contractId", "communeCode", "groupId", "current", "overdue", "frozen", "customerId"];
    const row: MemoryCell[] = [null, "310701", null, null, 0, null, { plain: "0012345678" }];
    expect(await found(readableTable("loans", fields), row)).toEqual([true]);
  });

  it("is not one that has the key, or anything where it should be", async () => {
    expect(await inLoans(...saver(0, "6600000712345678"))).toBe(false);
    expect(await inLoans(...saver(0, { plain: "Tổng cộng" }))).toBe(false);
  });
});

describe("nothing is looked at", () => {
  const columns = (...[table, fields]: Parameters<typeof readableTable>) =>
    new KeylessRows(readableTable(table, fields)).sheetColumns;

  it("but the first long key beside the table's own, and the amounts that weigh", () => {
    expect(columns("loans", LOANS)).toEqual([2, 4, 5, 6]);
    expect(columns("loans", ["contractId", "", "groupId", "current"])).toEqual([2, 3]);
    expect(columns("loans", ["contractId", "customerId", "outstanding", "current"])).toEqual([1, 2, 3]);
  });

  it("where no other key says whose a row is, or nothing what it owes, or a day makes the rows", () => {
    expect(columns("loans", ["contractId", "communeCode", "programmeCode", "current"])).toEqual([]);
    expect(columns("loans", ["contractId", "customerId"])).toEqual([]);
    expect(columns("office", ["date", "communeCode", "capital"])).toEqual([]);
    expect(columns("sessions", ["heldOn", "point", "score"])).toEqual([]);
  });

  it("and no row is found so, where the columns are not there", async () => {
    expect(await found(readableTable("loans", ["contractId", "communeCode", "customerId"]), SAVER)).toEqual([false]);
    expect(
      await found(
        readableTable(
          "loans",
          LOANS.map((name, at) => (at === 0 ? "" : name)),
        ),
        SAVER,
      ),
    ).toEqual([false]);
  });
});
