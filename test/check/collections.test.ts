import { expect, test } from "vitest";
import { duplicateCollection } from "../../src/check/duplicate-collection.ts";
import { negativeAmount } from "../../src/check/negative-amount.ts";
import { rowDates } from "../../src/check/row-dates.ts";
import { runChecks } from "../support/batch.ts";

const PAID = { contractId: "6600000000000001", dueOn: "2020-06-10", principalDue: 500, principalPaid: 200 };

test("an instalment that is the same in everything counts once, across sheets; another payment of it counts", () => {
  const { findings, skipped } = runChecks(
    [duplicateCollection],
    [{ batches: [[PAID, { ...PAID, principalPaid: 300 }, PAID]] }, { batches: [[PAID]] }],
  );
  expect(skipped).toEqual([4, 2]);
  expect(findings.map(({ kind, row, details }) => [kind, row, details])).toEqual([
    ["duplicate-collection", 4, { contract: "6600000000000001", firstRow: "2" }],
    ["duplicate-collection", 2, { contract: "6600000000000001", firstRow: "2" }],
  ]);
});

test("an amount below zero takes its row out", () => {
  const { findings, rejected } = runChecks(
    [negativeAmount],
    [{ batches: [[PAID, { ...PAID, principalDue: -500 }, { ...PAID, principalPaid: -1 }]] }],
  );
  expect(rejected).toEqual([3, 4]);
  expect(findings.map(({ row, money }) => [row, money])).toEqual([
    [3, 500],
    [4, 1],
  ]);
});

test("rows of another date than the data are told, and stay", () => {
  const rows = ["2020-12-31", "2020-11-30"].map((asOf, at) => ({ contractId: `660000000000000${at}`, asOf }));
  const { findings, rejected, skipped } = runChecks([rowDates], [{ batches: [rows] }], { asOf: "2020-12-31" });
  expect([rejected, skipped]).toEqual([[], []]);
  expect(findings.map(({ kind, row, details }) => [kind, row, details])).toEqual([
    ["mixed-dates", 3, { found: "30/11/2020", expected: "31/12/2020" }],
  ]);
});
