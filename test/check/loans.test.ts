import { describe, expect, it } from "vitest";
import { balanceBeyondDisbursed } from "../../src/check/balance-beyond-disbursed.ts";
import type { Check } from "../../src/check/check.ts";
import { closedWithBalance } from "../../src/check/closed-with-balance.ts";
import { communeWithTwoNames } from "../../src/check/commune-with-two-names.ts";
import { dateAfterReport } from "../../src/check/date-after-report.ts";
import { datesOutOfOrder } from "../../src/check/dates-out-of-order.ts";
import { groupInTwoCommunes } from "../../src/check/group-in-two-communes.ts";
import { loanWithoutCommune } from "../../src/check/loan-without-commune.ts";
import { negativeBalance } from "../../src/check/negative-balance.ts";
import { partsNotTotal } from "../../src/check/parts-not-total.ts";
import type { Row } from "../support/batch.ts";
import { runChecks } from "../support/batch.ts";

/** Rows in one batch, and what the check makes of them. */
const check = (one: Check, ...rows: Row[]) => runChecks([one], [{ batches: [rows] }]);

const loan = (current: number, overdue: number, frozen: number, more: Row = {}): Row => ({
  current,
  overdue,
  frozen,
  ...more,
});

describe("parts-not-total", () => {
  it.each([
    [30, 5, 1, 36, undefined],
    [0, 0, 0, 0, undefined],
    [30, 5, 1, 37, 36],
    [30, 5, 1, 35, 36],
  ])("%d + %d + %d beside %d", (current, overdue, frozen, outstanding, parts) => {
    const { findings, rejected } = check(partsNotTotal, loan(current, overdue, frozen, { outstanding }));
    const expected = { kind: "parts-not-total", row: 2, details: { parts, total: outstanding }, money: parts };
    expect(findings).toEqual(parts === undefined ? [] : [expected]);
    expect(rejected).toEqual([]);
  });

  it("says nothing where one of the four is absent", () => {
    const rows: Row[] = [loan(1, 2, 3), { current: 1, overdue: 2, outstanding: 9 }, loan(1, 2, 3, { outstanding: 6 })];
    expect(check(partsNotTotal, ...rows).findings).toEqual([]);
  });
});

describe("negative-balance", () => {
  it("rejects the row, and names its first negative balance", () => {
    const { findings, rejected } = check(negativeBalance, loan(0, 0, 0), loan(7, -1, -2), loan(-5, 0, 0));
    expect(rejected.toSorted()).toEqual([3, 4]);
    expect(findings.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))).toEqual([
      { kind: "negative-balance", row: 3, details: { header: "Dư nợ quá hạn", balance: -1 }, money: 4 },
      { kind: "negative-balance", row: 4, details: { header: "Dư nợ trong hạn", balance: -5 }, money: -5 },
    ]);
  });

  it("looks at the outstanding balance too", () => {
    expect(check(negativeBalance, loan(0, 0, 0, { outstanding: -1 })).rejected).toEqual([2]);
  });
});

describe("balance-beyond-disbursed", () => {
  it.each([
    [50, 50, false],
    [49, 50, false],
    [51, 50, true],
  ])("a balance of %d, %d disbursed", (balance, disbursed, found) => {
    const { findings, rejected } = check(balanceBeyondDisbursed, loan(balance - 3, 2, 1, { disbursed }));
    const details = { balance, disbursed };
    expect(findings).toEqual(found ? [{ kind: "balance-beyond-disbursed", row: 2, details, money: balance }] : []);
    expect(rejected).toEqual([]);
  });

  it("says nothing where nobody knows what was disbursed", () => {
    expect(check(balanceBeyondDisbursed, loan(1, 0, 0), loan(1, 0, 0, { disbursed: 1 })).findings).toEqual([]);
  });
});

describe("closed-with-balance", () => {
  it.each([
    ["CLOSE", 0, false],
    ["CLOSE", 4, true],
    ["OPEN", 4, false],
    ["khác", 4, false],
  ])("%s with %d", (status, balance, found) => {
    const { findings, rejected } = check(
      closedWithBalance,
      loan(0, balance, 0, { status }),
      loan(0, 0, 0, { status: "CLOSE" }),
    );
    expect(findings).toEqual(
      found ? [{ kind: "closed-with-balance", row: 2, details: { balance }, money: balance }] : [],
    );
    expect(rejected).toEqual([]);
  });
});

describe("dates-out-of-order", () => {
  const inOrder = {
    signedOn: "2019-03-01",
    disbursedOn: "2019-03-05",
    lastDisbursedOn: "2019-06-05",
    dueContract: "2022-03-05",
    dueSession: "2022-03-10",
    dueExtended: "2023-03-05",
  };

  it("finds nothing in order, nor on the same day, nor where a day is absent", () => {
    const sameDay = Object.fromEntries(Object.keys(inOrder).map((field) => [field, "2019-03-01"]));
    expect(check(datesOutOfOrder, inOrder, sameDay, { dueContract: "1990-01-01" }).findings).toEqual([]);
  });

  it.each([
    [{ signedOn: "2019-03-06" }, "Ngày vay", "06/03/2019", "Ngày GN đầu tiên", "05/03/2019"],
    [{ lastDisbursedOn: "2019-03-04" }, "Ngày GN đầu tiên", "05/03/2019", "Ngày GN cuối cùng", "04/03/2019"],
    [{ dueContract: "2019-03-04" }, "Ngày GN đầu tiên", "05/03/2019", "Ngày ĐH theo hợp đồng", "04/03/2019"],
    [{ dueSession: "2019-03-04" }, "Ngày GN đầu tiên", "05/03/2019", "Ngày ĐH GDXA", "04/03/2019"],
    [{ dueExtended: "2022-03-04" }, "Ngày ĐH theo hợp đồng", "05/03/2022", "Ngày ĐH gia hạn", "04/03/2022"],
  ])("%o", (changed, earlier, earlierDay, later, laterDay) => {
    const { findings, rejected } = check(datesOutOfOrder, { ...inOrder, ...changed });
    expect(findings).toEqual([
      { kind: "dates-out-of-order", row: 2, details: { earlier, earlierDay, later, laterDay }, money: 0 },
    ]);
    expect(rejected).toEqual([]);
  });
});

describe("date-after-report", () => {
  it("speaks of a loan disbursed after the date of the data, not on it", () => {
    const { findings, rejected } = check(dateAfterReport, { disbursedOn: "2020-12-31" }, { disbursedOn: "2021-01-01" });
    const details = { field: "Ngày GN đầu tiên", day: "01/01/2021", asOf: "31/12/2020" };
    expect(findings).toEqual([{ kind: "date-after-report", row: 3, details, money: 0 }]);
    expect(rejected).toEqual([]);
  });
});

describe("group-in-two-communes", () => {
  const row = (groupId: string, communeCode: string): Row => ({ groupId, communeCode });

  it("is said once per group, at the first row elsewhere, and not of direct loans", () => {
    const { findings, rejected } = runChecks(
      [groupInTwoCommunes],
      [
        {
          batches: [
            [row("0701001", "310701"), row("0701002", "310701"), row("0000000", "310701")],
            [row("0701001", "310701"), row("0701001", "310702"), row("0701001", "310703"), row("0000000", "310702")],
          ],
        },
      ],
    );
    const details = { group: "0701001", first: "310701", second: "310702" };
    expect(findings).toEqual([{ kind: "group-in-two-communes", row: 6, details, money: 0 }]);
    expect(rejected).toEqual([]);
  });

  it("goes by the commune's name where there is no code", () => {
    const rows = ["Xã A", "Xã B"].map((communeName) => ({ groupId: "0701001", communeName }));
    expect(check(groupInTwoCommunes, ...rows).findings[0]?.details).toEqual({
      group: "0701001",
      first: "Xã A",
      second: "Xã B",
    });
  });
});

describe("commune-with-two-names", () => {
  it("is said once per code; spelling alone is no second name", () => {
    const names = ["Xã Long Phú", "XÃ  LONG PHÚ", "Thị trấn Long Phú", "Xã Khác"];
    const { findings } = check(
      communeWithTwoNames,
      ...names.map((communeName) => ({ communeCode: "310706", communeName })),
    );
    const details = { code: "310706", first: "Xã Long Phú", second: "Thị trấn Long Phú" };
    expect(findings).toEqual([{ kind: "commune-with-two-names", row: 4, details, money: 0 }]);
  });
});

describe("loan-without-commune", () => {
  it("is a row without code and without name", () => {
    const rows: Row[] = [{ communeCode: "310706" }, { communeName: "Xã A" }, loan(5, 0, 0)];
    expect(check(loanWithoutCommune, ...rows).findings).toEqual([{ kind: "loan-without-commune", row: 4, money: 5 }]);
  });
});
