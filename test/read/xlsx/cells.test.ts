import { expect, test } from "vitest";
import type { Cell } from "../../../src/read/cell.ts";
import { columnLetters } from "../../../src/read/xlsx/cell-reference.ts";
import { cellOf, cellsOf, rowsOf, sheetOf } from "./build/read.ts";
import { sheetXml } from "./build/workbook.ts";

const empty: Cell = { kind: "empty" };
const text = (value: string): Cell => ({ kind: "text", text: value });
const number = (digits: string): Cell => ({ kind: "number", value: Number(digits), digits });
const shared = "<si><t>Số khế ước</t></si><si><t>Ấp &amp; xã</t></si>";

const CELLS: readonly [xml: string, cell: Cell | undefined][] = [
  ['<c r="A1"><v>42</v></c>', number("42")],
  ['<c r="A1" t="n"><v>-0.5</v></c>', number("-0.5")],
  ['<c r="A1" t=""><v>42</v></c>', number("42")],
  ['<c r="A1"><v>6.6E+15</v></c>', number("6.6E+15")],
  ['<c r="A1"><v>6600000212345678</v></c>', number("6600000212345678")],
  ["<c r='A1'><v>7</v></c>", number("7")],
  ['<c r="A1" ><v>7</v></c >', number("7")],
  ['<c r="A1"><v> 7\n</v></c>', number("7")],
  ['<c r="a1"><v>7</v></c>', number("7")],
  ['<c r="A1" cm="1" s="0"><v>7</v></c>', number("7")],
  ['<c r="A1"><v><![CDATA[7]]></v></c>', number("7")],
  ['<c r="A1"><!-- <v>8</v> --><v>7</v></c>', number("7")],
  ['<c r="A1"><v>&#55;</v></c>', number("7")],
  ['<c r="A1"><v>7 </v></c>', number("7")],
  ['<c r="A1"><v xml:space="preserve"> 7 </v></c>', number("7")],
  ['<c r="A1"><v>1e400</v></c>', text("1e400")],
  ['<c r="A1"><v>1,5</v></c>', text("1,5")],
  ['<c r="A1"><v>0x10</v></c>', text("0x10")],
  ['<c r="A1"/>', undefined],
  ['<c r="A1"></c>', undefined],
  ['<c r="A1"><v></v></c>', undefined],
  ['<c r="A1"><v/></c>', undefined],
  ['<c r="A1" t="s"><v>0</v></c>', text("Số khế ước")],
  ['<c r="A1" t="s"><v>1</v></c>', text("Ấp & xã")],
  ['<c r="A1" t="s"><f>B1</f><v>1</v></c>', text("Ấp & xã")],
  ['<c t="s" r="A1"><v>1</v></c>', text("Ấp & xã")],
  ['<c r="A1" t="s"/>', undefined],
  ['<c r="A1" t="s"><v>2</v></c>', { kind: "error", code: "#REF! (sharedStrings 2)" }],
  ['<c r="A1" t="s"><v>4294967296</v></c>', { kind: "error", code: "#REF! (sharedStrings 4294967296)" }],
  ['<c r="A1" t="s"><v>x</v></c>', { kind: "error", code: "#REF! (sharedStrings x)" }],
  ['<c r="A1" t="s"><v>-1</v></c>', { kind: "error", code: "#REF! (sharedStrings -1)" }],
  ['<c r="A1" t="s"><v> 1 </v></c>', text("Ấp & xã")],
  ['<c r="A1" t="d"><v>2020-12-31</v></c>', { kind: "date", day: 18_627, digits: "2020-12-31" }],
  ['<c r="A1" t="d"><v>2020-12-31T12:00:00</v></c>', { kind: "date", day: 18_627.5, digits: "2020-12-31T12:00:00" }],
  ['<c r="A1" t="d"><v>31/12/2020</v></c>', text("31/12/2020")],
  ['<c r="A1" t="inlineStr"><is><t>Bảo</t></is></c>', text("Bảo")],
  ['<c r="A1" t="inlineStr"><is><t> a </t></is></c>', text("a")],
  ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', text(" a ")],
  ['<c r="A1" t="inlineStr"><is><t>a &lt; b</t></is></c>', text("a < b")],
  ['<c r="A1" t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c>', text("a < b")],
  ['<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r></is></c>', text("ab")],
  ['<c r="A1" t="inlineStr"><is><r><t> a </t></r><r><t> b </t></r></is></c>', text("a  b")],
  ['<c r="A1" t="inlineStr"><is><t/></is></c>', undefined],
  ['<c r="A1" t="str"><v>a_x000D_b_x005F_x0041_</v></c>', text("a\rb_x0041_")],
  ['<c r="A1" t="str"><v>a\r\nb&#13;c</v></c>', text("a\nb\rc")],
  ['<c r="A1" t="str"><v>&#x1F600;&#128512;&quot;&apos;&nosuch;</v></c>', text("😀😀\"'&nosuch;")],
  ['<c r="A1" t="b"><v>1</v></c>', { kind: "boolean", value: true }],
  ['<c r="A1" t="b"><v>0</v></c>', { kind: "boolean", value: false }],
  ['<c r="A1" t="e"><v>#N/A</v></c>', { kind: "error", code: "#N/A" }],
  ['<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { kind: "error", code: "#DIV/0!" }],
  ['<c r="A1"><f>SUM(B1:C1)</f><v>6</v></c>', number("6")],
  ['<c r="A1"><f t="shared" ref="A1:A9" si="0">B1&gt;0</f><v>6</v></c>', number("6")],
  ['<c r="A1"><f t="shared" si="0"/><v>0</v></c>', number("0")],
  ['<c r="A1"><f>SUM(B1:C1)</f></c>', { kind: "no-value", formula: "SUM(B1:C1)" }],
  ['<c r="A1"><f>A&amp;B</f><v></v></c>', { kind: "no-value", formula: "A&B" }],
  ['<c r="A1"><f>B1</f><v /></c>', { kind: "no-value", formula: "B1" }],
  ['<c r="A1" t="str"><f>B1</f></c>', { kind: "no-value", formula: "B1" }],
  ['<c r="A1" t="str"><v> a b </v></c>', text("a b")],
  ['<c r="A1" t="str"><v xml:space="preserve"> a b </v></c>', text(" a b ")],
  ['<c r="A1" t="str"><f>B1</f><v>x</v></c>', text("x")],
  ['<c r="A1" t="str"><f>IF(1,"")</f><v></v></c>', undefined],
  ['<c r="A1"><extLst><ext><v>8</v></ext></extLst><v>7</v></c>', number("7")],
];

test.each(CELLS)("%s", async (xml, expected) => {
  expect(await cellOf(xml, { shared })).toEqual(expected);
});

test.each(
  CELLS.flatMap(([xml, cell]) => ["x", "aPrefixTooLongForTheFastWay"].map((prefix) => [xml, prefix, cell] as const)),
)("%s under the namespace prefix %s", async (xml, prefix, expected) => {
  const sheet = sheetXml(`<row r="1">${xml}</row>`).replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}:`);
  const [row] = await rowsOf(await sheetOf({ shared, sheets: [{ name: "S", xml: sheet }] }));
  expect(row?.cells[0]).toEqual(expected);
});

test.each([
  [1, 0],
  [2, 1],
  [3, 0],
  [4, 3],
  [7, 5],
  [50, 49],
])("of one row with all of them, every %i. from %i on", async (step, first) => {
  const usual = CELLS.filter(([xml]) => xml.includes(' r="A1"'));
  const row = usual.map(([xml], column) => xml.replace('r="A1"', `r="${columnLetters(column)}1"`)).join("");
  const asked = usual.map((_, column) => column).filter((column) => column % step === first);
  const [read] = await rowsOf(await sheetOf({ shared, rows: `<row r="1">${row}</row>` }), asked);
  // rowsOf has held the asked-for cells against the whole row's
  expect(asked.map((column) => read?.cells[column] ?? empty)).toEqual(
    asked.map((column) => usual[column]?.[1] ?? empty),
  );
});

test("a text cell keeps every Vietnamese letter, composed and decomposed", async () => {
  const letters = [..."aăâeêioôơuưyđ"].flatMap((base) =>
    [..."\u0300\u0301\u0303\u0309\u0323"].map((mark) => base + mark),
  );
  const words = [
    letters.join(" "),
    letters.join(" ").normalize("NFC"),
    letters.join(" ").toUpperCase().normalize("NFC"),
  ];
  const xml = words.map((word, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="str"><v>${word}</v></c></row>`).join("");
  expect(await cellsOf(xml)).toEqual(words.map((word) => [text(word)]));
});

test.each([
  ["_x0041_", "A"],
  ["&amp;", "&"],
  ["\r\n", "\n"],
])("%j counts wherever it stands in a text", async (written, meant) => {
  const texts = Array.from({ length: 40 }, (_, at) => ["a".repeat(at), "b".repeat(1 + (at % 17))] as const);
  const xml = texts.map(([before, behind], i) => {
    const shown = `${before || "c"}${written}${behind}`;
    return `<row r="${i + 1}"><c r="A${i + 1}" t="str"><v>${shown}</v></c><c r="B${i + 1}" t="inlineStr"><is><t>${shown}</t></is></c></row>`;
  });
  const expected = texts.map(([before, behind]) => text(`${before || "c"}${meant}${behind}`));
  expect(await cellsOf(xml.join(""))).toEqual(expected.map((cell) => [cell, cell]));
});

test.each(["2", "10", "4294967297", "18446744073709551617"])("no format has the number %s", async (format) => {
  const xml = `<row r="1"><c r="A1" s="${format}"><v>44196</v></c><c r="B1" s="01"><v>44196</v></c></row>`;
  const sheet = await sheetOf({ formats: [0, 14], rows: xml });
  const [row] = await rowsOf(sheet, [0, 1]);
  expect(row?.cells).toEqual([number("44196"), { kind: "date", day: 18_627, digits: "44196" }]);
});

test("rows and cells may lack their references", async () => {
  const rows = await rowsOf(
    await sheetOf({
      rows: '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="B5"><v>2</v></c><c><v>3</v></c></row><row><c><v>6</v></c></row>',
    }),
  );
  expect(rows.map((row) => [row.rowNumber, row.cells])).toEqual([
    [1, [number("1"), empty, number("3")]],
    [5, [empty, number("2"), number("3")]],
    [6, [number("6")]],
  ]);
});

test("cells out of order are read where they say they belong", async () => {
  expect(await cellsOf('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>')).toEqual([
    [number("1"), empty, number("3")],
  ]);
});

test("rows without any value are passed over, the others keep their numbers", async () => {
  const sheet = await sheetOf({
    rows: '<row r="1"/><row r="2"><c r="A2" s="0"/></row><row r="7" hidden="1"><c r="F7"><v>7</v></c></row><row r="9"></row>',
  });
  const rows = await rowsOf(sheet, [0]);
  expect(rows.map(({ rowNumber, hidden }) => ({ rowNumber, hidden }))).toEqual([{ rowNumber: 7, hidden: true }]);
  expect(await sheet.head(5)).toEqual([{ rowNumber: 7, hidden: true, cells: rows[0]?.cells }]);
});
