import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MemoryCell, memorySheet } from "../support/memory-sheet.ts";
import { type ReadTable, readSheet } from "../support/read-rows.ts";

const HEADER = ["Số khế ước", "Mã KH", "Xã", "Ngày giải ngân", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"];

/** Rows of every sort, good ones twice as often. */
const good = fc
  .tuple(fc.nat(99_999_999), fc.nat(1_000_000), fc.constantFrom<MemoryCell>(0, null, "-", "5.000"))
  .map(([number, current, overdue]): MemoryCell[] => {
    const key = String(number).padStart(8, "0");
    return [`66000007${key}`, `00${key}`, "Tân Hưng", "31/12/2019", current, overdue, 0];
  });
const odd = fc.constantFrom<MemoryCell[]>(
  HEADER,
  [" "],
  ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
  ["Tổng cộng", null, null, null, 5000, 0, 0],
  [null, null, "Xã Tân Hưng", null, 5000, 0, 0],
  [null, "Người lập biểu", null, null, "Kiểm soát"],
  [null, "0012345678", "Tân Hưng", null, null, null, null],
  [null, "0012345678", "Tân Hưng", null, 7, null, null],
  ["6600000700000001", "0012345678", "Tân Hưng", "31/02/2019", 7, "x", 0],
  ["6.6E+15", "0012345678", "Tân Hưng", "31/12/2019", 7, 0, 0],
  ["6600000700000001", { error: "#N/A" }, "Tân Hưng", "31/12/2019", 7, 0, 0],
);
const rows = fc.array(fc.oneof(good, good, odd), { minLength: 1, maxLength: 30 });

const read = (given: MemoryCell[][], rowsPerBlock = 4, hiddenRows: number[] = []) =>
  readSheet(memorySheet([HEADER, ...given], { rowsPerBlock, hiddenRows }), "loans", {
    hidden: hiddenRows.length > 0 ? "skip" : "include",
  });

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const sorted = (table: ReadTable) => table.rows.map((row) => JSON.stringify(row)).sort();
const skipped = (table: ReadTable) => sum(Object.values(table.account.skipped));

describe("the account of a table's rows", () => {
  it("closes: every row is used, rejected or skipped, and every used one is handed on", async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.integer({ min: 2, max: 20 })),
        async (given, size, hidden) => {
          const table = await read(given, size, hidden);
          const { seen, used, rejected } = table.account;
          expect(seen).toBe(given.length);
          expect(used + rejected + skipped(table)).toBe(seen);
          expect(table.rows.length).toBe(used);
        },
      ),
    );
  });

  it("is the same however the rows are ordered and cut into blocks", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 8 }), async (given, size) => {
        const [forward, backward] = [await read(given), await read(given.toReversed(), size)];
        expect(sorted(backward)).toEqual(sorted(forward));
        expect(backward.account).toEqual(forward.account);
      }),
    );
  });

  it("of two halves makes that of the whole", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), async (given, cut) => {
        const at = cut % given.length;
        const whole = await read(given);
        const halves = [await read(given.slice(0, at)), await read(given.slice(at))];
        expect(halves.flatMap(sorted).sort()).toEqual(sorted(whole));
        for (const part of ["seen", "used", "rejected", "rejectedMoney"] as const) {
          expect(sum(halves.map((half) => half.account[part]))).toBe(whole.account[part]);
        }
        expect(sum(halves.map(skipped))).toBe(skipped(whole));
      }),
    );
  });
});
