import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { runProgram } from "../../../src/cli/program.ts";
import { fakeTerminal } from "../../cli/fake-terminal.ts";
import {
  cellsOf,
  FINDINGS,
  fillOf,
  folder,
  HEADER,
  ledger,
  loaded,
  marked,
  noteOf,
  partsOf,
  ROWS,
  useFolder,
} from "./ledger.ts";

useFolder();

describe("the marked copy of a workbook", () => {
  it("has the findings first, and every sheet of the file as it was", async () => {
    const original = await ledger();
    const { code, bytes } = await marked("so.xlsx", original);
    expect(code).toBe(1);
    const [before, after] = [await cellsOf(original), await cellsOf(bytes)];
    expect([...after.keys()]).toEqual([FINDINGS, ...before.keys()]);
    for (const [name, rows] of before) expect(after.get(name)).toEqual(rows);
    const book = await loaded(bytes);
    expect(book.getWorksheet("Ẩn")?.state).toBe("hidden");
    expect(book.getWorksheet("Ghi chép")?.getCell("A1").formula).toBe("SUM('Sao kê'!E3:E4)");
    expect(book.getWorksheet("Sao kê")?.getCell("E3").formula).toBe("E3+F3");
    expect(book.definedNames.getRanges("duno").ranges).toEqual(["'Sao kê'!$E$3:$E$7"]);
  });

  it("keeps every part that has nothing to do with findings, to the byte", async () => {
    const original = await ledger();
    const [before, after] = [await partsOf(original), await partsOf((await marked("so.xlsx", original)).bytes)];
    const changed = [...before].filter(([name, content]) => after.get(name) !== content).map(([name]) => name);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
  });

  it("colours the bad cells and no other, and leaves the rest of their look", async () => {
    const book = await loaded((await marked("so.xlsx", await ledger())).bytes);
    for (const reference of ["D4", "E5", "E6", "A7"]) expect(fillOf(book, reference)).toBe("FFFFC7CE");
    for (const reference of ["A1", "B4", "E3", "E4", "F5"]) expect(fillOf(book, reference)).toBeUndefined();
    expect(fillOf(book, "A2")).toBe("FFD9E1F2");
    expect(book.getWorksheet("Sao kê")?.getCell("E5").font?.bold).toBe(true);
  });

  it("says cause and remedy in a note, after the note that a cell has already", async () => {
    const book = await loaded((await marked("so.xlsx", await ledger())).bytes);
    expect(noteOf(book, "D4")).toMatch(
      /^LỖI L102: Ô không phải là ngày\nCần có: .+\nNguyên nhân: .+\nCách xử lý: .+\n$/,
    );
    expect(noteOf(book, "E5")).toMatch(/^Chờ xã xác nhận\nLỖI L101: /);
    expect(noteOf(book, "B3")).toBe("Ghi chú cũ");
    expect(noteOf(book, "A7")).toContain("thiếu mã");
  });

  it("lists each finding with a link to its cell", async () => {
    const parts = await partsOf((await marked("so.xlsx", await ledger())).bytes);
    const sheet = parts.get("xl/worksheets/sheet4.xml") ?? "";
    const links = [...sheet.matchAll(/location="([^"]+)"/g)].map(([, target]) => target).sort();
    expect(links).toEqual(["A7", "D4", "E5", "E6"].map((cell) => `&#39;Sao kê&#39;!${cell}`));
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain("=HYPERLINK(");
  });

  it("is the same to the byte every time", async () => {
    const original = await ledger();
    const first = (await marked("so.xlsx", original)).bytes;
    expect((await marked("so.xlsx", original)).bytes).toEqual(first);
  });

  it("marks a copy again without a second sheet of the same name", async () => {
    const { bytes } = await marked("so.xlsx", await ledger());
    const again = await marked("so-2.xlsx", bytes);
    expect([...(await cellsOf(again.bytes)).keys()]).toEqual([`${FINDINGS} (2)`, FINDINGS, "Sao kê", "Ẩn", "Ghi chép"]);
  });
});

describe("the marked copy of what is no workbook", () => {
  const lines = [HEADER, ...ROWS.slice(1)].map((row) => row.map((value) => JSON.stringify(value ?? "")).join(","));
  const csv = `${lines.join("\n").replaceAll('\\"', '""')}\n`;

  it("is a workbook with the CSV's cells as they stand, texts as texts", async () => {
    const { code, bytes } = await marked("so.csv", csv);
    expect(code).toBe(1);
    const sheets = await cellsOf(bytes);
    expect([...sheets.keys()]).toEqual([FINDINGS, "so.csv"]);
    const texts = sheets.get("so.csv")?.map((row) => row.map((cell) => (cell.kind === "text" ? cell.text : cell.kind)));
    expect(texts?.[0]).toEqual(HEADER);
    expect(texts?.[3]?.slice(0, 5)).toEqual([
      "6600000000000004",
      "1000000004",
      "310101",
      "01/02/2019",
      '=HYPERLINK("http://x")',
    ]);
    const book = await loaded(bytes);
    expect(book.getWorksheet("so.csv")?.getCell("E4").type).toBe(ExcelJS.ValueType.String);
  });

  it("is a workbook with an HTML table's cells", async () => {
    const cells = (row: readonly unknown[]) => `<tr>${row.map((value) => `<td>${value ?? ""}</td>`).join("")}</tr>`;
    const rows = [HEADER, ...ROWS.slice(1)].map(cells).join("");
    const { code, bytes } = await marked("so.xls", `<html><meta charset="utf-8"><table>${rows}</table></html>`);
    expect(code).toBe(1);
    expect([...(await cellsOf(bytes)).values()][1]).toHaveLength(ROWS.length);
  });

  it("is not made of a file that can't be read, and says so", async () => {
    const { code, told, bytes } = await marked(
      "cu.xls",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      "cu.xlsx",
    );
    expect(code).toBe(3);
    expect(bytes.length).toBe(0);
    expect(told).toContain("cu.xls");
  });
});

describe("copies and files", () => {
  it("are as many of the one as of the other", async () => {
    const terminal = fakeTerminal();
    const input = join(folder, "so.xlsx");
    await writeFile(input, await ledger());
    const argv = ["check", input, join(folder, "so.csv"), "-o", join(folder, "one.xlsx")];
    expect(await runProgram(argv, terminal)).toBe(2);
    expect(terminal.errors()).toContain("Mỗi bản đánh dấu (.xlsx) là của một tệp");
  });
});
