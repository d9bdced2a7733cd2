import { Parser } from "htmlparser2";
import { MARKUP_LIMITS } from "../markup-limits.ts";
import { MemorySheet } from "../memory-sheet.ts";
import type { OpenFile } from "../sheet.ts";
import type { ByteSource } from "../source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { XLSX_LIMITS, type XlsxLimits } from "../xlsx/limits.ts";
import { OpcPackage } from "../xlsx/package.ts";
import { OdsContent } from "./content.ts";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";

/** Opens an OpenDocument spreadsheet, as LibreOffice saves it: a zip with one part of content. Throws `UnreadableFile`. */
export async function openOds(source: ByteSource, limits: Partial<XlsxLimits> = {}): Promise<OpenFile> {
  const parts = await OpcPackage.open(source, source.size ?? 0, { ...XLSX_LIMITS, ...limits });
  if (parts.isEncrypted() || (await isEncrypted(parts))) throw new UnreadableFile(source.name, "encrypted");
  const content = new OdsContent(source.name);
  const parser = new Parser(content, { xmlMode: true });
  const utf8 = new TextDecoder();
  let size = 0;
  for await (const chunk of parts.stream(CONTENT)) {
    size += chunk.length;
    if (size > MARKUP_LIMITS.bytes) throw new UnreadableFile(source.name, "too-large", `> ${MARKUP_LIMITS.bytes}`);
    parser.write(utf8.decode(chunk, { stream: true }));
  }
  if (!content.closed) throw new UnreadableFile(source.name, "truncated", CONTENT);
  parser.end();
  if (!content.isSpreadsheet) throw new UnreadableFile(source.name, "unsupported-format", "OpenDocument");
  const storedSize = parts.storedSize(CONTENT) ?? size;
  return {
    name: source.name,
    format: "ods",
    size: source.size,
    sheets: content.sheets.map((sheet) => new MemorySheet({ ...sheet, storedSize })),
    notes: [],
    close: async () => {},
  };
}

/** A document with a password has its parts encrypted one by one, and its manifest says so. */
async function isEncrypted(parts: OpcPackage): Promise<boolean> {
  return parts.has(MANIFEST) && new TextDecoder().decode(await parts.whole(MANIFEST)).includes("encryption-data");
}
