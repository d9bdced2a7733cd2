import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import ExcelJS from "exceljs";
import { afterAll, beforeAll } from "vitest";
import { runProgram } from "../../../src/cli/program.ts";
import type { Cell } from "../../../src/read/cell.ts";
import { openFile } from "../../../src/read/open.ts";
import { memorySource } from "../../../src/read/source.ts";
import { fakeTerminal } from "../../cli/fake-terminal.ts";

export const HEADER = [
  "Số khế ước",
  "Mã KH",
  "Mã xã",
  "Ngày GN đầu tiên",
  "Dư nợ trong hạn",
  "Dư nợ quá hạn",
  "Dư nợ khoanh",
];
const SUM = { formula: "E3+F3", result: 12_000_000 };
export const ROWS = [
  ["6600000000000001", "1000000001", "310101", "01/02/2019", SUM, 0, 0],
  ["6600000000000002", "1000000002", "310101", "31/02/2019", 10_000_000, 0, 0],
  ["6600000000000003", "1000000003", "310101", "01/02/2019", "không rõ", 0, 0],
  ["6600000000000004", "1000000004", "310101", "01/02/2019", '=HYPERLINK("http://x")', 0, 0],
  [null, "1000000005", "310101", "01/02/2019", 5_000_000, 0, 0],
] as const;
export const FINDINGS = "Kết quả kiểm tra";

/** Of the running test file. */
export let folder: string;

/** A folder for the files of a test file, as long as it runs. */
export function useFolder(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ltq-marked-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
}

/** A ledger with what people keep in theirs: colours, notes, formulas, a hidden sheet, names, shared texts. */
export async function ledger(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Sao kê", { views: [{ state: "frozen", ySplit: 2 }] });
  sheet.getCell("A1").value = "SAO KÊ 31/12/2020";
  HEADER.forEach((text, index) => {
    const cell = sheet.getCell(2, index + 1);
    cell.value = text;
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFD9E1F2" } };
  });
  ROWS.forEach((row, at) => {
    row.forEach((value, index) => {
      if (value !== null) sheet.getCell(at + 3, index + 1).value = value;
    });
  });
  sheet.getCell("E5").font = { bold: true, name: "Times New Roman" };
  sheet.getCell("E5").note = "Chờ xã xác nhận";
  sheet.getCell("B3").note = "Ghi chú cũ";
  const hidden = book.addWorksheet("Ẩn", { state: "hidden" });
  hidden.getCell("A1").value = "riêng";
  const notes = book.addWorksheet("Ghi chép");
  notes.getCell("A1").value = { formula: "SUM('Sao kê'!E3:E4)", result: 22_000_000 };
  book.definedNames.add("'Sao kê'!$E$3:$E$7", "duno");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function marked(name: string, content: Uint8Array | string, output = "marked.xlsx") {
  const [input, path] = [join(folder, name), join(folder, output)];
  await writeFile(input, content);
  const terminal = fakeTerminal();
  const code = await runProgram(["check", input, "-o", path, "--force"], terminal);
  return { code, told: terminal.errors(), bytes: new Uint8Array(await readFile(path).catch(() => new Uint8Array())) };
}

export async function cellsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly Cell[])[]>> {
  const file = await openFile(memorySource("a.xlsx", bytes));
  const sheets = file.sheets.map(async (sheet) => {
    const rows = await sheet.head(1000);
    return [sheet.name, rows.map(({ cells }) => withoutBlanks(cells))] as const;
  });
  return new Map(await Promise.all(sheets));
}

function withoutBlanks(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex(({ kind }) => kind !== "empty") + 1);
}

export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const parts = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    parts.set(entry.filename, new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter())));
  }
  return parts;
}

export async function loaded(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

export function fillOf(book: ExcelJS.Workbook, reference: string): string | undefined {
  const fill = book.getWorksheet("Sao kê")?.getCell(reference).fill;
  return fill?.type === "pattern" ? fill.fgColor?.argb : undefined;
}

export function noteOf(book: ExcelJS.Workbook, reference: string): string {
  const note = book.getWorksheet("Sao kê")?.getCell(reference).note;
  return typeof note === "string" ? note : (note?.texts ?? []).map(({ text }) => text).join("");
}

/** A workbook with its parts written otherwise, and further parts; names are parts'. */
export async function rewritten(
  bytes: Uint8Array,
  edit: (text: string, name: string) => string,
  more: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  const parts = [...(await partsOf(bytes))].map(([name, text]) => [name, edit(text, name)] as const);
  for (const [name, text] of [...parts, ...Object.entries(more)]) {
    await writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(text)));
  }
  return writer.close();
}
