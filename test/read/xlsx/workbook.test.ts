import { expect, test } from "vitest";
import { openFile } from "../../../src/read/open.ts";
import { memorySource } from "../../../src/read/source.ts";
import { cellsOf, firstSheet, open, rowsOf, sheetOf } from "./build/read.ts";
import { partsOf, relationships, sheetXml, workbookOf } from "./build/workbook.ts";
import { zipOf } from "./build/zip.ts";

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const number = (value: number) => ({ kind: "number", value, digits: String(value) });

test("sheets stand in the order of their tabs, with their names and whether they are hidden", async () => {
  const file = await open(
    workbookOf({
      sheets: [
        { name: "Nợ &amp; lãi", xml: sheetXml(one) },
        { name: "ẩn", xml: sheetXml(""), state: "hidden" },
        { name: "ẩn kỹ", xml: sheetXml(""), state: "veryHidden" },
      ],
    }),
  );
  expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["Nợ & lãi", false],
    ["ẩn", true],
    ["ẩn kỹ", true],
  ]);
  expect([file.format, file.notes]).toEqual(["xlsx", []]);
});

test("the 1904 epoch is noted", async () => {
  expect((await open(workbookOf({ rows: one, epoch1904: true }))).notes).toEqual([
    { key: "epoch-1904", value: "1904" },
  ]);
});

test("chart sheets, dialog sheets and sheets without a part are no sheets", async () => {
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const bytes = workbookOf({
    rows: one,
    parts: [
      {
        name: "xl/workbook.xml",
        content: `<workbook xmlns:r="${types}"><sheets><sheet name="Chart" r:id="c"/><sheet name="Dialog" r:id="d"/><sheet name="Module" r:id=""/><sheet name="Data" r:id="s"/></sheets></workbook>`,
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: relationships([
          ["c", "chartsheet", "chartsheets/sheet1.xml"],
          ["d", "dialogsheet", "dialogsheets/sheet1.xml"],
          ["s", "worksheet", "worksheets/sheet1.xml"],
        ]),
      },
    ],
  });
  expect((await open(bytes)).sheets.map((sheet) => sheet.name)).toEqual(["Data"]);
});

test("a workbook of charts only has no table", async () => {
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const bytes = workbookOf({
    rows: one,
    parts: [
      {
        name: "xl/workbook.xml",
        content: `<workbook xmlns:r="${types}"><sheets><sheet name="Chart" r:id="c"/></sheets></workbook>`,
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: relationships([["c", "chartsheet", "chartsheets/sheet1.xml"]]),
      },
    ],
  });
  await expect(open(bytes)).rejects.toMatchObject({ reason: "not-a-table" });
});

test("parts may be named as Windows names files", async () => {
  const parts = partsOf({ rows: one }).map((part) => ({ ...part, name: part.name.replaceAll("/", "\\") }));
  const file = await openFile(memorySource("a.xlsx", zipOf(parts)));
  expect([file.format, (await rowsOf(firstSheet(file))).length]).toEqual(["xlsx", 1]);
});

test.each([
  ["absolute", "/xl/worksheets/sheet1.xml"],
  ["relative", "worksheets/sheet1.xml"],
  ["dotted", "./../xl/worksheets/sheet1.xml"],
  ["with backslashes", "\\xl\\worksheets\\sheet1.xml"],
  ["from the root without saying so", "xl/worksheets/sheet1.xml"],
  ["in another case", "Worksheets/Sheet1.XML"],
])("a target may be %s", async (_, target) => {
  const parts = [{ name: "xl/_rels/workbook.xml.rels", content: relationships([["rId1", "worksheet", target]]) }];
  expect(await rowsOf(firstSheet(await open(workbookOf({ rows: one, parts }))))).toHaveLength(1);
});

test("shared strings are found where the part is spelled in another case", async () => {
  const sst = "<sst><si><t>Ấp 1</t></si></sst>";
  const cells = await cellsOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
    parts: [
      { name: "xl/SharedStrings.xml", content: sst },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: relationships([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "sharedStrings", "sharedStrings.xml"],
        ]),
      },
    ],
  });
  expect(cells).toEqual([[{ kind: "text", text: "Ấp 1" }]]);
});

test("strict Office Open XML reads like the transitional", async () => {
  const purl = "http://purl.oclc.org/ooxml";
  const bytes = workbookOf({
    parts: [
      {
        name: "_rels/.rels",
        content: `<Relationships><Relationship Id="rId1" Type="${purl}/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      },
      {
        name: "xl/workbook.xml",
        content: `<workbook xmlns="${purl}/spreadsheetml/main" xmlns:rel="${purl}/officeDocument/relationships" conformance="strict"><sheets><sheet name="S" sheetId="1" rel:id="rId7"/></sheets></workbook>`,
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: `<Relationships><Relationship Id="rId7" Type="${purl}/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      },
      {
        name: "xl/worksheets/sheet1.xml",
        content: `<worksheet xmlns="${purl}/spreadsheetml/main"><sheetData>${one}</sheetData></worksheet>`,
      },
    ],
  });
  expect((await rowsOf(firstSheet(await open(bytes))))[0]?.cells).toEqual([number(1)]);
});

test.each(["utf-16le", "utf-16be"])("parts may be in %s", async (encoding) => {
  const utf16 = (xml: string) => {
    const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, "utf16le");
    return encoding === "utf-16be" ? bytes.swap16() : bytes;
  };
  const cells = await cellsOf("", {
    parts: [
      {
        name: "xl/worksheets/sheet1.xml",
        content: utf16('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>'),
      },
      { name: "xl/sharedStrings.xml", content: utf16("<sst><si><t>Thị trấn Đại Ngãi 😀</t></si></sst>") },
    ],
  });
  expect(cells).toEqual([[{ kind: "text", text: "Thị trấn Đại Ngãi 😀" }]]);
});

test("columns that the sheet hides are named", async () => {
  const xml = sheetXml(one).replace(
    "<sheetData>",
    '<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4"/><col min="16384" max="16384" hidden="true"/></cols><sheetData>',
  );
  expect((await sheetOf({ sheets: [{ name: "S", xml }] })).hiddenColumns).toEqual([1, 2, 16383]);
});

test("a sheet without rows has none", async () => {
  for (const xml of ["<worksheet><sheetData/></worksheet>", "<worksheet><cols/></worksheet>", sheetXml("")]) {
    const sheet = await sheetOf({ sheets: [{ name: "S", xml }] });
    expect([await rowsOf(sheet), await sheet.head(3)]).toEqual([[], []]);
  }
});

test("shared strings: runs are joined, phonetic guides left out, space kept only where it is preserved", async () => {
  const shared = [
    "<si><r><rPr><b/></rPr><t> Số </t></r><r><t xml:space='preserve'>khế ước </t></r></si>",
    '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si>',
    "<si><t> a b\n</t></si>",
    '<si><t xml:space="preserve"> a </t></si>',
    "<si/>",
    "<si><t/></si>",
    "<!-- <si><t>no</t></si> --><si><t><![CDATA[<&amp;>]]></t></si>",
    "<si><t>_x0009_&#x1EA4;p&amp;</t></si>",
  ];
  const rows = shared.map(
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>0</v></c><c r="B${i + 1}" t="s"><v>${i}</v></c></row>`,
  );
  const cells = await cellsOf(rows.join(""), { shared: shared.join("\n") });
  expect(cells.map((row) => row[1])).toEqual(
    ["Số khế ước ", "東京", "a b", " a ", undefined, undefined, "<&amp;>", "\tẤp&"].map((text) =>
      text === undefined ? undefined : { kind: "text", text },
    ),
  );
});

test("only rows below the one named are read, and only the columns asked for", async () => {
  const rows = [1, 2, 3].map(
    (r) => `<row r="${r}"><c r="A${r}"><v>${r}</v></c><c r="C${r}"><v>${r * 10}</v></c></row>`,
  );
  const sheet = await sheetOf({ rows: rows.join("") });
  const seen: unknown[] = [];
  for await (const block of sheet.blocks({ columns: [1, 2], afterRow: 1 })) {
    for (let row = 0; row < block.rows; row++)
      seen.push([block.rowNumber[row], block.cell(row, 0), block.cell(row, 1)]);
  }
  expect(seen).toEqual([
    [2, { kind: "empty" }, number(20)],
    [3, { kind: "empty" }, number(30)],
  ]);
});

test("what was read can be read again, and progress ends at the sheet's stored size", async () => {
  const sheet = await sheetOf({ rows: one });
  const progress: number[] = [];
  for (const _ of [1, 2]) {
    for await (const block of sheet.blocks({
      columns: [0],
      afterRow: 0,
      onProgress: (bytes) => progress.push(bytes),
    })) {
      expect(block.rows).toBe(1);
    }
  }
  expect(progress[0]).toBeGreaterThan(0);
  expect(progress).toEqual([progress[0], progress[0]]);
});

test("an aborted read ends with the reason of the abort", async () => {
  const controller = new AbortController();
  const sheet = await sheetOf({ rows: one });
  controller.abort(new Error("stopped"));
  const read = async () => {
    for await (const block of sheet.blocks({ columns: [0], afterRow: 0, signal: controller.signal })) void block;
  };
  await expect(read()).rejects.toThrow("stopped");
});

test("a source of unknown size is read from its start", async () => {
  const bytes = workbookOf({ rows: one });
  const { openXlsx } = await import("../../../src/read/xlsx/open.ts");
  const file = await openXlsx({
    name: "-",
    size: undefined,
    async *stream() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    },
  });
  expect([file.name, file.size, (await rowsOf(firstSheet(file))).length]).toEqual(["-", bytes.length, 1]);
});
