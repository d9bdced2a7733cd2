import { describe, expect, test } from "vitest";
import { byExceljs, byHucre, byOurs, bySheetjs, type Values } from "./build/oracles.ts";
import { TABLE_VALUES, type TableStyle, tableParts, workbookRelationships } from "./build/table.ts";
import { partsOf, type WorkbookParts, workbookOf } from "./build/workbook.ts";
import { type ZippedPart, zipOf } from "./build/zip.ts";

/** One table, written in the ways that programs in the world write workbooks: it has to read the same in all of them. */

const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const AC = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac";

/** Ways to write the sheet itself. */
const SHEETS: Readonly<Record<string, TableStyle>> = {
  "Excel, shared strings and x14ac noise": {
    rowNoise: ` spans="1:5" x14ac:dyDescent="0.25" ht="15" customHeight="1" s="0" thickBot="1" xmlns:x14ac="${AC}"`,
    before:
      '<dimension ref="A1:E4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="1"/></cols>',
    behind: '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells><pageMargins left="0.7"/>',
  },
  "Open XML SDK, a prefix on every element": { prefix: "x:" },
  "a prefix, nothing says where it stands, inline strings": { prefix: "x:", references: false, strings: "inlineStr" },
  "a prefix too long for the fast way": { prefix: "spreadsheetml:", strings: "str" },
  "no r on rows and cells": { references: false },
  "no r, inline strings": { references: false, strings: "inlineStr" },
  "inline strings": { strings: "inlineStr" },
  "strings as results of formulas": { strings: "str" },
  "strict namespaces": { namespace: STRICT },
  "pretty-printed": { between: "\n\t\t" },
  "pretty-printed by a program of DOS": { between: "\r\n  " },
  "comments and instructions in odd places": { between: "<!-- <c r='A1'><v>9</v></c> --><?pi <row> ?>" },
  "a byte order mark": { byteOrderMark: true },
  "styles and metadata on every cell": { cellNoise: ' s="0" cm="1" vm="1" ph="0"' },
  "attributes before the reference": { rowNoise: " hidden='0'", cellNoise: " s='0'" },
  "a dimension that is wrong": { before: '<dimension ref="A1"/>' },
  "a dimension that is absurd": { before: '<dimension ref="A1:XFD1048576"/>' },
  "alternate content around what is no cell": {
    before:
      '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><row r="1"><c r="A1"/></row></mc:Choice><mc:Fallback/></mc:AlternateContent>',
    behind: '<extLst><ext uri="{0}"><x14:sheetData xmlns:x14="x"><row r="9"/></x14:sheetData></ext></extLst>',
  },
};

const sheet: WorkbookParts = tableParts();
const parts: readonly ZippedPart[] = partsOf(sheet);
const changed = (change: (part: ZippedPart) => ZippedPart) => zipOf(parts.map(change));
const only = (name: string, change: Partial<ZippedPart>) =>
  changed((part) => (part.name === name ? { ...part, ...change } : part));
const utf16 = (part: ZippedPart) => ({
  ...part,
  content: Buffer.from(`\ufeff${String(part.content).replace(/encoding="utf-8"/i, 'encoding="UTF-16"')}`, "utf16le"),
});
const contentOf = (name: string) => String(parts.find((part) => part.name === name)?.content ?? "");

/** Ways to put the sheet into a file. */
const PACKAGES: Readonly<Record<string, () => Uint8Array>> = {
  "SharedStrings.xml in another case, absolute targets": () =>
    workbookOf({
      ...sheet,
      parts: [
        workbookRelationships(
          ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
          ["rId2", "sharedStrings", "/xl/sharedStrings.xml"],
          ["rId3", "styles", "/xl/styles.xml"],
        ),
        { name: "xl/SharedStrings.xml", content: contentOf("xl/sharedStrings.xml") },
      ],
    }),
  "backslashes in the zip's names": () => changed((part) => ({ ...part, name: part.name.replaceAll("/", "\\") })),
  "a slash before every name": () => changed((part) => ({ ...part, name: `/${part.name}` })),
  "names in capitals": () => changed((part) => ({ ...part, name: part.name.toUpperCase() })),
  "every part stored": () => changed((part) => ({ ...part, method: 0 })),
  "every part in UTF-16": () => changed(utf16),
  "directories among the entries": () =>
    zipOf([{ name: "xl/", content: "", method: 0 }, ...parts, { name: "xl/worksheets/", content: "", method: 0 }]),
  "macros, pictures, and what else lies in it": () =>
    zipOf([
      { name: "xl/vbaProject.bin", content: new Uint8Array(5000).fill(7) },
      ...parts,
      { name: "customXml/item1.xml", content: "<!DOCTYPE x><x/>" },
    ]),
  "a program before the zip": () =>
    new Uint8Array(Buffer.concat([Buffer.from("MZ this program cannot be run"), zipOf(parts)])),
  "bytes behind the zip": () => new Uint8Array(Buffer.concat([zipOf(parts), Buffer.alloc(300)])),
  "streamed: sizes and checksums behind the parts": () => zipOf(parts, { descriptors: "signed" }),
  "streamed, without a signature before them": () => zipOf(parts, { descriptors: "bare" }),
  "zip64: sizes and places in 64 bits": () => zipOf(parts, { zip64: true }),
  "dates in ISO 8601": () =>
    only("xl/worksheets/sheet1.xml", {
      content: contentOf("xl/worksheets/sheet1.xml")
        .replace(' s="1"><v>43830</v>', ' s="1" t="d"><v>2019-12-31</v>')
        .replace(' s="1"><v>44196.5</v>', ' s="1" t="d"><v>2020-12-31T12:00:00</v>'),
    }),
  "every part twice, alike": () => zipOf([...parts, ...parts]),
  "the first of all entries is the sheet": () => zipOf(parts.toReversed()),
  "rich text with phonetics": () =>
    only("xl/sharedStrings.xml", {
      content: contentOf("xl/sharedStrings.xml").replace(
        "<si><t>Mã KH</t></si>",
        '<si><r><rPr><b/></rPr><t xml:space="preserve">Mã </t></r><r><t>KH</t></r><rPh sb="0" eb="1"><t>no</t></rPh><phoneticPr fontId="0"/></si>',
      ),
    }),
  "escapes of characters": () =>
    only("xl/sharedStrings.xml", {
      content: contentOf("xl/sharedStrings.xml")
        .replace("Mã KH", "_x004D_ã K_x0048_")
        .replace("&amp;", "&#38;")
        .replace("\n", "_x000A_"),
    }),
  CDATA: () =>
    only("xl/sharedStrings.xml", {
      content: contentOf("xl/sharedStrings.xml").replace(">Dư nợ<", "><![CDATA[Dư nợ]]><!-- x --><"),
    }),
  "formulas of every sort": () =>
    only("xl/worksheets/sheet1.xml", {
      content: contentOf("xl/worksheets/sheet1.xml")
        .replace("<v>12500000</v>", '<f t="shared" ref="C2:C3" si="0">A1*2</f><v>12500000</v>')
        .replace("<v>0.1</v>", '<f t="shared" si="0"/><v> 1E-1 </v>')
        .replace(
          "<v>43830</v>",
          '<f t="array" ref="D2" aca="1" ca="1">A1&lt;"x"</f><v>43830</v><extLst><ext><v>9</v></ext></extLst>',
        ),
    }),
};

/**
 * Readers that refuse the file or see something else. What was written is known, and in each case another of them sees it;
 * so they err, but for exceljs where it has a form of its own: rich text, and merged cells that all show the first one's.
 */
const OTHERS_ERR: Readonly<Record<string, readonly string[]>> = {
  "Excel, shared strings and x14ac noise": ["exceljs"],
  "Open XML SDK, a prefix on every element": ["exceljs"],
  "a prefix, nothing says where it stands, inline strings": ["exceljs"],
  "a prefix too long for the fast way": ["exceljs"],
  "no r on rows and cells": ["exceljs"],
  "no r, inline strings": ["exceljs"],
  "rich text with phonetics": ["exceljs"],
  "comments and instructions in odd places": ["sheetjs"],
  "SharedStrings.xml in another case, absolute targets": ["exceljs", "hucre"],
  "backslashes in the zip's names": ["exceljs", "hucre"],
  "names in capitals": ["exceljs", "hucre"],
  "every part in UTF-16": ["exceljs", "hucre"],
  "formulas of every sort": ["exceljs", "hucre"],
  "a slash before every name": ["hucre"],
  "a program before the zip": ["hucre", "sheetjs"],
  CDATA: ["exceljs", "sheetjs"],
  "zip64: sizes and places in 64 bits": ["sheetjs"],
  "dates in ISO 8601": ["exceljs", "hucre"],
};

const kinds: [string, () => Uint8Array][] = [
  ...Object.entries(SHEETS).map(([name, style]): [string, () => Uint8Array] => [
    name,
    () => workbookOf(tableParts(style)),
  ]),
  ...Object.entries(PACKAGES),
];

describe("a table is read as it was written:", () => {
  test.each(kinds)("%s", async (_, bytes) => {
    expect(await byOurs(bytes())).toEqual(TABLE_VALUES);
  });
});

/** Others have no errors as values, and days to the millisecond. */
function comparable(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([at]) => at !== "E4")
      .map(([at, value]) =>
        typeof value === "object" && value !== null ? [at, { day: Math.round(value.day * 1e6) / 1e6 }] : [at, value],
      ),
  );
}

describe("other readers, where they can read it, see the same:", () => {
  const readers = { exceljs: byExceljs, hucre: byHucre, sheetjs: bySheetjs };
  test.each(kinds)("%s", async (name, bytes) => {
    const err: string[] = [];
    for (const [reader, by] of Object.entries(readers)) {
      const values = await by(bytes()).catch(() => undefined);
      if (JSON.stringify(values && Object.entries(comparable(values)).sort()) !== EXPECTED) err.push(reader);
    }
    expect(err).toEqual(OTHERS_ERR[name] ?? []);
  });
});

const EXPECTED = JSON.stringify(Object.entries(comparable(TABLE_VALUES)).sort());
