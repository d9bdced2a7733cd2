import { describe, expect, it } from "vitest";
import { findHeader, titleLines, widestRow } from "../../../src/tables/recognise/find-header.ts";
import { headerText } from "../../../src/tables/recognise/header-columns.ts";
import { HeaderMatcher } from "../../../src/tables/recognise/match-header.ts";
import { type MemoryCell, memorySheet } from "../../support/memory-sheet.ts";

const LEDGER = ["Số khế ước", "Mã KH", "Mã xã", "Ngày giải ngân", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"];
const LOAN: MemoryCell[] = ["6600000712345678", "0012345678", "031567", "15/03/2019", 1000, 0, 0];

async function found(...rows: readonly MemoryCell[][]) {
  const head = await memorySheet(rows).head(1000);
  return findHeader(head, new HeaderMatcher());
}

const title = (count: number): MemoryCell[][] => Array.from({ length: count }, (_, at) => [`Dòng ${at}`]);

describe("the header of a sheet", () => {
  it("lies within its first sixty rows", async () => {
    expect(await found(...title(59), LEDGER, LOAN)).toMatchObject({ top: 59, bottom: 59 });
    expect(await found(...title(60), LEDGER, LOAN)).toBeUndefined();
  });

  it("is the first that does, also where it comes again", async () => {
    expect(await found(["Sao kê"], LEDGER, LOAN, LEDGER, LOAN)).toMatchObject({ top: 1, bottom: 1 });
  });

  it("is the one that names more columns, where the rows below add some", async () => {
    const two = [...LEDGER, "Lãi tồn", null];
    const below = [...LEDGER.map(() => null), "TH", "QH"];
    expect(await found(two, below, LOAN)).toMatchObject({ top: 0, bottom: 1, fit: { score: 9 } });
  });

  it("has three levels at most", async () => {
    const empty = LEDGER.map(() => null);
    const inner = [...empty, "Lãi tồn", null];
    const lowest = [...empty, "TH", "QH"];
    expect(await found(LEDGER, inner, lowest, LOAN)).toMatchObject({ top: 0, bottom: 2 });
    expect(await found(LEDGER, [...empty, "a"], inner, lowest, LOAN)).toMatchObject({ top: 0, bottom: 0 });
  });

  it("is looked for no further than three rows below one that does", async () => {
    const more = [...LEDGER, "Lãi suất"];
    expect(await found(LEDGER, LOAN, more, LOAN)).toMatchObject({ bottom: 2 });
    expect(await found(LEDGER, LOAN, LOAN, more, LOAN)).toMatchObject({ bottom: 0 });
  });

  it("is what comes nearest, where no table is whole", async () => {
    const header = await found(["Mã KH", "x"], LEDGER.slice(0, 5), LOAN);
    expect(header).toMatchObject({ top: 1, bottom: 1, fit: { score: 0, nearest: { table: "loans", matched: 5 } } });
  });

  it("is not there where no name is known", async () => {
    expect(await found(["Danh bạ"], ["An", "Bình"])).toBeUndefined();
    expect(await found()).toBeUndefined();
  });

  it("of collections may lack the period where the title names a month", async () => {
    const header = ["Số khế ước", "Lãi phải thu", "Lãi thực thu"];
    expect((await found(["Thu nợ tháng 12/2020"], header))?.fit.tables.map(({ table }) => table)).toEqual([
      "collections",
    ]);
    expect((await found(["Đến ngày 31/12/2020"], header))?.fit.tables).toEqual([]);
    expect((await found(header, ["Thu nợ tháng 12/2020"]))?.fit.tables).toEqual([]);
    expect((await found(["Thu nợ tháng 12/2020"], header.slice(1)))?.fit.tables).toEqual([]);
  });
});

describe("the widest row", () => {
  it("is the first of those with the most cells, within sixty rows", async () => {
    const rows = [["a"], ["b", "c"], ["d", "e"], ...title(57), ["f", "g", "h"]];
    const head = await memorySheet(rows).head(1000);
    expect(widestRow(head).map(headerText)).toEqual(["b", "c"]);
    expect(widestRow([])).toEqual([]);
  });
});

describe("the lines of a title", () => {
  it("are what stands in its rows, dates as people write them, nothing of what is empty", async () => {
    const head = await memorySheet([
      ["  SAO KÊ \n MÓN VAY ", null, "Đến ngày", { serial: 44_196.5 }],
      [" "],
      [null, 2020, true],
    ]).head(10);
    expect(titleLines(head)).toEqual(["SAO KÊ MÓN VAY Đến ngày 31/12/2020", "2020 TRUE"]);
  });
});
