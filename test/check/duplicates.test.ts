import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duplicateContract } from "../../src/check/duplicate-contract.ts";
import { duplicateGroup } from "../../src/check/duplicate-group.ts";
import { duplicateSession } from "../../src/check/duplicate-session.ts";
import type { Row } from "../support/batch.ts";
import { runChecks } from "../support/batch.ts";

const loan = (contractId: string, current: number, more: Row = {}): Row => ({
  contractId,
  current,
  overdue: 0,
  frozen: 0,
  ...more,
});

describe("duplicate-contract", () => {
  it("skips rows after the first where every amount agrees", () => {
    const { findings, skipped, rejected } = runChecks(
      [duplicateContract],
      [
        {
          batches: [[loan("66001", 30, { disbursed: 50 }), loan("66002", 30)], [loan("66001", 30, { disbursed: 50 })]],
        },
      ],
    );
    expect(findings).toEqual([{ kind: "duplicate-contract", row: 4, details: { contract: "66001" }, money: 30 }]);
    expect([skipped, rejected]).toEqual([[4], []]);
  });

  it.each(["current", "overdue", "frozen", "disbursed", "interestPaidYear"])(
    "rejects the later row where %s differs",
    (field) => {
      const first = { contractId: "66001", current: 30, overdue: 30, frozen: 30, disbursed: 90, interestPaidYear: 30 };
      const rows = [first, { ...first, [field]: 31 }, first];
      const { findings, skipped, rejected } = runChecks([duplicateContract], [{ batches: [rows] }]);
      expect(rejected).toEqual([3]);
      expect(skipped).toEqual([4]);
      expect(findings.find(({ kind }) => kind === "conflicting-contract")?.details).toEqual({
        contract: "66001",
        firstRow: "2",
      });
    },
  );

  it("says in which sheet the first row stands", () => {
    const sheets = [30, 31].map((current, index) => ({ name: `S${index}`, batches: [[loan("66001", current)]] }));
    const { findings } = runChecks([duplicateContract], sheets);
    expect(findings[0]?.details).toEqual({ contract: "66001", firstRow: "2 (tệp.xlsx › S0)" });
  });

  it("compares only the balance with a sheet that has other columns", () => {
    const sheets = [{ batches: [[loan("66001", 30, { disbursed: 50 })]] }, { batches: [[loan("66001", 30)]] }];
    expect(runChecks([duplicateContract], sheets).skipped).toEqual([2]);
  });

  it("leaves a row without a contract alone", () => {
    const saver = { current: 0, overdue: 0, frozen: 0 };
    expect(runChecks([duplicateContract], [{ batches: [[loan("1", 5), saver, saver]] }]).findings).toEqual([]);
  });

  it("keeps one row per contract, the first, whatever the amounts and however the rows are cut into batches", () => {
    const amount = fc.oneof(fc.constantFrom(0, 1, 2 ** 32, 2 ** 33, 2 ** 33 + 1), fc.maxSafeNat());
    const row = fc.record({
      contractId: fc.constantFrom("1", "2", "3"),
      current: amount,
      overdue: amount,
      frozen: amount,
    });
    fc.assert(
      fc.property(fc.array(fc.array(row)), (batches) => {
        const rows = batches.flat();
        // a batch without any row has no columns here; what reads files gives it all of them
        fc.pre(rows.length > 0);
        const { skipped, rejected } = runChecks([duplicateContract], [{ batches }]);
        const expected = { skipped: [] as number[], rejected: [] as number[] };
        for (const [index, one] of rows.entries()) {
          const first = rows.findIndex(({ contractId }) => contractId === one.contractId);
          if (first === index) continue;
          const { current, overdue, frozen } = rows[first] ?? one;
          const agrees = current === one.current && overdue === one.overdue && frozen === one.frozen;
          (agrees ? expected.skipped : expected.rejected).push(index + 2);
        }
        expect({ skipped, rejected }).toEqual(expected);
      }),
    );
  });
});

describe("duplicate-group", () => {
  it("skips a group's second score in a month", () => {
    const rows = [
      { groupId: "0701001", month: "2020-12-31", score: 90 },
      { groupId: "0701002", month: "2020-12-31", score: 90 },
      { groupId: "0701001", month: "2020-11-30", score: 90 },
      { groupId: "0701001", month: "2020-12-31", score: 80 },
    ];
    const { findings, skipped } = runChecks([duplicateGroup], [{ batches: [rows] }]);
    expect(findings).toEqual([
      { kind: "duplicate-group", row: 5, details: { group: "0701001", month: "12/2020", firstRow: "2" } },
    ]);
    expect(skipped).toEqual([5]);
  });

  it("takes a row without a month for one of the month of the data", () => {
    const rows: Row[] = [
      { groupId: "0701001" },
      { groupId: "0701001", month: "2020-12-31" },
      { groupId: "0701001", month: "2020-11-30" },
    ];
    expect(runChecks([duplicateGroup], [{ batches: [rows] }]).skipped).toEqual([3]);
  });
});

describe("duplicate-session", () => {
  it("skips a point's second row of a day", () => {
    const rows = [
      { point: "Điểm A", heldOn: "2020-12-04" },
      { point: "Điểm B", heldOn: "2020-12-04" },
      { point: "Điểm A", heldOn: "2020-11-04" },
      { point: "Điểm A", heldOn: "2020-12-04" },
    ];
    const { findings, skipped } = runChecks([duplicateSession], [{ batches: [rows] }]);
    expect(findings).toEqual([
      { kind: "duplicate-session", row: 5, details: { point: "Điểm A", day: "04/12/2020", firstRow: "2" } },
    ]);
    expect(skipped).toEqual([5]);
  });
});
