import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/read/open.ts";
import { memorySource } from "../../src/read/source.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { counts, readFile } from "../support/read-rows.ts";

const encoder = new TextEncoder();

/** A ledger as the core system exports it: empty first column, title, two-level header, numbering, totals, signatures. */
async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Ghi chú").addRow(["Sổ tay"]);
  const sheet = book.addWorksheet("BCQUERY");
  sheet.addRows([
    [],
    [null, "SAO KÊ MÓN VAY"],
    [null, "Đến ngày 31/12/2020", null, null, null, null, null, "ĐVT: triệu đồng"],
    [],
    [null, "STT", "Số khế ước", "Mã KH", "Xã", "Ngày giải ngân", "Dư nợ", null, null],
    [null, null, null, null, null, null, "Trong hạn", "Quá hạn", "Khoanh"],
    [null, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
    [null, 1, "6600000700000001", "0000000001", "Tân Hưng", new Date(Date.UTC(2019, 2, 15)), 12.5, 0.25, 0],
    [null, 2, "6600000700000002", 2, "Tân Thạnh", "15/03/2019", { formula: "10+20", result: 30 }, "1.234,5", null],
    [null, 3, "6600000700000003", "0000000003", "Tân Thạnh", "31/02/2019", 7, 0, 0],
    [null, "Tổng cộng", null, null, null, null, 49.5, 1234.75, 0],
    [],
    [null, "Người lập biểu", null, null, "Kiểm soát", null, null, "Giám đốc"],
  ]);
  for (const [from, to] of [
    ["B5", "B6"],
    ["C5", "C6"],
    ["D5", "D6"],
    ["E5", "E6"],
    ["F5", "F6"],
    ["G5", "I5"],
  ] as const) {
    sheet.mergeCells(`${from}:${to}`);
  }
  sheet.getCell("F8").numFmt = "dd/mm/yyyy";
  sheet.getRow(9).hidden = true;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("a workbook", () => {
  it("is read through, with every row accounted for", async () => {
    const file = await openFile(memorySource("so-lieu.xlsx", await workbook()));
    const read = await readFile(file, "loans");
    const disbursedOn = dayFromIso("2019-03-15");
    const asOf = dayFromIso("2020-12-31");
    expect(read.rows).toEqual([
      {
        contractId: "6600000700000001",
        customerId: "0000000001",
        communeName: "Tân Hưng",
        disbursedOn,
        asOf,
        current: 12_500_000,
        overdue: 250_000,
        frozen: 0,
      },
      {
        contractId: "6600000700000002",
        customerId: "0000000002",
        communeName: "Tân Thạnh",
        disbursedOn,
        asOf,
        current: 30_000_000,
        overdue: 1_234_500_000,
        frozen: 0,
      },
    ]);
    expect(read.account).toEqual({
      seen: 6,
      used: 2,
      rejected: 1,
      rejectedMoney: 7_000_000,
      skipped: { numbering: 1, total: 1, note: 1 },
    });
    expect(read.totals).toEqual([
      { before: 2, label: "Tổng cộng", values: { current: 49_500_000, overdue: 1_234_750_000, frozen: 0 } },
    ]);
    expect(counts(read.log)).toEqual({ "blank-as-zero": 1, "hidden-row": 1, "not-a-date": 1, "padded-key": 1 });
  });
});

describe("a CSV", () => {
  it("with quotes, semicolons and the Vietnamese way of writing numbers", async () => {
    const text = [
      "Sao kê đến ngày 31/12/2020;;;;;;",
      'Số khế ước;Mã KH;"Tên xã";Ngày giải ngân;"Dư nợ\ntrong hạn";Dư nợ quá hạn;Dư nợ khoanh',
      '6600000700000001;0000000001;"Xã ""Tân"" Hưng";15/03/2019;1.234.567;"5.000.000,00";-',
      "6600000700000002;0000000002;Thị trấn Long Phú;15/03/2019;(2.000);;0",
      "Cộng;;;;1.232.567;5.000.000;0",
    ].join("\r\n");
    const file = await openFile(memorySource("so-lieu.csv", encoder.encode(text)));
    const read = await readFile(file, "loans");
    expect(
      read.rows.map(({ communeName, current, overdue, frozen }) => [communeName, current, overdue, frozen]),
    ).toEqual([
      ['Xã "Tân" Hưng', 1_234_567, 5_000_000, 0],
      ["Thị trấn Long Phú", -2000, 0, 0],
    ]);
    expect(read.account).toMatchObject({ seen: 3, used: 2, skipped: { total: 1 } });
  });

  it("in decomposed letters, a legacy of some systems, reads the same", async () => {
    const text = "Số khế ước,Lãi phải thu,Lãi thực thu,Kỳ\n6600000700000001,1000,900,12/2020\n".normalize("NFD");
    const read = await readFile(await openFile(memorySource("thu-lai.csv", encoder.encode(text))), "collections");
    expect(read.rows).toEqual([
      { contractId: "6600000700000001", interestDue: 1000, interestPaid: 900, period: dayFromIso("2020-12-31") },
    ]);
  });
});
