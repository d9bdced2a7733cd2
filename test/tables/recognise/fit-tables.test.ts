import { describe, expect, it } from "vitest";
import { fitTables } from "../../../src/tables/recognise/fit-tables.ts";
import { HeaderReader, headerText } from "../../../src/tables/recognise/header-columns.ts";
import { HeaderMatcher } from "../../../src/tables/recognise/match-header.ts";
import { memorySheet } from "../../support/memory-sheet.ts";

const LEDGER = ["Số khế ước", "Mã KH", "Mã xã", "Ngày giải ngân", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"];
const nothing = () => false;

async function fitOf(headers: readonly string[], isGiven: (field: string) => boolean = nothing) {
  const [row] = await memorySheet([headers]).head(1);
  const fit = fitTables(new HeaderReader().columns(row ? [row] : []), new HeaderMatcher(), isGiven);
  const found = fit.tables.map(({ table, columns, duplicates }) => ({
    table,
    columns: Object.fromEntries([...columns].map(([field, column]) => [field, headerText(column)])),
    duplicates: duplicates.map(({ field, column }) => [field, headerText(column)]),
  }));
  return { ...fit, tables: found };
}

describe("the tables that a header holds", () => {
  it("are those of which nothing required is missing", async () => {
    const { tables, score, nearest } = await fitOf([...LEDGER, "Ghi chú"]);
    expect(tables.map(({ table }) => table)).toEqual(["loans"]);
    expect(tables[0]?.columns).toEqual({
      contractId: "Số khế ước",
      customerId: "Mã KH",
      communeCode: "Mã xã",
      disbursedOn: "Ngày giải ngân",
      current: "Dư nợ trong hạn",
      overdue: "Dư nợ quá hạn",
      frozen: "Dư nợ khoanh",
    });
    expect(score).toBe(7);
    expect(nearest).toBeUndefined();
  });

  it("may share keys and names, which count once; an amount is the earlier table's alone", async () => {
    const { tables, score } = await fitOf([...LEDGER, "Tổng dư nợ", "Gửi trong tháng", "Mã tổ", "Tổng điểm"]);
    const byTable = Object.fromEntries(tables.map(({ table, columns }) => [table, Object.keys(columns)]));
    expect(Object.keys(byTable)).toEqual(["loans", "groups", "deposits"]);
    expect(byTable.loans).toContain("outstanding");
    expect(byTable.groups).not.toContain("balance");
    expect(byTable.groups).toEqual(expect.arrayContaining(["groupId", "score", "communeCode"]));
    expect(byTable.deposits).toEqual(expect.arrayContaining(["customerId", "groupId", "depositedInMonth"]));
    expect(score).toBe(11);
  });

  it("do not share a score", async () => {
    const { tables } = await fitOf(["Mã tổ", "Tổng điểm", "Điểm GD", "Ngày giao dịch"]);
    expect(tables.map(({ table }) => table)).toEqual(["groups"]);
  });

  it("do not share a word of a closed list", async () => {
    const { tables } = await fitOf([...LEDGER, "Tình trạng", "Gửi trong tháng"]);
    const withStatus = tables.filter(({ columns }) => "status" in columns);
    expect(withStatus.map(({ table }) => table)).toEqual(["loans"]);
  });

  it("say which columns could have been a field's too: the field's first name is used, then the one that stands first", async () => {
    const { tables } = await fitOf([...LEDGER, "Dư nợ", "Tổng dư nợ", "Tổng dư nợ (1)"]);
    expect(tables[0]?.columns.outstanding).toBe("Tổng dư nợ");
    expect(tables[0]?.duplicates).toEqual([
      ["outstanding", "Dư nợ"],
      ["outstanding", "Tổng dư nợ (1)"],
    ]);
  });

  it("may be completed by what the file states beside its columns, but not made by it", async () => {
    const asked: string[] = [];
    const isGiven = (field: string) => {
      asked.push(field);
      return field === "collections.period";
    };
    const { tables, score } = await fitOf(["Số khế ước", "Lãi phải thu", "Lãi thực thu"], isGiven);
    expect(tables.map(({ table }) => table)).toEqual(["collections"]);
    expect(score).toBe(3);
    expect((await fitOf(["Ghi chú"], () => true)).tables).toEqual([]);
    expect(asked).toContain("collections.dueOn");
  });
});

describe("the table that comes nearest", () => {
  it("is the one of which the largest share is there, and says what it lacks", async () => {
    expect((await fitOf(LEDGER.slice(0, 5))).nearest).toEqual({
      table: "loans",
      missing: [["overdue"], ["frozen"]],
      matched: 5,
    });
    expect((await fitOf(["Số khế ước", "Kỳ", "Gốc phải thu", "Gốc quá hạn"])).nearest).toEqual({
      table: "collections",
      missing: [
        ["principalPaid", "interestDue"],
        ["principalPaid", "interestPaid"],
      ],
      matched: 3,
    });
  });

  it("is, of those that lack as much, the one that has more columns", async () => {
    const { nearest } = await fitOf(["Mã tổ", "Mã KH", "Điểm thu nợ", "Điểm thu lãi"]);
    expect(nearest).toMatchObject({ table: "groups", missing: [["score"]] });
    expect((await fitOf(["Mã tổ", "Mã KH", "Số sổ tiết kiệm", "Số dư"])).nearest).toMatchObject({ table: "deposits" });
  });

  it("is not one that has more columns and a smaller share of what it needs", async () => {
    const { nearest } = await fitOf(["Mã tổ", "Nguồn vốn", "Chương trình", "Lãi suất", "Ngày vay"]);
    expect(nearest).toMatchObject({ table: "groups", missing: [["score"]] });
  });

  it("is none where a table is there, or no name is known", async () => {
    expect((await fitOf(["Mã tổ", "Tổng điểm", "Số khế ước"])).nearest).toBeUndefined();
    const unknown = await fitOf(["Ghi chú"]);
    expect(unknown).toEqual({ tables: [], score: 0 });
  });
});
