import { expect, test } from "vitest";
import { cellText } from "../../../src/read/cell.ts";
import { openFile } from "../../../src/read/open.ts";
import { memorySource } from "../../../src/read/source.ts";

/** CSVs as they lie about: of old programs, of other countries, damaged in ways that leave them readable. */

async function read(content: string | Uint8Array, chunkSize = 3) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = await openFile(memorySource("a.csv", bytes, chunkSize));
  const rows: string[][] = [];
  for (const sheet of file.sheets) {
    for await (const block of sheet.blocks({ columns: [0, 1], afterRow: 0 })) {
      for (let row = 0; row < block.rows; row++) {
        const whole = block.wholeRow(row).map(cellText);
        for (const column of [0, 1]) expect(cellText(block.cell(row, column))).toBe(whole[column] ?? "");
        rows.push(whole);
      }
    }
  }
  return { rows, encoding: file.notes.find(({ key }) => key === "encoding")?.value };
}

const AB = [
  ["a", "b"],
  ["1", "2"],
];

test.each([
  ["DOS's end of file behind the last line", "a,b\r\n1,2\r\n\x1a"],
  ["DOS's end of file behind the last cell", "a,b\r\n1,2\x1a"],
  ["lines ended twice by a program on Windows", "a,b\r\r\n1,2\r\r\n"],
  ["lines ended twice behind a quoted cell", 'a,"b"\r\r\n1,"2"\r\r\n'],
  ["blank lines above and below", "\n\na,b\n1,2\n\n \n"],
  ["sep= behind a byte order mark", "\ufeffsep=;\r\na;b\r\n1;2\r\n"],
  ["sep= in quotes", '"sep=|"\r\na|b\r\n1|2\r\n'],
])("%s", async (_, text) => {
  expect((await read(text)).rows).toEqual(AB);
});

test("lines of an old Mac, with LF for the line ends within cells", async () => {
  const { rows } = await read('a,b\r"x\ny",2\r3,4\r');
  expect(rows).toEqual([
    ["a", "b"],
    ["x\ny", "2"],
    ["3", "4"],
  ]);
});

test("a cell of nothing but a quote is no blank", async () => {
  expect((await read('a,b\n"""",""""""\n"",""\n')).rows).toEqual([
    ["a", "b"],
    ['"', '""'],
  ]);
});

test("NULs in a small file do not make it UTF-16", async () => {
  const { rows, encoding } = await read("a,b\n1,\0\n\0,2\n");
  expect(encoding).toBe("utf-8");
  expect(rows).toEqual([
    ["a", "b"],
    ["1", "\0"],
    ["\0", "2"],
  ]);
});

test.each(["utf-16le", "utf-16be"])("%s without a byte order mark", async (encoding) => {
  const bytes = Buffer.from("Mã,Tên\r\n1,Bé\r\n", "utf16le");
  const read16 = await read(new Uint8Array(encoding === "utf-16be" ? bytes.swap16() : bytes));
  expect(read16).toEqual({
    encoding,
    rows: [
      ["Mã", "Tên"],
      ["1", "Bé"],
    ],
  });
});

test("Western text is Western: no Vietnamese letters are put into it", async () => {
  expect(await read(new Uint8Array(Buffer.from("nome,cidade\nJoão,São Paulo\nMüller,Köln\n", "latin1")))).toEqual({
    encoding: "windows-1252",
    rows: [
      ["nome", "cidade"],
      ["João", "São Paulo"],
      ["Müller", "Köln"],
    ],
  });
});

test("a row of 30,000 columns, one of 10 MB", async () => {
  const wide = Array.from({ length: 30_000 }, (_, at) => String(at));
  const { rows } = await read(`${wide.join(";")}\n${"x".repeat(10_000_000)};2\n`, 1 << 16);
  expect(rows.map((row) => row.length)).toEqual([30_000, 2]);
  expect(rows[0]).toEqual(wide);
});

test("a quoted cell of more than 1 MB is refused with that limit, for a quote never closed looks the same", async () => {
  const file = await openFile(memorySource("a.csv", new TextEncoder().encode(`a,b\n1,"${"x".repeat(1_100_000)}"\n`)));
  const read = async () => {
    for (const sheet of file.sheets) {
      for await (const block of sheet.blocks({ columns: [0], afterRow: 0 })) expect(block.rows).toBe(1);
    }
  };
  await expect(read()).rejects.toThrow("more than 1 MB, line 2");
});
