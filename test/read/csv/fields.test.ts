import { describe, expect, test } from "vitest";
import { EMPTY, ESCAPED, MISSING, TEXT } from "../../../src/read/block.ts";
import { opened, rowsOf, texts } from "./read-csv.ts";

/** What one row holds, field by field. */
const ROWS: readonly (readonly [why: string, row: string, fields: readonly string[]])[] = [
  ["plain", "a,b,c", ["a", "b", "c"]],
  ["empty fields", "a,,c", ["a", "", "c"]],
  ["first and last empty", ",b,", ["", "b", ""]],
  ["spaces stand", " a , b,c ", [" a ", " b", "c "]],
  ["quoted", '"a","b","c"', ["a", "b", "c"]],
  ["quoted delimiter", '"a,1",b,"c,"', ["a,1", "b", "c,"]],
  ["quoted nothing", '"",b,""', ["", "b", ""]],
  ["doubled quotes", '"a""b",b,""""', ['a"b', "b", '"']],
  ["newline in quotes", '"a\nb",b,"\n"', ["a\nb", "b", "\n"]],
  ["CRLF in quotes", '"a\r\nb",b,"\r\n"', ["a\r\nb", "b", "\r\n"]],
  ["quote inside an unquoted field is text", 'a"b,5",c""d', ['a"b', '5"', 'c""d']],
  ["text after a closing quote goes on", '"a"b,"c"d"e,f', ["ab", 'cd"e', "f"]],
  ["a space before a quote makes it text", 'a, "b",c', ["a", ' "b"', "c"]],
  ["row too short", "a", ["a", "", ""]],
  ["row too long", "a,b,c,d,e", ["a", "b", "c"]],
  ["NUL is a character", "a\0b,\0,c", ["a\0b", "\0", "c"]],
  ["lone CR is a character", "a\rb,c\rd,e", ["a\rb", "c\rd", "e"]],
  ["every kind of letter", "Đặng Thị Ửng,e\u0302\u0323,😀", ["Đặng Thị Ửng", "e\u0302\u0323", "😀"]],
];

describe("fields of a row", () => {
  for (const [why, row, fields] of ROWS) {
    test(why, async () => {
      const around = ["x", "y", "z"];
      for (const end of ["\n", "\r\n"]) {
        expect(await texts(`x,y,z${end}${row}${end}x,y,z${end}`, 3)).toEqual([around, fields, around]);
        expect(await texts(`x,y,z${end}${row}`, 3)).toEqual([around, fields]);
      }
    });
  }

  test("a file of CR line ends", async () => {
    expect(await texts('a,b\rc,"d\re"\r\rf,g', 2)).toEqual([
      ["a", "b"],
      ["c", "d\re"],
      ["f", "g"],
    ]);
  });

  test("columns between and behind the asked ones are passed over, quoted or not", async () => {
    const { sheet } = await opened('a,"b\n,",c,d,"e\n\n",f\ng,"h",i,j,k,l\n');
    expect(await rowsOf(sheet, { columns: [2] })).toEqual([
      { line: 1, texts: ["c"] },
      { line: 5, texts: ["i"] },
    ]);
    expect(await rowsOf(sheet, { columns: [0, 3] })).toEqual([
      { line: 1, texts: ["a", "d"] },
      { line: 5, texts: ["g", "j"] },
    ]);
  });

  test("kinds tell what may be read as it stands", async () => {
    const { sheet } = await opened('a,"b","c""d",,"","e"f\n');
    for await (const block of sheet.blocks({ columns: [0, 1, 2, 3, 4, 5, 6], afterRow: 0 })) {
      const kinds = [0, 1, 2, 3, 4, 5, 6].map((column) => block.kind[column * block.capacity]);
      expect(kinds).toEqual([TEXT, TEXT, ESCAPED, EMPTY, EMPTY, ESCAPED, MISSING]);
      const from = block.from[block.capacity] ?? -1;
      expect(new TextDecoder().decode(block.bytes.subarray(from, block.to[block.capacity]))).toBe("b");
    }
  });
});
