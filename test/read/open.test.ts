import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import XLSX from "xlsx";
import { sniffFormat } from "../../src/read/format.ts";
import { stdinSource } from "../../src/read/node-source.ts";
import { openFile } from "../../src/read/open.ts";
import { type ByteSource, memorySource } from "../../src/read/source.ts";
import { firstSheet, textsOf } from "./sheet-content.ts";

const TABLE = [
  ["Mã KH", "Tên khách hàng"],
  ["3600000001", "Trần Thị Bé"],
];
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(TABLE), "BCQUERY");
const saved = (bookType: XLSX.BookType) => new Uint8Array(XLSX.write(book, { type: "buffer", bookType }));

/** An OLE container with these streams, each of some size. */
function container(streams: Readonly<Record<string, number>>): Uint8Array {
  const cfb = XLSX.CFB.utils.cfb_new();
  for (const [name, size] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(cfb, name, Buffer.alloc(size, 1));
  return new Uint8Array(Buffer.from(XLSX.CFB.write(cfb, { type: "buffer" })));
}

function zip(...names: string[]): Uint8Array {
  const cfb = XLSX.CFB.utils.cfb_new();
  for (const name of names) XLSX.CFB.utils.cfb_add(cfb, name, Buffer.from("x"));
  return new Uint8Array(Buffer.from(XLSX.CFB.write(cfb, { type: "buffer", fileType: "zip" })));
}

const text = (content: string) => new TextEncoder().encode(content);

describe("a table is a table under any name and however it comes", () => {
  const FILES: readonly (readonly [format: string, honest: string, bytes: Uint8Array])[] = [
    ["csv", "a.csv", text(TABLE.map((row) => row.join(";")).join("\r\n"))],
    ["csv", "a.txt", saved("txt")],
    ["xlsx", "a.xlsx", saved("xlsx")],
    [
      "html",
      "a.html",
      text(`<html><table>${TABLE.map((row) => `<tr><td>${row.join("</td><td>")}</td></tr>`).join("")}</table>`),
    ],
    ["xml-spreadsheet", "a.xml", saved("xlml")],
    ["ods", "a.ods", saved("ods")],
  ];
  for (const [format, honest, bytes] of FILES) {
    test(`${format} as ${honest}`, async () => {
      const read = async (source: ByteSource) => {
        const file = await openFile(source);
        expect(file.format).toBe(format);
        expect(await textsOf(firstSheet(file))).toEqual(TABLE);
        await file.close();
        return file.notes;
      };
      const notIts = { key: "not-its-name", value: format };
      expect(await read(memorySource(honest, bytes))).not.toContainEqual(notIts);
      expect(await read(memorySource(honest.toUpperCase(), bytes))).not.toContainEqual(notIts);
      expect(await read(memorySource("stdin", bytes))).not.toContainEqual(notIts);
      expect(await read(memorySource("a.xls", bytes))).toContainEqual(notIts);
      async function* piped() {
        for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
      }
      await read(await stdinSource(piped(), "stdin"));
      async function* packed() {
        yield gzipSync(bytes);
      }
      expect(await read(await stdinSource(packed(), `${honest}.gz`))).toContainEqual({
        key: "compression",
        value: "gzip",
      });
    });
  }
});

describe("what ltq does not read is named", () => {
  const REFUSED: readonly (readonly [what: string, bytes: Uint8Array, reason: string, detail?: string])[] = [
    ["Excel 97–2003", saved("biff8"), "unsupported-format", "xls"],
    ["Excel 5", saved("biff5"), "unsupported-format", "xls"],
    ["Excel 2", saved("biff2"), "unsupported-format", "xls"],
    ["Excel binary", saved("xlsb"), "unsupported-format", "xlsb"],
    ["flat OpenDocument", saved("fods"), "unsupported-format", "XML"],
    ["a workbook with a password", container({ EncryptionInfo: 200, EncryptedPackage: 9000 }), "encrypted"],
    [
      "the same, its directory far in",
      container({ EncryptionInfo: 200, A: 9_000_000, EncryptedPackage: 9000 }),
      "encrypted",
    ],
    ["a Word document of old", container({ WordDocument: 5000 }), "unsupported-format", "OLE"],
    ["a Word document", zip("[Content_Types].xml", "word/document.xml"), "unsupported-format", "ZIP"],
    ["any zip", zip("a.csv"), "unsupported-format", "ZIP"],
    ["a PDF", text("%PDF-1.7\n..."), "not-a-table"],
    ["a photo", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), "not-a-table"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "not-a-table"],
    ["any binary", Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) >> 3), "not-a-table"],
    ["zeros, as a broken disk gives", new Uint8Array(5000), "not-a-table"],
    [
      "a page saved whole",
      text("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"),
      "unsupported-format",
      "MHTML",
    ],
    ["a page to log in", text("<!DOCTYPE html><html><body><form>"), "not-a-table", "HTML"],
    ["XML with entities", text('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "unsafe-xml"],
    ["JSON", text('[{"a": 1}]'), "unsupported-format", "JSON"],
    ["a scorecard", text('{\n  "schema": "ltq.scorecard/1",\n'), "own-output", "ltq.scorecard/1"],
    ["other XML", text('<?xml version="1.0"?><x/>'), "unsupported-format", "XML"],
    ["nothing", new Uint8Array(0), "empty"],
  ];
  for (const [what, bytes, reason, detail] of REFUSED) {
    test(what, async () => {
      const expected = { name: "UnreadableFile", reason, ...(detail === undefined ? {} : { detail }) };
      await expect(openFile(memorySource("a.xlsx", bytes))).rejects.toMatchObject(expected);
      async function* piped() {
        yield gzipSync(bytes);
      }
      const packed = async () => openFile(await stdinSource(piped(), "stdin"));
      await expect(packed()).rejects.toMatchObject(expected);
    });
  }

  test("an OLE file cut anywhere is no workbook, and no endless chain", async () => {
    const whole = container({ EncryptedPackage: 9000, EncryptionInfo: 200 });
    for (const length of [8, 40, 511, 512, 600, 2000, 9000]) {
      expect(await sniffFormat(memorySource("a", whole.subarray(0, length)))).not.toBe("xlsx");
    }
    const looped = whole.slice();
    const view = new DataView(looped.buffer);
    const table = 512 * (1 + view.getUint32(0x4c, true));
    for (let entry = 0; entry < 128; entry++) view.setUint32(table + 4 * entry, view.getUint32(0x30, true), true);
    expect(await sniffFormat(memorySource("a", looped))).toBe("encrypted");
  });
});

test("a text that only begins like markup is a text", async () => {
  for (const content of ["<Mã>,<Tên>\n1,2\n", "< 5 triệu;3\n", "<b,c\n"]) {
    expect(await sniffFormat(memorySource("a.csv", text(content)))).toBe("csv");
  }
});

test("a workbook by pipe is kept in memory, up to a limit", async () => {
  async function* piped() {
    yield saved("xlsx");
  }
  const opening = async () => openFile(await stdinSource(piped(), "stdin"), { memoryLimit: 1000 });
  await expect(opening()).rejects.toMatchObject({ name: "UnreadableFile", reason: "too-large" });
});
