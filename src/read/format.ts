import { detectEncoding } from "./encoding/detect.ts";
import { decodeAll } from "./encoding/transcode.ts";
import { oleStreamNames } from "./ole.ts";
import type { FileFormat } from "./sheet.ts";
import { type ByteSource, bytesOf } from "./source.ts";

/** What the bytes are: a format that could hold a table, or why they can't. */
export type Sniffed =
  | FileFormat
  | "encrypted"
  | "unsafe-xml"
  | "no-table"
  | { readonly unsupported: string }
  | { readonly own: string };

const HEAD = 1 << 12;
/** Where a zip's directory stands, at its end. */
const TAIL = 1 << 18;

/** First bytes of files that people pick by mistake; none holds a table. */
const NO_TABLE = ["%PDF-", "\xff\xd8\xff", "GIF8", "Rar!", "7z\xbc\xaf", "BM\0", "{\\rtf", "SQLite format 3"];

/** What a file is by its bytes. */
export async function sniffFormat(source: ByteSource): Promise<Sniffed> {
  const head = await bytesOf(source, 0, HEAD);
  const start = latin1(head);
  if (isZip(start)) return zipFormat(source, start);
  if (isOle(start)) return oleFormat(source);
  if (isBareBiff(head)) return "xls";
  if (NO_TABLE.some((magic) => start.startsWith(magic)) || start.startsWith("PNG\r\n", 1)) return "no-table";
  return textFormat(head);
}

/** Whether a file that starts so can be read only with its end at hand. */
export function isReadFromItsEnd(head: Uint8Array): boolean {
  const start = latin1(head);
  return isZip(start) || isOle(start);
}

function isZip(start: string): boolean {
  return start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06");
}

function isOle(start: string): boolean {
  return start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
}

/** A worksheet of Excel 2 to 4, which has no container: the record BOF, six or eight bytes long. */
function isBareBiff([record, version = -1, length = -1, high]: Uint8Array): boolean {
  return record === 0x09 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 8 && high === 0;
}

async function zipFormat(source: ByteSource, start: string): Promise<Sniffed> {
  if (start.includes("xl/workbook.xml")) return "xlsx";
  const tail =
    source.size === undefined ? "" : latin1(await bytesOf(source, Math.max(0, source.size - TAIL), source.size));
  // some programs on Windows separate folders as their system does
  const names = (start + tail).replaceAll("\\", "/");
  if (names.includes("xl/workbook.bin")) return "xlsb";
  if (/xl\/\w/i.test(names)) return "xlsx";
  const isOpenDocument = names.includes("content.xml") && names.includes("META-INF/manifest.xml");
  // a document that was unzipped and zipped again has its type compressed
  const isTypeUnknown = isOpenDocument && !names.includes("vnd.oasis.opendocument.");
  if (isTypeUnknown || names.includes("opendocument.spreadsheet")) return "ods";
  return names.includes("[Content_Types].xml") && !/(?:word|ppt)\//.test(names) ? "xlsx" : { unsupported: "ZIP" };
}

async function oleFormat(source: ByteSource): Promise<Sniffed> {
  const names = await oleStreamNames(source);
  if (names.has("EncryptedPackage")) return "encrypted";
  return names.has("Workbook") || names.has("Book") || names.has("WORKBOOK") || names.has("BOOK")
    ? "xls"
    : { unsupported: "OLE" };
}

function textFormat(head: Uint8Array): Sniffed {
  const text = decodeAll(head, detectEncoding(head)).trimStart();
  if (/^MIME-Version:/i.test(text)) return { unsupported: "MHTML" };
  if (/^\{\s*"|^\[\s*[{["]/.test(text)) return jsonFormat(text);
  if (!text.startsWith("<")) return "csv";
  if (/<(?:\w+:)?Workbook\b/.test(text) && text.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return /<!(?:DOCTYPE|ENTITY)/i.test(text) ? "unsafe-xml" : "xml-spreadsheet";
  if (/<(?:!doctype\s+html|html|head|meta|body|style|table|div|center|font)(?=[\s>/])/i.test(text)) return "html";
  if (!text.startsWith("<?xml")) return "csv";
  return /<!(?:DOCTYPE|ENTITY)/i.test(text) ? "unsafe-xml" : { unsupported: "XML" };
}

function jsonFormat(text: string): Sniffed {
  const own = /^\{\s*"schema":\s*"(ltq\.[\w./-]{1,40})"/.exec(text)?.[1];
  return own === undefined ? { unsupported: "JSON" } : { own };
}

/** A character a byte. (A decoder called `latin1` is one of windows-1252, and not the same in every Node.) */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += HEAD) text += String.fromCharCode(...bytes.subarray(at, at + HEAD));
  return text;
}
