import fc from "fast-check";
import { expect, test } from "vitest";
import { cellText } from "../../../src/read/cell.ts";
import { memorySource } from "../../../src/read/source.ts";
import type { CellContext } from "../../../src/read/xlsx/cell-value.ts";
import { XLSX_LIMITS } from "../../../src/read/xlsx/limits.ts";
import { openXlsx } from "../../../src/read/xlsx/open.ts";
import { SharedStrings } from "../../../src/read/xlsx/shared-strings.ts";
import { readSheetStart, sheetBlocks } from "../../../src/read/xlsx/sheet-rows.ts";
import { asUtf8 } from "../../../src/read/xlsx/utf8.ts";
import { firstSheet, rowsOf } from "./build/read.ts";
import { sheetXml, workbookOf } from "./build/workbook.ts";

const sst = `<?xml version="1.0"?><sst count="9"><si><t>Số khế ước</t></si><si/><!-- <si> --><si><r><t>ghi</t></r><r><rPr/><t xml:space="preserve"> chú &amp; 😀</t></r><rPh sb="0"><t>x</t></rPh></si>
<si><t>_x000D_</t></si><si><t><![CDATA[<si>]]></t></si></sst>`;

const rows = `
<row r="1" spans="1:9" hidden="1"><c r="A1" s="1"><v>44196</v></c><c r="B1" t="s"><v>0</v></c><c r="D1" t="s"><v>2</v></c></row>
<row r="2"/><row r="3"></row><row r="10" ht="15"><c r="A10"><f>SUM(B1:B9)</f><v>-12.5</v></c><c r="B10"><f>B1</f></c>
<c r="C10" t="str"><v>a &lt; b</v></c><c r="D10" t="inlineStr"><is><t>Ấp Phú Đức</t></is></c><c r="E10" t="b"><v>1</v></c></row>
<!-- <row r="11"> --><row><c><v>1</v></c><c t="e"><v>#N/A</v></c><c r='F11' t='inlineStr'><is><r><t>x</t></r></is></c><extLst><c/></extLst></row>
<row r="1048576"><c r="G1048576"><v>1</v></c></row>`;

const xml = `<?xml version="1.0" encoding="UTF-8"?><worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>${rows}</sheetData><x/></worksheet>`;
const prefixed = xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:");

async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)) {
    // As inflated chunks are: nobody may look at what stands around it, nor keep it.
    const piece = new Uint8Array(bytes.subarray(from, cut));
    yield piece;
    piece.fill(0xff);
    from = cut;
  }
}

async function everything(sheet: Uint8Array, cuts: readonly number[], fill: number): Promise<unknown> {
  const strings = await SharedStrings.read(pieces(new TextEncoder().encode(sst), cuts), "f", XLSX_LIMITS, fill);
  const context: CellContext = {
    file: "f",
    sheet: "S",
    epoch: 1900,
    isDate: Uint8Array.of(0, 1),
    sharedStrings: strings,
  };
  const start = await readSheetStart(pieces(sheet, cuts), "f", "S", XLSX_LIMITS, fill);
  const columns = [0, 1, 2, 3, 4, 5, 6];
  const found: unknown[] = [start.hiddenColumns];
  for await (const block of sheetBlocks(pieces(sheet, cuts), context, { columns, afterRow: 0 }, XLSX_LIMITS, fill)) {
    for (let row = 0; row < block.rows; row++) {
      const cells = columns.map((_, column) => cellText(block.cell(row, column)));
      expect(block.wholeRow(row).map(cellText)).toEqual(cells.slice(0, block.wholeRow(row).length));
      found.push([block.rowNumber[row], block.hidden[row], ...cells]);
    }
  }
  strings.free();
  return found;
}

test.each([
  ["plain", xml],
  ["prefixed", prefixed],
])("however the inflated bytes are cut, the cells are the same: %s", async (_, text) => {
  const sheet = new TextEncoder().encode(text);
  const whole = await everything(sheet, [], 1 << 20);
  expect(whole).toEqual([
    [1],
    [1, 1, "44196", "Số khế ước", "", "ghi chú & 😀", "", "", ""],
    [10, 0, "-12.5", "=B1", "a < b", "Ấp Phú Đức", "TRUE", "", ""],
    [11, 0, "1", "#N/A", "", "", "", "x", ""],
    [1048576, 0, "", "", "", "", "", "", "1"],
  ]);
  for (let cut = 0; cut <= sheet.length; cut++) expect(await everything(sheet, [cut], 1)).toEqual(whole);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: sheet.length })), fc.integer({ min: 1, max: 2000 }), async (cuts, fill) => {
      expect(await everything(sheet, cuts, fill)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test.each([0, 1 << 10, 1 << 24])("shared strings find room, told %i bytes", async (size) => {
  const texts = Array.from({ length: 20_000 }, (_, i) => (i % 7 === 0 ? "" : `ấp ${"x".repeat(i % 60)}${i}`));
  texts[5000] = "dài".repeat(100_000);
  const xml = texts.map((text, i) => (i % 1000 === 3 ? `<si><r><t>${text}</t></r></si>` : `<si><t>${text}</t></si>`));
  const bytes = new TextEncoder().encode(`<sst>${xml.join("")}</sst>`);
  const strings = await SharedStrings.read(pieces(bytes, [7, 100_000]), "f", XLSX_LIMITS, 1 << 16, size);
  expect(texts.map((_, i) => strings.text(i))).toEqual(texts);
  expect(strings.count).toBe(texts.length);
  strings.free();
});

test("byte by byte the cells are the same", async () => {
  const sheet = new TextEncoder().encode(xml);
  const cuts = [...sheet.keys()];
  expect(await everything(sheet, cuts, 1)).toEqual(await everything(sheet, [], 1 << 20));
});

test("however the file's bytes are cut, the cells are the same", async () => {
  const bytes = workbookOf({
    sheets: [{ name: "S", xml }],
    parts: [{ name: "xl/sharedStrings.xml", content: sst }],
  });
  const whole = await rowsOf(firstSheet(await openXlsx(memorySource("f", bytes))));
  expect(whole).toHaveLength(4);
  for (const chunkSize of [1, 2, 3, 7, 64, 1000]) {
    expect(await rowsOf(firstSheet(await openXlsx(memorySource("f", bytes, chunkSize))))).toEqual(whole);
  }
});

test.each(["utf-8", "utf-16le", "utf-16be"])("however %s is cut, the text is the same", async (encoding) => {
  const text = `\ufeff<?xml version="1.0"?>${sheetXml("Ấp 😀 ".repeat(60))}`;
  const utf16 = Buffer.from(text, "utf16le");
  const bytes = encoding === "utf-8" ? Buffer.from(text) : encoding === "utf-16be" ? utf16.swap16() : utf16;
  const read = async (cuts: readonly number[]) => {
    const parts: Uint8Array[] = [];
    for await (const part of asUtf8(pieces(bytes, cuts))) parts.push(part.slice());
    return new TextDecoder().decode(Buffer.concat(parts));
  };
  expect(await read([])).toBe(text.slice(1));
  await fc.assert(fc.asyncProperty(fc.array(fc.nat()), async (cuts) => (await read(cuts)) === text.slice(1)));
});
