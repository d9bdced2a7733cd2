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
};
for (const [path, bytes] of Object.entries(FILES)) await writeFile(fixture(path), bytes);
