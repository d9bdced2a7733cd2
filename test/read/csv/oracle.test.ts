import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LETTERS } from "../encoding/encode.ts";
import { firstColumns, opened, rowsOf, texts, utf8, wholeRowsOf } from "./read-csv.ts";

/** csv-parse reads what it can, so that only a real difference stops it. */
function byCsvParse(content: string, delimiter: string, recordDelimiter: string): string[][] {
  return parse(Buffer.from(utf8(content)), {
    bom: true,
    delimiter,
    record_delimiter: recordDelimiter,
    relax_column_count: true,
    skip_empty_lines: true,
  });
}

const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LETTERS, ...LETTERS.map((letter) => letter.normalize("NFD"))) },
  { weight: 4, arbitrary: fc.constantFrom(..."abcXYZ0123456789 .-/'=+@") },
  { weight: 3, arbitrary: fc.constantFrom(",", ";", "\t", "|", '"', "\n", "\r\n", "\u00a0", "\u202f", "\0") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }) },
);
const text = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(""));

const anyTable = fc.record({
  rows: fc.array(fc.array(text, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 12 }),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  quoteAll: fc.boolean(),
  lastLineEnds: fc.boolean(),
  byteOrderMark: fc.boolean(),
});
type Table = typeof anyTable extends fc.Arbitrary<infer T> ? T : never;

/** The table as RFC 4180 writes it. */
function written({ rows, delimiter, lineEnd, quoteAll, lastLineEnds, byteOrderMark }: Table): string {
  const field = (content: string) =>
    quoteAll || /["\r\n]/.test(content) || content.includes(delimiter) ? `"${content.replaceAll('"', '""')}"` : content;
  const lines = rows.map((row) => row.map(field).join(delimiter)).join(lineEnd);
  return (byteOrderMark ? "\ufeff" : "") + lines + (lastLineEnds ? lineEnd : "");
}

const table = anyTable.filter((generated) => written(generated) !== "");

/** Rows that we leave out and csv-parse keeps: nothing in them but delimiters, blanks and empty quotes. */
const isBlank = (row: readonly string[]) => row.every((field) => /^[ \t\r]*$/.test(field));

test("what RFC 4180 writes is read as csv-parse reads it, and as it was", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (generated) => {
      const content = written(generated);
      const { delimiter, lineEnd } = generated;
      const { sheet } = await opened(content, { delimiter, encoding: "utf-8" });
      const rows = await wholeRowsOf(sheet);
      const kept = (all: readonly (readonly string[])[]) => all.filter((row) => !isBlank(row));
      expect(rows).toEqual(kept(byCsvParse(content, delimiter, lineEnd)));
      expect(rows).toEqual(kept(generated.rows));
    }),
    { numRuns: 1000 },
  );
});

test("asked-for columns, whole rows and the head agree", async () => {
  const columns = fc.uniqueArray(fc.nat(8), { maxLength: 5 }).map((some) => some.toSorted((a, b) => a - b));
  await fc.assert(
    fc.asyncProperty(table, columns, async (generated, asked) => {
      const { sheet } = await opened(written(generated), { delimiter: generated.delimiter, encoding: "utf-8" });
      const whole = await wholeRowsOf(sheet);
      const read = await rowsOf(sheet, { columns: asked });
      expect(read.map((row) => row.texts)).toEqual(whole.map((row) => asked.map((column) => row[column] ?? "")));
      const head = await sheet.head(1000);
      expect(head.map((row) => row.rowNumber)).toEqual(read.map((row) => row.line));
      expect(head.map((row) => row.cells.map((cell) => (cell.kind === "text" ? cell.text : "")))).toEqual(
        whole.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1)),
      );
    }),
    { numRuns: 500 },
  );
});

test("the line a row is said to start on is where it starts", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (generated) => {
      const content = written(generated);
      const { sheet } = await opened(content, { delimiter: generated.delimiter, encoding: "utf-8" });
      const lines = content.replace(/^\ufeff/, "").split("\n");
      for (const { line, texts } of await rowsOf(sheet, { columns: firstColumns(1) })) {
        const [first = ""] = (texts[0] ?? "").split(/\r?\n/);
        expect(lines[line - 1]?.replace(/^"/, "").replaceAll('""', '"').startsWith(first)).toBe(true);
      }
    }),
  );
});

describe("where csv-parse and ltq disagree, and who is right", () => {
  const strict = (content: string) => () => byCsvParse(content, ",", "\n");

  test("a quote inside an unquoted field: csv-parse refuses the file; a size in inches is no reason to", async () => {
    expect(strict('ống 5",a\n')).toThrow("Invalid Opening Quote");
    expect(await texts('ống 5",a\n', 2)).toEqual([['ống 5"', "a"]]);
  });

  test("text after a closing quote: csv-parse refuses the file, Excel and Python go on, and so do we", async () => {
    expect(strict('"a"b,c\n')).toThrow("Invalid Closing Quote");
    expect(await texts('"a"b,c\n', 2)).toEqual([["ab", "c"]]);
  });

  test("a CR before the LF: told to end rows at LF, csv-parse keeps it in the last field; it is no part of a value", async () => {
    expect(byCsvParse("a,b\r\n", ",", "\n")).toEqual([["a", "b\r"]]);
    expect(await texts("a,b\r\n", 2)).toEqual([["a", "b"]]);
  });

  test("files that change between CRLF and LF: csv-parse keeps the first row's, and joins the others", async () => {
    expect(parse("a,b\r\nc,d\ne,f\r\n", { relax_column_count: true })).toEqual([
      ["a", "b"],
      ["c", "d\ne", "f"],
    ]);
    expect(await texts("a,b\r\nc,d\ne,f\r\n", 2)).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
    ]);
  });

  test("a row of delimiters only: csv-parse gives empty records, a person sees none", async () => {
    expect(byCsvParse("a,b\n,\n", ",", "\n")).toEqual([
      ["a", "b"],
      ["", ""],
    ]);
    expect(await texts("a,b\n,\n", 2)).toEqual([["a", "b"]]);
  });

  test("a quote never closed: both refuse, ltq with the line it opened on", async () => {
    expect(strict('a\nb,"c\nd\n')).toThrow("Quote Not Closed");
    await expect(texts('a\nb,"c\nd\n', 2)).rejects.toThrow("line 2");
  });

  test("UTF-16: csv-parse needs to be told, and reads rubbish otherwise", async () => {
    const bytes = new Uint8Array(Buffer.from("\ufeffa\tb\r\n", "utf16le"));
    expect(parse(Buffer.from(bytes), { delimiter: "\t", relax_column_count: true })).not.toEqual([["a", "b"]]);
    expect(await texts(bytes, 2)).toEqual([["a", "b"]]);
  });
});
