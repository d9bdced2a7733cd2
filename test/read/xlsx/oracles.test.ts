import ExcelJS from "exceljs";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import * as SheetJS from "xlsx";
import { dayFromIso } from "../../../src/values/day.ts";
import { address, byExceljs, byHucre, byOurs, bySheetjs, type Value, type Values } from "./build/oracles.ts";
import { partsOf, sheetXml, type WorkbookParts, workbookOf } from "./build/workbook.ts";
import { zipOf } from "./build/zip.ts";

const FIRST_DAY = dayFromIso("1900-03-01") ?? 0;
const LAST_DAY = dayFromIso("9999-12-31") ?? 0;

const letters = [..."aăâeêioôơuưyđ"].flatMap((base) =>
  ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].flatMap((mark) =>
    [base, base.toUpperCase()].flatMap((letter) => [(letter + mark).normalize("NFC"), letter + mark]),
  ),
);
const pieces = [...letters, ..."bcghkmnpt019 ._-'\"<>&,\n\t", "😀", "₫", "\u00a0", "]]>", "x000D"];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }).map((parts) => parts.join(""));
const number = fc.oneof(
  fc.integer({ min: 1, max: 15 }).chain((length) => fc.integer({ min: 10 ** (length - 1), max: 10 ** length - 1 })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.constantFrom(0, 0.1, -0.5, 6.6e15, 1e21, 1e-7),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.oneof(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), fc.constantFrom(FIRST_DAY, LAST_DAY)).map((day) => ({ day })),
  fc.constant(null),
);
const grid = fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 8 });

function valuesOf(rows: readonly (readonly Value[])[]): Values {
  return Object.fromEntries(
    rows.flatMap((row, r) => row.flatMap((each, c) => (each === null ? [] : [[address(c, r + 1), each] as const]))),
  );
}

const writers: Readonly<Record<string, (rows: readonly (readonly Value[])[]) => Promise<Uint8Array>>> = {
  async exceljs(rows) {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("S");
    rows.forEach((row, r) => {
      row.forEach((each, c) => {
        if (each !== null) sheet.getCell(r + 1, c + 1).value = isDate(each) ? dateOf(each) : each;
      });
    });
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },
  async sheetjs(rows) {
    const cells = rows.map((row) =>
      row.map((each) => (isDate(each) ? { t: "n", v: each.day + 25569, z: "dd/mm/yyyy" } : each)),
    );
    const sheet = SheetJS.utils.aoa_to_sheet(cells);
    return SheetJS.write(
      { SheetNames: ["S"], Sheets: { S: sheet } },
      { type: "buffer", bookSST: true, bookType: "xlsx" },
    );
  },
  async "sheetjs, texts in the sheet"(rows) {
    const sheet = SheetJS.utils.aoa_to_sheet(rows.map((row) => row.map((each) => (isDate(each) ? null : each))));
    return SheetJS.write({ SheetNames: ["S"], Sheets: { S: sheet } }, { type: "buffer", bookType: "xlsx" });
  },
  async hucre(rows) {
    return writeXlsx({
      sheets: [{ name: "S", rows: rows.map((row) => row.map((each) => (isDate(each) ? dateOf(each) : each))) }],
    });
  },
};

function isDate(each: Value): each is { readonly day: number } {
  return typeof each === "object" && each !== null;
}

function dateOf(each: { readonly day: number }): Date {
  return new Date(each.day * 86_400_000);
}

describe.each(Object.entries(writers))("a workbook written by %s", (name, write) => {
  test("reads as it was meant, and as all oracles read it", async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const bytes = await write(rows);
        const ours = await byOurs(bytes);
        const meant = name.includes("texts")
          ? rows.map((row) => row.map((each) => (isDate(each) ? null : each)))
          : rows;
        expect(ours).toEqual(valuesOf(meant));
        expect(await byExceljs(bytes)).toEqual(ours);
        expect(await bySheetjs(bytes)).toEqual(ours);
        expect(await byHucre(bytes)).toEqual(ours);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});

/** Who is right where an oracle reads something else, and why. */
describe("where oracles disagree", () => {
  type Oracle = (bytes: Uint8Array) => Promise<Values>;
  const row = (...cells: readonly string[]) => `<row r="1">${cells.join("")}</row>`;
  const day = (iso: string) => ({ day: dayFromIso(iso) ?? 0 });
  const formats = [0, "dd/mm/yyyy", "[h]:mm"];

  const cases: readonly {
    readonly what: string;
    readonly why: string;
    readonly workbook: WorkbookParts;
    readonly right: Values;
    readonly wrong: readonly (readonly [oracle: Oracle, values: Values])[];
  }[] = [
    {
      what: "space at the ends of a text without xml:space",
      why: "Excel drops it; oracles keep it",
      workbook: {
        rows: row('<c r="A1" t="inlineStr"><is><t> a </t></is></c>', '<c r="B1" t="s"><v>0</v></c>'),
        shared: "<si><t> a </t></si>",
      },
      right: { A1: "a", B1: "a" },
      wrong: [[byExceljs, { A1: " a ", B1: " a " }]],
    },
    {
      what: "an ampersand that was escaped, in a text in the sheet",
      why: "XML is decoded once; exceljs does it twice",
      workbook: { rows: row('<c r="A1" t="str"><v>a&amp;lt;b</v></c>') },
      right: { A1: "a&lt;b" },
      wrong: [[byExceljs, { A1: "a<b" }]],
    },
    {
      what: "days before March 1900",
      why: "Excel shows serial 59 as 28/02/1900 and counts a 29/02/1900; exceljs and plain arithmetic are a day early",
      workbook: { formats, rows: row('<c r="A1" s="1"><v>59</v></c>', '<c r="B1" s="1"><v>1</v></c>') },
      right: { A1: day("1900-02-28"), B1: day("1900-01-01") },
      wrong: [
        [byExceljs, { A1: day("1900-02-27"), B1: day("1899-12-31") }],
        [bySheetjs, { A1: day("1900-02-27"), B1: day("1899-12-31") }],
      ],
    },
    {
      what: "the 29 February 1900",
      why: "the calendar has no such day, so it is left a number",
      workbook: { formats, rows: row('<c r="A1" s="1"><v>60</v></c>') },
      right: { A1: 60 },
      wrong: [
        [byExceljs, { A1: day("1900-02-28") }],
        [bySheetjs, { A1: day("1900-02-28") }],
        [byHucre, { A1: day("1900-02-28") }],
      ],
    },
    {
      what: "the 1904 epoch, switched on by the word true",
      why: "that is a boolean of XML like 1, and LibreOffice writes it; exceljs knows only 1",
      workbook: { formats, epoch1904: true, rows: row('<c r="A1" s="1"><v>42734</v></c>') },
      right: { A1: day("2020-12-31") },
      wrong: [[byExceljs, { A1: day("2016-12-30") }]],
    },
    {
      what: "elapsed hours",
      why: "they are an amount, no date",
      workbook: { formats, rows: row('<c r="A1" s="2"><v>1.5</v></c>') },
      right: { A1: 1.5 },
      wrong: [[byExceljs, { A1: { day: -25567.5 } }]],
    },
    {
      what: "a formula whose value is 0 or FALSE",
      why: "the cached value is there; exceljs drops it",
      workbook: {
        rows: row('<c r="A1"><f>B1-B1</f><v>0</v></c>', '<c r="B1" t="b"><f>FALSE()</f><v>0</v></c>'),
      },
      right: { A1: 0, B1: false },
      wrong: [[byExceljs, {}]],
    },
  ];

  test.each(cases)("$what: $why", async ({ workbook, right, wrong }) => {
    const bytes = workbookOf(workbook);
    expect(await byOurs(bytes)).toEqual(right);
    for (const [oracle, values] of wrong) expect(await oracle(bytes)).toEqual(values);
  });

  test("exceljs fails on a namespace prefix, which means nothing", async () => {
    const xml = sheetXml(row('<c r="A1"><v>1</v></c>')).replace(/<(\/?)(?=[a-z])/g, "<$1x:");
    const bytes = workbookOf({ sheets: [{ name: "S", xml }] });
    expect(await byOurs(bytes)).toEqual({ A1: 1 });
    await expect(byExceljs(bytes)).rejects.toThrow();
  });

  test("exceljs reads the number of a shared string for its text where the part is spelled SharedStrings.xml", async () => {
    const parts = partsOf({ rows: row('<c r="A1" t="s"><v>0</v></c>'), shared: "<si><t>Ấp</t></si>" }).map((part) => ({
      ...part,
      name: part.name.replace("sharedStrings", "SharedStrings"),
    }));
    expect(await byOurs(zipOf(parts))).toEqual({ A1: "Ấp" });
    expect(await byExceljs(zipOf(parts))).not.toEqual({ A1: "Ấp" });
  });
});
