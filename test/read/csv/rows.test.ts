import { describe, expect, test } from "vitest";
import { cellText } from "../../../src/read/cell.ts";
import { UnreadableFile } from "../../../src/read/unreadable.ts";
import { opened, rowsOf, texts, wholeRowsOf } from "./read-csv.ts";

describe("rows", () => {
  test("are numbered by the line they start on; blank ones are left out", async () => {
    const { sheet } = await opened('\n \t\n,,\n"a\nb",1\r\n"",""\nc,2\n\n');
    expect(await rowsOf(sheet, { columns: [0, 1] })).toEqual([
      { line: 4, texts: ["a\nb", "1"] },
      { line: 7, texts: ["c", "2"] },
    ]);
  });

  test("only those below afterRow are read", async () => {
    const { sheet } = await opened('title\n"head\ner",x\na,1\nb,2\n');
    expect(await rowsOf(sheet, { columns: [0], afterRow: 2 })).toEqual([
      { line: 4, texts: ["a"] },
      { line: 5, texts: ["b"] },
    ]);
  });

  test("a row that has something only in a column nobody asked for is a row", async () => {
    const { sheet } = await opened("a,b\n,b\n");
    expect(await rowsOf(sheet, { columns: [0] })).toEqual([
      { line: 1, texts: ["a"] },
      { line: 2, texts: [""] },
    ]);
  });

  test("more rows than a block holds, longer than a buffer", async () => {
    const row = (index: number) => `${index},"x""${"y".repeat(index % 700)}",${index * 2}`;
    const { sheet } = await opened(Array.from({ length: 10_000 }, (_, index) => row(index)).join("\r\n"));
    const rows = await rowsOf(sheet, { columns: [0, 2] });
    expect(rows.length).toBe(10_000);
    for (const [index, { line, texts }] of rows.entries()) {
      expect([line, ...texts]).toEqual([index + 1, String(index), String(index * 2)]);
    }
  });

  test("a row longer than the buffer", async () => {
    const long = Array.from({ length: 400_000 }, (_, index) => String(index));
    const { sheet } = await opened(`a,b\n${long.join(",")}\nc,d`);
    expect((await rowsOf(sheet, { columns: [0, 399_999] })).map((row) => row.texts)).toEqual([
      ["a", ""],
      ["0", "399999"],
      ["c", ""],
    ]);
    expect((await wholeRowsOf(sheet))[1]).toEqual(long);
  });

  test("a row that never ends is refused, with its line", async () => {
    const { sheet } = await opened(`a,b\nc,d\n${"x,".repeat(1 << 24)}`);
    await expect(rowsOf(sheet, { columns: [0] })).rejects.toMatchObject({
      reason: "damaged",
      detail: expect.stringMatching(/line 3$/),
    });
  });

  test("head gives whole rows, trailing empty cells left away, and may be asked again", async () => {
    const { sheet } = await opened('Báo cáo,,\n\nMã,"Tên\nKH",\n1,2,3\n4,5,6');
    const head = [
      { rowNumber: 1, hidden: false, cells: ["Báo cáo"], length: 3 },
      { rowNumber: 3, hidden: false, cells: ["Mã", "Tên\nKH"], length: 3 },
    ];
    for (let time = 0; time < 2; time++) {
      const rows = await sheet.head(2);
      expect(rows.map((row) => ({ ...row, cells: row.cells.map(cellText) }))).toEqual(head);
    }
    expect((await sheet.head(100)).length).toBe(4);
    expect(await sheet.head(0)).toEqual([]);
  });

  test("an abort stops the reading", async () => {
    const { sheet } = await opened("a,b\n1,2\n");
    await expect(rowsOf(sheet, { columns: [0], signal: AbortSignal.abort() })).rejects.toThrow("abort");
  });

  test("progress ends at the size of the file", async () => {
    const { file, sheet } = await opened("\ufeffa,b\n1,2\n", {}, 4);
    const seen: number[] = [];
    await rowsOf(sheet, { columns: [0], onProgress: (bytes) => seen.push(bytes) });
    expect(seen.at(-1)).toBe(file.size);
  });
});

describe("a quote that is never closed", () => {
  const damaged = (line: number) =>
    expect.objectContaining({ reason: "damaged", detail: expect.stringMatching(`line ${line}$`) });

  test("is refused at the end of the file, with its line", async () => {
    await expect(texts('a,b\nc,d\ne,"f\ng,h\n', 2)).rejects.toEqual(damaged(3));
  });

  test("is refused after a megabyte, even if some other quote happens to close it", async () => {
    const { sheet } = await opened(`a,b\n"c,d\n${"e,f\n".repeat(400_000)}",g\n`);
    await expect(rowsOf(sheet, { columns: [1] })).rejects.toEqual(damaged(2));
  });

  test("is not what a long text is", async () => {
    const long = "lời\n".repeat(150_000);
    expect(await texts(`a,b\n"${long}",d\n`, 2)).toEqual([
      ["a", "b"],
      [long, "d"],
    ]);
  });

  test("is refused where another one closes it amid a text", async () => {
    await expect(texts('a,b\nc,"d\ne,"f"\ng,h\n', 2)).rejects.toEqual(damaged(2));
  });

  test("in a column nobody asked for, too", async () => {
    await expect(texts('a,b,c\n1,2,"3\n4,5,6\n', 1)).rejects.toBeInstanceOf(UnreadableFile);
  });
});
