import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duplicateContract } from "../../src/check/duplicate-contract.ts";
import { negativeBalance } from "../../src/check/negative-balance.ts";
import { totalRows } from "../../src/check/total-rows.ts";
import type { Row, Sheet } from "../support/batch.ts";
import { runChecks } from "../support/batch.ts";

const CHECKS = [duplicateContract, totalRows("loans"), negativeBalance];
let next = 0;

const loan = (current: number, contractId = `c${next++}`): Row => ({ contractId, current, overdue: 1, frozen: 0 });
const total = (current: number, more: Row = {}): Row => ({ total: "Cộng", current, ...more });

function differing(...sheets: Sheet[]) {
  return runChecks(CHECKS, sheets)
    .findings.filter(({ kind }) => kind === "total-row-differs")
    .map(({ row, details }) => ({ row, sum: details?.sum, difference: details?.difference }));
}

const rows = (...batch: Row[]): Sheet => ({ batches: [batch] });

describe("a total row", () => {
  it.each<[string, Sheet]>([
    ["at the end", rows(loan(10), loan(20), total(30, { overdue: 2, frozen: 0 }))],
    ["below each section, and below all", rows(loan(10), total(10), loan(20), loan(5), total(25), total(35))],
    ["above each section", rows(total(10), loan(10), total(25), loan(20), loan(5))],
    ["above all", rows(total(35), total(10), loan(10), total(25), loan(20), loan(5))],
    ["on two levels", rows(loan(1), total(1), loan(2), total(2), total(3), loan(4), total(4), total(4), total(7))],
    ["after a batch's end", { batches: [[loan(10)], [total(10), loan(20)], [], [total(30)]] }],
    ["that counts a repeated contract twice, as printed", rows(loan(10, "x"), loan(10, "x"), loan(5), total(25))],
    ["that counts a repeated contract once", rows(loan(10, "x"), loan(10, "x"), loan(5), total(15))],
    ["over a row that is rejected", rows(loan(10), loan(-4), total(6))],
    ["of nothing", rows(total(0), loan(3), total(3))],
  ])("%s agrees", (_, sheet) => {
    expect(differing(sheet)).toEqual([]);
  });

  it("that is no sum of rows is shown beside the sum it comes nearest to", () => {
    expect(differing(rows(loan(10), total(10), loan(20), total(21), loan(5), total(36)))).toEqual([
      { row: 5, sum: 20, difference: 1 },
      { row: 7, sum: 35, difference: 1 },
    ]);
  });

  it("is compared field by field", () => {
    const { findings } = runChecks(CHECKS, [rows(loan(10), total(10, { overdue: 2, frozen: 0 }))]);
    expect(findings).toEqual([
      {
        kind: "total-row-differs",
        row: 3,
        details: { label: "Cộng", field: "Dư nợ quá hạn", total: 2, sum: 1, difference: 1 },
      },
    ]);
  });

  it("belongs to its sheet", () => {
    expect(differing(rows(loan(10), total(10)), rows(loan(20), total(20)))).toEqual([]);
    expect(differing(rows(loan(10), total(11)), rows(loan(20), total(20)))).toEqual([
      { row: 3, sum: 10, difference: 1 },
    ]);
  });

  it("says nothing of a sheet whose rows could not all be decoded", () => {
    expect(differing({ ...rows(loan(10), total(99)), undecoded: 1 })).toEqual([]);
    expect(differing({ ...rows(loan(10), total(99)), undecoded: 0 })).toHaveLength(1);
    expect(differing({ ...rows(loan(10), total(99)), undecoded: 1 }, rows(loan(10), total(99)))).toHaveLength(1);
  });

  it("of amounts rounded to millions may be off by half a million a row, of amounts in đồng by nothing", () => {
    const millions = 10 ** 6;
    const sheet = (sum: number) => rows(...[3, 4, 5].map((amount) => loan(amount * millions)), total(sum * millions));
    const scaled = (sum: number) => ({ ...sheet(sum), scales: { current: millions } });
    expect([12, 14, 10].map((sum) => differing(scaled(sum)).length)).toEqual([0, 0, 0]);
    expect([15, 9].map((sum) => differing(scaled(sum)).length)).toEqual([1, 1]);
    expect([12, 14, 10].map((sum) => differing(sheet(sum)).length)).toEqual([0, 1, 1]);
  });

  it("of amounts in millions with decimals may be off by half the last decimal a row", () => {
    const sheet = (sum: number) => ({
      ...rows(loan(3_400_000), loan(4_500_000), total(sum)),
      scales: { current: 10 ** 6 },
    });
    expect(differing(sheet(8_000_000))).toEqual([]);
    expect(differing(sheet(8_100_000))).toHaveLength(1);
  });

  it("agrees wherever it is worked out from the rows, and differs when it is changed", () => {
    const sections = fc.array(fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 1 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(sections, (amounts) => {
        const sum = (section: readonly number[]) => section.reduce((all, one) => all + one, 0);
        const sheet = [
          ...amounts.flatMap((section) => [...section.map((amount) => loan(amount)), total(sum(section))]),
          total(sum(amounts.flat())),
        ];
        expect(differing(rows(...sheet))).toEqual([]);
        const wrong = [...sheet.slice(0, -1), total(sum(amounts.flat()) + 10 ** 13)];
        expect(differing(rows(...wrong))).toHaveLength(1);
      }),
    );
  });
});
