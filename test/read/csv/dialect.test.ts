import { describe, expect, test } from "vitest";
import { opened, texts } from "./read-csv.ts";

const LEDGER = [
  ["Mã KH", "Tên KH", "Địa chỉ", "Dư nợ"],
  ["3600000001", "Trần Thị Bé", "Ấp 2, xã Phú Hữu", "12,500,000"],
  ["3600000002", "Lý Út; Lý Ba", "Ấp 3, Song Phụng, Long Phú", "7,000,000"],
  ["3600000003", "Thạch Sơn", "", "900,500.5"],
];

const delimiterOf = async (content: string) =>
  (await opened(content)).file.notes.find((note) => note.key === "delimiter")?.value;

describe("the delimiter", () => {
  for (const delimiter of [",", ";", "\t", "|"]) {
    const quote = (field: string) => (field.includes(delimiter) ? `"${field}"` : field);
    const table = LEDGER.map((row) => row.map(quote).join(delimiter)).join("\r\n");

    test(`${JSON.stringify(delimiter)} is found`, async () => {
      expect(await delimiterOf(table)).toBe(delimiter);
      expect(await texts(table, 4)).toEqual(LEDGER);
    });

    test(`${JSON.stringify(delimiter)} is found below title rows`, async () => {
      expect(await delimiterOf(`NHCSXH tỉnh Sóc Trăng, PGD Long Phú\nBáo cáo dư nợ; ngày 31/12/2020\n\n${table}`)).toBe(
        delimiter,
      );
    });
  }

  test("decimal commas in every cell don't outvote the semicolon", async () => {
    expect(await delimiterOf("1,5;2,5;3,5\n2,5;3,5;4,5\n4,5;5,5;6,5\n")).toBe(";");
  });

  test("thousands in every cell don't outvote the tab", async () => {
    expect(await delimiterOf("Phú Hữu\t1,000,000\t2,500,000\t1,5\nLong Đức\t2,000,000\t2,500,000\t2,5\n")).toBe("\t");
  });

  test("quoted ones don't count", async () => {
    expect(await delimiterOf('a|b\n"1;2;3"|"x\n;;;"\n"4;5;6"|y\n')).toBe("|");
  });

  test("Excel's sep= names it, and is no row", async () => {
    for (const first of ["sep=;", '"sep=;"', "SEP=;"]) {
      const { file, sheet } = await opened(`${first}\r\na,b;c\r\n`);
      expect(file.notes).toContainEqual({ key: "delimiter", value: ";" });
      expect((await sheet.head(9)).map((row) => row.rowNumber)).toEqual([2]);
      expect(await texts(`${first}\r\na,b;c\r\n`, 2)).toEqual([["a,b", "c"]]);
    }
  });

  test("only one ASCII character that is no quote and no line end can be one", async () => {
    for (const delimiter of ["", ";;", '"', "\n", "\r", "ơ", "😀"])
      await expect(opened("a;b", { delimiter })).rejects.toThrow(RangeError);
    expect(await texts("a^b\n", 2, { delimiter: "^" })).toEqual([["a", "b"]]);
  });

  test("the user's word counts more than the file's look", async () => {
    expect(await texts("a;b;c\n1;2;3\n", 1, { delimiter: "," })).toEqual([["a;b;c"], ["1;2;3"]]);
  });
});
