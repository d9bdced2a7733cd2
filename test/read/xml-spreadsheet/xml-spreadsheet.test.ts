import fc from "fast-check";
import { describe, expect, test } from "vitest";
import XLSX from "xlsx";
import type { Cell } from "../../../src/read/cell.ts";
import { memorySource } from "../../../src/read/source.ts";
import { openXmlSpreadsheet } from "../../../src/read/xml-spreadsheet/open.ts";
import { encode, LETTERS } from "../encoding/encode.ts";
import { contentOf, firstSheet, textsOf } from "../sheet-content.ts";

const opened = (xml: string | Uint8Array, chunkSize?: number) =>
  openXmlSpreadsheet(
    memorySource("report.xls", typeof xml === "string" ? new TextEncoder().encode(xml) : xml, chunkSize),
  );

const workbook = (sheets: string) =>
  `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheets}</Workbook>`;
const sheet = (rows: string) => workbook(`<Worksheet ss:Name="Sheet1"><Table>${rows}</Table></Worksheet>`);
const data = (type: string, text: string) => `<Cell><Data ss:Type="${type}">${text}</Data></Cell>`;

async function cellsOf(rows: string): Promise<readonly (readonly Cell[])[]> {
  return (await firstSheet(await opened(sheet(rows))).head(99)).map((row) => row.cells);
}

test("every type of value", async () => {
  const row = [
    data("String", " Trần &amp; Bé &#272; "),
    data("Number", "12345.5"),
    data("Number", "6.6E+15"),
    data("DateTime", "2020-12-31T00:00:00.000"),
    data("DateTime", "2020-12-31T18:00:00.000"),
    data("Boolean", "1"),
    data("Error", "#N/A"),
    '<Cell ss:Formula="=SUM(R1C1)"/>',
    "<Cell/>",
    data("String", ""),
    data("Number", "x"),
    data("DateTime", "31/12/2020"),
  ];
  expect(await cellsOf(`<Row>${row.join("")}</Row>`)).toEqual([
    [
      { kind: "text", text: " Trần & Bé Đ " },
      { kind: "number", value: 12345.5, digits: "12345.5" },
      { kind: "number", value: 6.6e15, digits: "6.6E+15" },
      { kind: "date", day: 18627, digits: "2020-12-31T00:00:00.000" },
      { kind: "date", day: 18627.75, digits: "2020-12-31T18:00:00.000" },
      { kind: "boolean", value: true },
      { kind: "error", code: "#N/A" },
      { kind: "no-value", formula: "SUM(R1C1)" },
      { kind: "empty" },
      { kind: "empty" },
      { kind: "text", text: "x" },
      { kind: "text", text: "31/12/2020" },
    ],
  ]);
});

test("positions: index, merged cells, spans of rows and columns", async () => {
  const file = await opened(
    sheet(
      `<Column/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Index="6" ss:Hidden="1"/>
     <Row ss:Index="3">${data("String", "a")}<Cell ss:Index="4" ss:MergeAcross="2"><Data ss:Type="String">b</Data></Cell>${data("String", "c")}</Row>
     <Row ss:Span="4" ss:Hidden="1">${data("String", "d")}</Row><Row>${data("String", "e")}</Row>`,
    ),
  );
  expect(firstSheet(file).hiddenColumns).toEqual([1, 2, 5]);
  expect(await contentOf(firstSheet(file))).toEqual([
    { row: 3, texts: ["a", "", "", "b", "", "", "c"] },
    { row: 4, texts: ["d"] },
    { row: 9, texts: ["e"] },
  ]);
  expect((await firstSheet(file).head(9)).map((row) => row.hidden)).toEqual([false, true, false]);
});

test("sheets with their names, hidden ones, any prefix, comments and rich text", async () => {
  const xml = workbook(
    `<ss:Worksheet ss:Name="BCQUERY"><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type="String"><B>Mã</B> <I>xã</I></ss:Data><ss:Comment><ss:Data>no</ss:Data></ss:Comment></ss:Cell></ss:Row></ss:Table></ss:Worksheet>
     <Worksheet ss:Name="ẩn"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`,
  );
  const file = await opened(xml);
  expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["BCQUERY", false],
    ["ẩn", true],
  ]);
  expect(await textsOf(firstSheet(file))).toEqual([["Mã xã"]]);
});

test("what SheetJS writes is read as it was, however it is cut into chunks", async () => {
  const text = fc
    .array(fc.constantFrom(...LETTERS, ..."ab &<>\"';,\n0"), { minLength: 1, maxLength: 9 })
    .map((letters) => letters.join(""));
  const number = fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    .map((value) => (value === 0 ? 0 : value));
  const value = fc.option(fc.oneof(text, number, fc.boolean()), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 99 }),
      async (rows, chunkSize) => {
        const book = XLSX.utils.book_new();
        XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "s");
        const xml = new TextEncoder().encode(XLSX.write(book, { type: "string", bookType: "xlml" }));
        const file = await opened(xml, chunkSize);
        const read = await firstSheet(file).head(99);
        const expected = rows.flatMap((cells, index) => {
          const last = cells.findLastIndex((cell) => cell !== undefined);
          return last < 0 ? [] : [{ rowNumber: index + 1, values: cells.slice(0, last + 1) }];
        });
        const values = (cells: readonly Cell[]) =>
          cells.map((cell) => (cell.kind === "text" ? cell.text : "value" in cell ? cell.value : undefined));
        expect(read.map(({ rowNumber, cells }) => ({ rowNumber, values: values(cells) }))).toEqual(expected);
      },
    ),
  );
});

test("a sheet that begins within a row of another takes nothing of it along", async () => {
  const inner = `<Worksheet ss:Name="b"><Table/></Worksheet>`;
  const file = await opened(
    workbook(`<Worksheet ss:Name="a"><Table><Row>${data("String", "x")}${inner}</Row></Table></Worksheet>`),
  );
  expect(await Promise.all(file.sheets.map((each) => each.head(9)))).toEqual([[], []]);
});

test("in UTF-16", async () => {
  const file = await opened(encode(sheet(`<Row>${data("String", "Dư nợ")}</Row>`), "utf-16le"));
  expect(await textsOf(firstSheet(file))).toEqual([["Dư nợ"]]);
});

describe("refused", () => {
  const refused = (reason: string) => expect.objectContaining({ name: "UnreadableFile", reason });
  test("entities, whoever declares them", async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE Workbook [<!ENTITY a "aaaaaaaaaa">]>';
    await expect(opened(sheet("").replace('<?xml version="1.0"?>', bomb))).rejects.toEqual(refused("unsafe-xml"));
  });
  test("cut anywhere", async () => {
    const xml = sheet(`<Row>${data("Number", "12")}${data("String", "Dư nợ")}</Row>`);
    for (let length = 0; length < xml.length; length++)
      await expect(opened(xml.slice(0, length))).rejects.toEqual(refused("truncated"));
  });
  test("positions beyond any sheet", async () => {
    for (const row of [
      '<Row ss:Index="99999999"><Cell/></Row>',
      '<Row><Cell ss:Index="99999999"/></Row>',
      '<Row><Cell ss:MergeAcross="99999999"/><Cell/></Row>',
    ]) {
      await expect(opened(sheet(row))).rejects.toEqual(refused("too-large"));
    }
  });
  test("elements within elements without end", async () => {
    await expect(opened(workbook("<a>".repeat(100_000)))).rejects.toEqual(refused("damaged"));
  });
});
