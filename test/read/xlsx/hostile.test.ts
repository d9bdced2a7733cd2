import { describe, expect, test } from "vitest";
import { memorySource } from "../../../src/read/source.ts";
import { outcome, rowsOf, sheetOf } from "./build/read.ts";
import { partsOf, relationships, sheetXml, type WorkbookParts, workbookOf } from "./build/workbook.ts";
import { zipOf } from "./build/zip.ts";

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheet = "xl/worksheets/sheet1.xml";

/** A sound workbook whose first sheet has this XML. */
function withSheet(xml: string, workbook: WorkbookParts = {}): Uint8Array {
  return workbookOf({ ...workbook, sheets: [{ name: "S", xml }] });
}

describe("the zip", () => {
  const whole = workbookOf({ rows: one });

  test("cut off anywhere is truncated", async () => {
    for (let length = 1; length < whole.length; length++) {
      expect([length, await outcome(whole.subarray(0, length))]).toEqual([
        length,
        length < 2 ? "damaged" : "truncated",
      ]);
    }
  });

  test("of no bytes is empty; of other bytes no zip", async () => {
    expect(await outcome(new Uint8Array(0))).toBe("empty");
    expect(await outcome(new TextEncoder().encode("Mã KH;Dư nợ\n1;2\n".repeat(9)))).toBe("damaged");
  });

  test("with a part that lies behind its end is truncated", async () => {
    const bytes = workbookOf({ rows: one });
    const entry = Buffer.from(bytes).lastIndexOf("PK\x01\x02");
    new DataView(bytes.buffer).setUint32(entry + 20, 1 << 20, true);
    expect(await outcome(bytes)).toBe("truncated");
  });

  test("with an encrypted part is encrypted", async () => {
    const parts = partsOf({ rows: one }).map((part) => ({ ...part, flags: 1 }));
    expect(await outcome(zipOf(parts))).toBe("encrypted");
    const sheetOnly = partsOf({ rows: one }).map((part) => (part.name === sheet ? { ...part, flags: 1 } : part));
    expect(await outcome(zipOf(sheetOnly))).toBe("encrypted");
  });

  test.each([9, 12, 14, 93, 95])("of method %i is not supported", async (method) => {
    const parts = partsOf({ rows: one }).map((part) => (part.name === sheet ? { ...part, method } : part));
    expect(await outcome(zipOf(parts))).toBe("unsupported-format");
  });

  test("whose parts are stored plainly is read", async () => {
    const big = sheetXml(`${one}${"<row/>".repeat(20_000)}`);
    const parts = partsOf({ sheets: [{ name: "S", xml: big }] }).map((part) => ({ ...part, method: 0 }));
    expect(await outcome(zipOf(parts))).toBe("read");
  });

  test.each([0, 8])("whose checksum is wrong is damaged, method %i", async (method) => {
    const parts = partsOf({ rows: one }).map((part) => (part.name === sheet ? { ...part, method, crc32: 7 } : part));
    expect(await outcome(zipOf(parts))).toBe("damaged");
  });

  test.each([-1, 1])("whose part is not as long as it says (%i) is damaged", async (difference) => {
    const xml = sheetXml(one);
    const part = { name: sheet, content: xml, size: Buffer.byteLength(xml) + difference };
    expect(await outcome(workbookOf({ parts: [part] }))).toBe("damaged");
  });

  test("whose compressed data is none is damaged", async () => {
    const part = { name: sheet, content: sheetXml(one), stored: new Uint8Array(99).fill(0xaa) };
    expect(await outcome(workbookOf({ parts: [part] }))).toBe("damaged");
  });

  test("with two parts of one name is damaged", async () => {
    const parts = partsOf({ rows: one });
    expect(await outcome(zipOf([...parts, { name: sheet.toUpperCase(), content: sheetXml("") }]))).toBe("damaged");
  });

  test("with names that climb out of it is read all the same: nothing is written", async () => {
    const odd = ["../../etc/passwd", "/etc/passwd", "C:\\x", "xl/\0", "a/../../b"];
    const bytes = zipOf([...partsOf({ rows: one }), ...odd.map((name) => ({ name, content: "" }))]);
    expect(await outcome(bytes)).toBe("read");
  });

  test("with more entries than any workbook is too large", async () => {
    const parts = Array.from({ length: 50 }, (_, i) => ({ name: `xl/${i}.xml`, content: "" }));
    const bytes = zipOf([...partsOf({ rows: one }), ...parts]);
    expect([await outcome(bytes), await outcome(bytes, { zipEntries: 20 })]).toEqual(["read", "too-large"]);
  });

  test.each([
    [{ "word/document.xml": "<document/>" }, "word/document.xml"],
    [{ "xl/workbook.bin": "" }, "xl/workbook.bin"],
    [{ "a.csv": "1;2" }, "xl/workbook.xml"],
  ])("of something else is no workbook", async (parts, target) => {
    const all = { "_rels/.rels": relationships([["rId1", "officeDocument", target]]), ...parts };
    expect(await outcome(zipOf(Object.entries(all).map(([name, content]) => ({ name, content }))))).toBe(
      "unsupported-format",
    );
  });

  const picture = { name: "xl/media/picture.bmp", content: new Uint8Array(9 << 20), method: 0 };

  test.each([
    ["small one, read whole,", whole],
    ["large one", workbookOf({ rows: one, parts: [picture] })],
  ])("whose source fails passes that failure on: a %s", async (_, bytes) => {
    const source = memorySource("test.xlsx", bytes);
    const failing = {
      ...source,
      stream(from = 0, to = bytes.length) {
        if (from < 2_000) throw new Error("disk on fire");
        return source.stream(from, to);
      },
    };
    await expect(outcome(failing)).rejects.toThrow("disk on fire");
  });
});

describe("a zip bomb", () => {
  const bomb = (xml: string) => workbookOf({ parts: [{ name: sheet, content: xml }] });
  const rows = sheetXml("<row/>".repeat(100_000));

  test("is refused by the size it claims, before it is inflated", async () => {
    expect(await outcome(bomb(rows), { partBytes: 100_000 })).toBe("too-large");
  });

  test("is refused by the size it comes to, whatever it claims", async () => {
    const parts = [{ name: sheet, content: rows, size: 10 }];
    expect(await outcome(workbookOf({ parts }), { partBytes: 100_000 })).toBe("too-large");
  });

  test("is refused by its ratio, once it is large enough to harm", async () => {
    expect(await outcome(bomb(rows), { ratio: 50, ratioFromBytes: 100_000 })).toBe("too-large");
    expect(await outcome(bomb(rows), { ratio: 50, ratioFromBytes: 1_000_000 })).toBe("read");
  });

  test("in the shared strings, the styles or the workbook is refused too", async () => {
    const limits = { partBytes: 1_000_000, wholePartBytes: 100_000, sharedTextBytes: 100_000 };
    const text = "x".repeat(200_000);
    const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    expect(await outcome(workbookOf({ rows: cell, shared: `<si><t>${text}</t></si>` }), limits)).toBe("too-large");
    expect(await outcome(workbookOf({ rows: cell, shared: `<si><t>${text}&amp;</t></si>` }), limits)).toBe("too-large");
    expect(await outcome(workbookOf({ rows: one, formats: [text] }), limits)).toBe("too-large");
    const workbook = partsOf({ rows: one }).find((part) => part.name === "xl/workbook.xml");
    const parts = [{ name: "xl/workbook.xml", content: `${workbook?.content}<!--${text}-->` }];
    expect(await outcome(workbookOf({ rows: one, parts }), limits)).toBe("too-large");
  });

  test("of one endless row, one endless start or endless sheets is refused", async () => {
    const limits = { rowBytes: 100_000, sheetStartBytes: 100_000, sheets: 3 };
    const long = "x".repeat(1_200_000);
    expect(await outcome(withSheet(sheetXml(`<row><c t="str"><v>${long}</v></c></row>`)), limits)).toBe("too-large");
    expect(await outcome(withSheet(`<worksheet><!--${long}--><sheetData/></worksheet>`), limits)).toBe("too-large");
    const sheets = [1, 2, 3, 4].map((i) => ({ name: `${i}`, xml: sheetXml("") }));
    expect(await outcome(workbookOf({ sheets }), limits)).toBe("too-large");
  });
});

describe("XML", () => {
  test.each([
    '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData/></worksheet>',
    '<worksheet><sheetData><!DOCTYPE a SYSTEM "file:///etc/passwd"></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c r="A1"><!ENTITY a "b"><v>1</v></c></row></sheetData></worksheet>',
  ])("%s is unsafe", async (xml) => {
    expect(await outcome(withSheet(xml))).toBe("unsafe-xml");
  });

  test.each(["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"])(
    "a document type in %s is unsafe",
    async (name) => {
      const parts = partsOf({ rows: one }).map((part) =>
        part.name === name ? { name, content: `<!DOCTYPE x []>${part.content}` } : part,
      );
      expect(await outcome(zipOf(parts))).toBe("unsafe-xml");
    },
  );

  test.each([
    "",
    "<worksheet>",
    "<worksheet><sheetData>",
    `<worksheet><sheetData>${one}`,
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1',
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><row r="2"/></row></sheetData></worksheet>',
    `<worksheet><sheetData>${one}</worksheet>`,
    "<worksheet><sheetData><!-- </sheetData></worksheet>",
  ])("that ends too soon or closes what it did not open is damaged: %s", async (xml) => {
    expect(await outcome(withSheet(xml))).toBe("damaged");
  });

  test("nested 200,000 deep is passed over", async () => {
    const deep = `${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}`;
    const inline = `<c r="A1" t="inlineStr"><is>${"<r>".repeat(200_000)}<t>x</t>${"</r>".repeat(200_000)}</is></c>`;
    expect(await outcome(withSheet(sheetXml(`${deep}<row r="1">${inline}${deep}</row>`)))).toBe("read");
  });
});

describe("a sheet", () => {
  test.each([
    ["a column behind XFD", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["a column far behind XFD", '<row r="1"><c r="AAAAAAAAAAAAAAAA1"><v>1</v></c></row>'],
    ["a cell behind the last column", '<row r="1"><c r="XFD1"/><c><v>1</v></c></row>'],
    ["a reference without a column", '<row r="1"><c r="1"><v>1</v></c></row>'],
    ["a reference without a row", '<row r="1"><c r="A"><v>1</v></c></row>'],
    ["an empty reference", '<row r="1"><c r=""><v>1</v></c></row>'],
    ["row 0", '<row r="0"><c r="A1"><v>1</v></c></row>'],
    ["row 1.5", '<row r="1.5"><c r="A1"><v>1</v></c></row>'],
    ["row 1e3", '<row r="1e3"><c r="A1"><v>1</v></c></row>'],
    ["a row behind the last", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ["a row behind the last, unnumbered", '<row r="1048576"/><row><c><v>1</v></c></row>'],
  ])("with %s is damaged", async (_, rows) => {
    expect(await outcome(workbookOf({ rows }))).toBe("damaged");
  });

  test.each([
    ["XFE7", '<row r="7"><c r="XFE7"><v>1</v></c></row>'],
    ["XFE7", '<row r="7"><c r="XFD7"/><c><v>1</v></c></row>'],
    ["0", '<row r="0"><c r="A1"><v>1</v></c></row>'],
    ["AAAAAAAAAAAAAAB7", '<row r="7"><c r="AAAAAAAAAAAAAAB7"><v>1</v></c></row>'],
    ["4294967297", '<row r="4294967297"><c r="A4294967297"><v>1</v></c></row>'],
    ["1048577", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
  ])("names the place %s that it has not", async (place, rows) => {
    const read = sheetOf({ rows }).then((sheet) => rowsOf(sheet));
    await expect(read).rejects.toThrow(new RegExp(`“${place}”: ngoài / outside A1:XFD1048576`));
  });

  test("whose rows stand out of order is read as it stands", async () => {
    const rows = `<row r="7"><c r="A7"><v>7</v></c></row>${one}`;
    expect((await rowsOf(await sheetOf({ rows }))).map((row) => row.rowNumber)).toEqual([7, 1]);
  });

  test("of a million empty rows has none", async () => {
    const rows = Array.from({ length: 1_048_576 }, (_, i) => `<row r="${i + 1}" ht="15"/>`).join("");
    const read = await sheetOf({ rows });
    expect([await rowsOf(read), await read.head(10)]).toEqual([[], []]);
  });

  test("may have its one cell in the last place there is", async () => {
    const rows = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const [row] = await rowsOf(await sheetOf({ rows }), [0, 16383]);
    expect([row?.rowNumber, row?.cells.length]).toEqual([1048576, 16384]);
  });

  test("under a prefix of any length is read", async () => {
    for (const length of [1, 8, 9, 200]) {
      const prefix = "p".repeat(length);
      const xml = sheetXml(one).replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}:`);
      expect(await rowsOf(await sheetOf({ sheets: [{ name: "S", xml }] }))).toHaveLength(1);
    }
  });

  test.each(["no part", "no relationship"])(
    "with %s, and no other beside it, makes the workbook damaged",
    async (what) => {
      const name = "xl/_rels/workbook.xml.rels";
      const parts = [
        { name, content: relationships([[what === "no part" ? "rId1" : "rId9", "worksheet", "gone.xml"]]) },
      ];
      expect(await outcome(workbookOf({ rows: one, parts }))).toBe("damaged");
    },
  );
});
