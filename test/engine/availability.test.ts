import { describe, expect, test } from "vitest";
import { Availability } from "../../src/engine/availability.ts";
import { type Need, needsOf } from "../../src/indicators/language/needs.ts";
import { parseMeasure } from "../../src/indicators/language/parse.ts";
import type { TableSource } from "../../src/tables/recognise/file-tables.ts";
import { tableSource } from "../support/table-source.ts";

const needs = (formula: string): readonly Need[] => needsOf(parseMeasure(formula));

const offered = (data: readonly TableSource[], opening: readonly TableSource[] = []) =>
  new Availability(data, opening, new Set(["asOf"]));

const hasAll = (available: Availability, formula: string) => needs(formula).every((need) => available.has(need));

describe("what a formula needs is there", () => {
  test("a table, whatever its columns", () => {
    const available = offered([tableSource("loans", [])]);
    expect([hasAll(available, "count(loans)"), hasAll(available, "count(groups)")]).toEqual([true, false]);
  });

  test("a field: as a column, or said once for all rows", () => {
    const available = offered([tableSource("groups", ["score"], ["month"])]);
    expect(hasAll(available, "sum(groups.score where groups.month = asOf)")).toBe(true);
    expect(hasAll(available, "sum(groups.balance)")).toBe(false);
  });

  test("a field only where every sheet of the table has it", () => {
    const sheets = [tableSource("loans", ["current", "overdue"]), tableSource("loans", ["current"], ["overdue"])];
    expect(hasAll(offered(sheets), "sum(loans.current + loans.overdue)")).toBe(true);
    const poorer = [...sheets, tableSource("loans", ["current"])];
    expect(hasAll(offered(poorer), "sum(loans.overdue)")).toBe(false);
    expect(hasAll(offered(poorer), "sum(loans.current)")).toBe(true);
  });

  test("a field of the table itself, not of another that has one of that name", () => {
    const available = offered([tableSource("loans", ["current"]), tableSource("groups", ["balance"])]);
    expect(hasAll(available, "sum(deposits.balance)")).toBe(false);
    expect(available.hasField("groups", "balance")).toBe(true);
    expect(available.hasField("deposits", "balance")).toBe(false);
  });

  test("the ledger at the period's opening is another ledger", () => {
    const now = tableSource("loans", ["principalDueToDate"]);
    const opening = needsOf(parseMeasure("sum(loans.principalDueToDate - opening.principalDueToDate)"));
    expect(opening.map((need) => offered([now]).has(need))).toEqual([true, true, false]);
    expect(opening.map((need) => offered([now], [now]).has(need))).toEqual([true, true, true]);
    expect(opening.map((need) => offered([], [now]).has(need))).toEqual([false, false, true]);
  });

  test("a parameter that the plan gives", () => {
    const available = offered([tableSource("loans", ["disbursedOn"])]);
    expect(hasAll(available, "count(loans where loans.disbursedOn <= asOf)")).toBe(true);
    expect(hasAll(available, "count(loans where loans.disbursedOn >= plan.start)")).toBe(false);
  });

  test("one of several alternatives is enough, but then all of it", () => {
    const formula = "sum(first(groups.score, groups.scoreSession + groups.scoreOverdue))";
    const found = (...fields: string[]) => hasAll(offered([tableSource("groups", fields)]), formula);
    expect(found("score")).toBe(true);
    expect(found("scoreSession", "scoreOverdue")).toBe(true);
    expect(found("scoreSession")).toBe(false);
    expect(found()).toBe(false);
  });
});

describe("what would have to be there", () => {
  const reason = (available: Availability, formula: string) => available.reason(needs(formula));

  test("the table, and nothing of its fields", () => {
    expect(reason(offered([]), "sum(groups.score where groups.balance > 0)")).toEqual({
      reason: "table-missing",
      words: { vi: "thiếu bảng «Chấm điểm Tổ TK&VV»", en: "the table “Group scores” is missing" },
    });
  });

  test("the fields, each once, in the order of the formula", () => {
    const ledger = offered([tableSource("loans", ["current"])]);
    expect(reason(ledger, "sum(loans.overdue + loans.current + loans.frozen where loans.overdue > 0)")).toEqual({
      reason: "fields-missing",
      words: {
        vi: "thiếu cột «Dư nợ quá hạn», cột «Dư nợ khoanh»",
        en: "missing: the column “Overdue balance”, the column “Frozen balance”",
      },
    });
  });

  test("a ledger at the opening, with its column", () => {
    const ledger = offered([tableSource("loans", ["principalDueToDate"])]);
    expect(reason(ledger, "sum(loans.principalDueToDate - opening.principalDueToDate)")).toEqual({
      reason: "fields-missing",
      words: {
        vi: "thiếu sao kê đầu kỳ (--opening) có cột «Gốc đến hạn lũy kế»",
        en: "missing: an opening ledger (--opening) with “Principal due to date”",
      },
    });
  });

  test("the plan's start; the date of the data", () => {
    const ledger = new Availability([tableSource("loans", ["disbursedOn"])], [], new Set());
    expect(reason(ledger, "count(loans where loans.disbursedOn >= plan.start)").words).toEqual({
      vi: "thiếu ngày bắt đầu Đề án («start» trong tệp đề án)",
      en: "missing: the plan's start (“start” in the plan file)",
    });
    for (const day of ["asOf", "period.from", "period.to", "month.from", "month.to"])
      expect(reason(ledger, `count(loans where loans.disbursedOn >= ${day})`).words).toEqual({
        vi: "thiếu ngày số liệu",
        en: "missing: the date of the data",
      });
  });

  test("one of several", () => {
    const groups = offered([tableSource("groups", [])]);
    expect(reason(groups, "sum(first(groups.score, groups.scoreSession))").words).toEqual({
      vi: "thiếu cột «Tổng điểm» hoặc cột «Điểm giao dịch xã»",
      en: "missing: the column “Total score” or the column “Commune session”",
    });
  });
});
