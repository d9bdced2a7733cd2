/** Writes those fixtures that no text editor can: `npx tsx scripts/write-binary-fixtures.ts`. */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import XLSX from "xlsx";

const fixture = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));

const LEDGER = [
  ["Mã xã", "Mã KH", "Số khế ước", "Ngày GN đầu tiên", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"],
  ["310701", "3107010001", "6600000700000001", "15/03/2019", 30_000_000, 0, 0],
  ["310706", "3107060001", "6600000700000003", "10/01/2018", 0, 12_500_000, 0],
];

function workbook(bookType: "xlsx" | "biff8", extra: XLSX.WritingOptions = {}): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(LEDGER), "BCQUERY");
  return XLSX.write(book, { type: "buffer", bookType, ...extra });
}

/** The ledger as the core system gives it, with all that people then do to a workbook. */
function lookedAfterWorkbook(): Uint8Array {
  const serial = (year: number, month: number, day: number): XLSX.CellObject => ({
    t: "n",
    v: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569,
    z: "dd/mm/yyyy",
  });
  const rows: (string | number | null | XLSX.CellObject)[][] = [
    ["SAO KÊ MÓN VAY ĐẾN NGÀY 31/12/2020"],
    ["Đơn vị tính: đồng"],
    [],
    ["Mã xã", "Tên xã", "Khách hàng", null, "Số khế ước", "Ngày GN đầu tiên", "Dư nợ", null, null],
    [null, null, "Mã KH", "Tên KH", null, null, "Trong hạn", "Quá hạn", "Khoanh"],
    ["310701", "Thị trấn Long Phú", "3107010001", "Lâm Thị Đẹp", "6600000700000001", serial(2019, 3, 15), 30e6, 0, 0],
    ["310701", "Thị trấn Long Phú", "3107010002", "Thạch Rích", "6600000700000002", serial(2020, 6, 20), 45e6, 0, 0],
    ["310706", "Xã Long Phú", "3107060001", "Sơn Thị Mai", "6600000700000003", serial(2018, 1, 10), 0, 12.5e6, 0],
    ["310706", "Xã Long Phú", 3107060002, "Lý Quang", "6600000700000004", serial(2020, 9, 5), 40e6, 0, 0],
    ["310706", "Xã Long Phú", "3107060003", "Kim Sên", 6600000700000005, serial(2020, 9, 6), 10e6, 0, 0],
    ["310706", "Xã Long Phú", "3107060004", "Trần Thị Lụa", "6600000700000006", serial(2020, 9, 7), 10e6, 0, 0],
    ["310706", "Xã Long Phú", "3107060005", "Võ Văn Tám", "6600000700000007", serial(2020, 9, 8), 10e6, 0, 0],
  ];
  const sheet = XLSX.utils.sheet_add_aoa({}, rows, { origin: "B2" });
  const merge = (range: string): XLSX.Range => XLSX.utils.decode_range(range);
  sheet["!merges"] = ["B5:B6", "C5:C6", "D5:E5", "F5:F6", "G5:G6", "H5:J5"].map(merge);
  sheet["!rows"] = [];
  sheet["!rows"][8] = { hidden: true };
  sheet["!cols"] = [];
  sheet["!cols"][2] = { hidden: true };
  sheet.H8 = { t: "n", v: 45e6, f: "15000000*3" };
  sheet.H12 = { t: "n", f: "H11*2" };
  sheet.H13 = { t: "e", v: 0x2a };

  const scores = XLSX.utils.aoa_to_sheet([
    ["Mã tổ", "Tháng", "Tổng điểm"],
    ["0000101", "12/2020", 95],
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["Việc cần làm"], ["Đối chiếu với kế toán"]]), "Ghi chú");
  XLSX.utils.book_append_sheet(book, sheet, "BCQUERY");
  XLSX.utils.book_append_sheet(book, scores, "Nháp");
  book.Workbook = { Sheets: [{}, {}, { Hidden: 1 }] };
  return XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true });
}

/**
 * A workbook that contradicts itself, as a program of someone's own wrote it: a cell and a row given twice, and a sheet that
 * is listed and not there.
 */
function contradictoryWorkbook(): Uint8Array {
  const again = ["310706", "3107060001", "6600000700000005", "10/01/2018", 7_000_000, 0, 0];
  const sheet = XLSX.utils.aoa_to_sheet([...LEDGER, again]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "BCQUERY");
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["Mã tổ"]]), "Tổ TK&VV");
  const whole = XLSX.write(book, { type: "buffer", bookType: "xlsx" });
  const zip = XLSX.CFB.read(whole, { type: "buffer" });
  const part = XLSX.CFB.find(zip, "/xl/worksheets/sheet1.xml");
  if (!part) throw new Error("no sheet1.xml");
  const xml = Buffer.from(part.content as Uint8Array)
    .toString()
    .replace(/(<c r="F2"[^>]*>)<v>0<\/v><\/c>/, "$&$1<v>5000000</v></c>")
    .replace('<row r="4">', '<row r="3">')
    .replace(/r="([A-G])4"/g, (_, column: string) => `r="${column}3"`);
  XLSX.CFB.utils.cfb_del(zip, "/xl/worksheets/sheet2.xml");
  XLSX.CFB.utils.cfb_add(zip, "/xl/worksheets/sheet1.xml", Buffer.from(xml));
  return new Uint8Array(XLSX.CFB.write(zip, { type: "buffer", fileType: "zip", compression: true }) as Buffer);
}

/** An OLE file with these streams, as Excel saves a workbook with a password. */
function oleFile(streams: Readonly<Record<string, number>>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, size] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, name, Buffer.alloc(size, 7));
  return new Uint8Array(XLSX.CFB.write(file, { type: "buffer" }) as Buffer);
}

/** A zip that is no workbook: the start of a Word document. */
function wordDocument(): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, "/[Content_Types].xml", Buffer.from("<Types/>"));
  XLSX.CFB.utils.cfb_add(file, "/word/document.xml", Buffer.from("<w:document/>"));
  return new Uint8Array(XLSX.CFB.write(file, { type: "buffer", fileType: "zip" }) as Buffer);
}

const ledgerCsv = await readFile(fixture("unreadable/damaged-gzip/goc.csv"));
const FILES: Readonly<Record<string, Uint8Array>> = {
  "unreadable/not-a-table/anh-chup.xlsx": Buffer.from(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0",
    "latin1",
  ),
  "unreadable/not-a-table/cong-van.xlsx": wordDocument(),
  "unreadable/truncated-workbook/so-lieu.xlsx": workbook("xlsx", { compression: true }).subarray(0, 3000),
  "unreadable/damaged-gzip/sao-ke.csv.gz": gzipSync(ledgerCsv).subarray(0, 200),
  "unreadable/password/so-lieu.xlsx": oleFile({ EncryptionInfo: 200, EncryptedPackage: 5000 }),
  "unreadable/old-excel/so-lieu.xls": workbook("biff8"),
  "dirty/workbook/so-lieu.xlsx": lookedAfterWorkbook(),
  "findings/contradictory-workbook/so-lieu.xlsx": contradictoryWorkbook(),
};
for (const [path, bytes] of Object.entries(FILES)) await writeFile(fixture(path), bytes);
