import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/read/open.ts";
import { memorySource } from "../../src/read/source.ts";
import type { Document } from "../../src/report/document.ts";
import { amount, change, count, figure, printingOf } from "../../src/report/figures.ts";
import { type Grid, type Table, text } from "../../src/report/grid.ts";
import { alone, key, tableOf } from "../../src/report/table-of.ts";
import { tableRows } from "../../src/report/table-rows.ts";
import type { Format, Layout } from "../../src/report/writer.ts";
import { writers } from "../../src/report/writers.ts";

const ROUNDING = { mode: "truncate", digits: 2, zeros: "drop" } as const;
const PERCENT = printingOf("percent", ROUNDING);

interface Loan {
  readonly role: "item" | "total";
  readonly customer: string;
  readonly days: number;
  readonly dong: number;
  readonly share: number;
}

const LOANS: readonly Loan[] = [
  { role: "item", customer: "=Nguyễn Thị Bưởi", days: 12, dong: 45_000_000, share: 45 },
  { role: "item", customer: "<b>Lý Văn Đước</b> | ấp 2", days: 240, dong: 8_500_000, share: 9 },
  { role: "total", customer: "Cộng", days: 252, dong: 53_500_000, share: 54 },
];

const of = (numerator: number, denominator = 1) => ({ numerator, denominator });

const TABLE: Table = tableOf<Loan>(
  "overdue",
  [
    key("customer", { head: { text: "Khách hàng" }, holds: "text", cell: ({ customer }) => text(customer) }),
    alone("days", { head: { text: "Số ngày" }, holds: "number", cell: ({ days }) => count(days) }),
    {
      head: { text: "Nợ quá hạn" },
      family: "overdue",
      columns: [
        { head: { text: "Số tiền", note: "triệu đồng" }, holds: "number", cell: ({ dong }) => amount(dong, ROUNDING) },
        {
          head: { text: "Tỷ trọng", note: "%" },
          holds: "number",
          cell: ({ share }) => figure(of(share, 100), PERCENT),
        },
        {
          head: { text: "Thay đổi" },
          holds: "number",
          cell: ({ share }) => change(of(share, 100), of(1, 3), PERCENT, "lower"),
        },
        { head: { text: "Đánh giá" }, holds: "status", cell: () => ({ kind: "status", status: "missed" }) },
        { head: { text: "Xếp loại" }, holds: "class", cell: () => ({ kind: "class", value: "weak" }) },
        { head: { text: "Ghi chú" }, holds: "text", cell: () => ({ kind: "absent" }) },
      ],
    },
  ],
  LOANS,
);

const BARE: Grid = { style: { language: "vi", zeros: "drop" }, blocks: [TABLE] };
const TITLED: Grid = {
  ...BARE,
  caption: "Danh sách nợ quá hạn – 31/12/2020",
  blocks: [
    { kind: "title", level: 1, text: "DANH SÁCH NỢ QUÁ HẠN" },
    { kind: "title", level: 2, text: "Xã Châu Khánh", tab: "Châu Khánh" },
    TABLE,
    { kind: "title", level: 2, text: "Xã Tân Hưng", tab: "Tân Hưng" },
    { ...TABLE, id: "second" },
    { kind: "title", level: 2, text: "Nguồn gốc", isProvenance: true },
    { kind: "list", items: [{ head: "Tệp", lines: ["sao-ke.xlsx"], small: [] }] },
  ],
};

function document(grid: Grid): Document {
  return {
    program: "ltq 0.0.0",
    date: "2020-12-31",
    grid: () => grid,
    rows: () => tableRows(TABLE),
    json: () => "{}\n",
  };
}

async function writtenAs(format: Format, grid: Grid, layout: Partial<Layout> = {}): Promise<string> {
  const content = await writers[format].write(document(grid), { width: 100, colour: false, ...layout });
  return typeof content === "string" ? content : new TextDecoder("latin1").decode(content);
}

describe("a document that is no scorecard", () => {
  it.each(["table", "md", "html"] as const)("is written as %s", async (format) => {
    for (const grid of [BARE, TITLED]) {
      const written = (await writtenAs(format, grid)).replace(/<span[^>]*>/g, "");
      for (const word of ["Khách hàng", "8,5", "53,5", "240", "Yếu kém"]) expect(written).toContain(word);
    }
  });

  it("leaves provenance to files", async () => {
    expect(await writtenAs("table", TITLED)).not.toContain("sao-ke.xlsx");
    expect(await writtenAs("md", TITLED)).toContain("sao-ke.xlsx");
    expect(await writtenAs("html", TITLED)).toContain("sao-ke.xlsx");
  });

  it("is a workbook with a sheet for each tab", async () => {
    const names = async (grid: Grid) => {
      const bytes = await writers.xlsx.write(document(grid), { width: 100, colour: false });
      if (typeof bytes === "string") throw new TypeError("a workbook is bytes");
      const file = await openFile(memorySource("a.xlsx", bytes));
      return file.sheets.map(({ name }) => name);
    };
    expect(await names(TITLED)).toEqual(["Châu Khánh", "Tân Hưng"]);
    expect(await names(BARE)).toEqual(["Báo cáo"]);
  });

  it("gives programs raw values, and no totals among them", async () => {
    expect(parse(await writtenAs("csv", BARE))).toEqual([
      [
        "Khách hàng",
        "Số ngày",
        "Nợ quá hạn – Số tiền",
        "Nợ quá hạn – Tỷ trọng",
        "Nợ quá hạn – Thay đổi",
        "Nợ quá hạn – Đánh giá",
        "Nợ quá hạn – Xếp loại",
        "Nợ quá hạn – Ghi chú",
      ],
      ["'=Nguyễn Thị Bưởi", "12", "45000000", "0.45", "0.116666666667", "missed", "weak", ""],
      ["<b>Lý Văn Đước</b> | ấp 2", "240", "8500000", "0.09", "-0.243333333333", "missed", "weak", ""],
    ]);
    expect(await writtenAs("json", BARE)).toBe("{}\n");
  });
});
