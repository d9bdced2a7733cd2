import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFile } from "../../../src/read/open.ts";
import type { OpenFile } from "../../../src/read/sheet.ts";
import type { ByteSource } from "../../../src/read/source.ts";
import { asInTcvn3, LETTERS } from "../encoding/encode.ts";
import { bytesOfKind, KINDS, type Kind, written } from "./kinds.ts";
import { firstColumns, rowsOf, wholeRowsOf } from "./read-csv.ts";

type Rows = readonly (readonly string[])[];

/** What csv-parse sees of a text whose dialect it is told; a quote where none is due doesn't stop it. */
function byCsvParse({ delimiter = ",", lineEnd = "\n" }: Kind, text: string): string[][] {
  return parse(Buffer.from(text), {
    bom: true,
    delimiter,
    record_delimiter: lineEnd,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
}

interface Disagreement {
  readonly why: string;
  /** What csv-parse sees, made what ltq sees. */
  readonly mended: (theirs: Rows) => Rows;
}

const cells = (change: (cell: string) => string) => (rows: Rows) => rows.map((row) => row.map(change));

/** Where both differ. ltq is right in each: it is what Excel, LibreOffice and Python's csv show, or what a person sees. */
const DISAGREEMENTS: Readonly<Record<string, Disagreement>> = {
  "blank rows": {
    why: "csv-parse gives records of nothing, though told to skip empty lines; a person sees no row there",
    mended: (rows) => rows,
  },
  "the first line end": {
    why: "csv-parse knows one line end a file and leaves the CR of the other in the last cell",
    mended: cells((cell) => cell.replace(/\r$/, "")),
  },
  "CR before CRLF": {
    why: "csv-parse has to be told of a line end so odd; ltq takes any number of CRs before LF for one",
    mended: (rows) => rows,
  },
  "text behind a closing quote": {
    why: "csv-parse leaves the quotes in the text; Excel and Python take them away and go on",
    mended: cells((cell) => cell.replace(/^"([\s\S]*)" $/, (_, inside) => `${inside.replaceAll('""', '"')} `)),
  },
  "a backslash before a quote": {
    why: "no escape in CSV: the quote closes, and what follows it belongs to the cell; csv-parse leaves all quotes in",
    mended: cells((cell) => cell.replace(/^"(Tổ \\)"(1")$/, "$1$2")),
  },
  "sep=": {
    why: "csv-parse does not know Excel's line and takes it for data",
    mended: (rows) => rows.slice(1),
  },
  "DOS's end of file": {
    why: "csv-parse gives one more row of that character alone",
    mended: (rows) => rows.slice(0, -1),
  },
};

/** Nothing in them but delimiters, blanks and empty quotes: csv-parse keeps them, see "blank rows". */
const kept = (rows: Rows) => rows.filter((row) => !row.every((cell) => /^[ \t\r]*$/.test(cell)));

/** The bytes in chunks of these lengths, over and over. */
function inChunks(bytes: Uint8Array, lengths: readonly number[]): ByteSource {
  return {
    name: "test.csv",
    size: bytes.length,
    async *stream(from = 0, to = bytes.length) {
      const end = Math.min(to, bytes.length);
      for (let at = from, turn = 0; at < end; turn++) {
        const next = Math.min(end, at + (lengths[turn % lengths.length] ?? 1));
        yield bytes.slice(at, next);
        at = next;
      }
    },
  };
}

/** Its rows, whole; every column asked for gives the same. */
async function rowsIn({ sheets: [sheet] }: OpenFile): Promise<string[][]> {
  if (!sheet) throw new Error("a CSV file has one sheet");
  const whole = await wholeRowsOf(sheet);
  const columns = firstColumns(Math.max(1, ...whole.map((row) => row.length)));
  const asked = await rowsOf(sheet, { columns });
  expect(asked.map((row) => row.texts)).toEqual(whole.map((row) => columns.map((column) => row[column] ?? "")));
  return whole;
}

const EVERYTHING = [
  ...LETTERS,
  ...LETTERS.map((letter) => letter.normalize("NFD")),
  ...Array.from({ length: 12 }, () => [...'aZ09 .,;\t|"\n', "\r\n", "😀", "👩‍👩‍👧"]).flat(),
];

const lengths = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
  fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 4 }),
);

const contentOf = ({ characters = EVERYTHING }: Kind): fc.Arbitrary<string[][]> => {
  const cell = fc.array(fc.constantFrom(...characters), { maxLength: 8 }).map((some) => some.join(""));
  return fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
};

const LEDGER: Rows = [
  ["Mã KH", "Tên KH", "Dư nợ", "Ngày vay"],
  ["3600000001", "Trần Thị Bé", "12500000", "05/06/2020"],
  ["3600000002", "Lý Văn Út", "7000000", "15/07/2020"],
  ["3600000003", "Thạch Sơn", "900500", ""],
];
const WESTERN: Rows = [
  ["nome", "cidade", "saldo"],
  ["João", "São Paulo", "1"],
  ["Müller", "Köln", "2"],
];

describe.each(Object.entries(KINDS))("%s", (_, kind) => {
  const { delimiter = ",", encoding = "utf-8", disagreement } = kind;
  const rowsOfKind = (rows: Rows) => kind.rows?.(rows) ?? rows;
  const mended = (theirs: Rows) => (disagreement ? DISAGREEMENTS[disagreement]?.mended(theirs) : theirs) ?? [];

  test("a ledger, its encoding and dialect found by looks", async () => {
    const ledger = rowsOfKind(encoding === "windows-1252" ? WESTERN : LEDGER);
    const text = encoding === "tcvn3" ? asInTcvn3(written(kind, ledger)) : written(kind, ledger);
    const isFound = [",", ";", "\t", "|"].includes(delimiter);
    const bytes = bytesOfKind(kind, text);
    const file = await openFile(inChunks(bytes, [7, 1, 2]), isFound ? {} : { delimiter });
    expect(file.notes).toContainEqual({ key: "encoding", value: encoding });
    expect(await rowsIn(file)).toEqual(kept(mended(byCsvParse(kind, text))));
  });

  test("any cells, under any split of the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(contentOf(kind), lengths, async (generated, split) => {
        const text = written(kind, rowsOfKind(generated));
        fc.pre(text !== "");
        const file = await openFile(inChunks(bytesOfKind(kind, text), split), { delimiter, encoding });
        expect(await rowsIn(file)).toEqual(kept(mended(byCsvParse(kind, text))));
      }),
      { numRuns: 10 },
    );
  });
});
