import { Parser } from "htmlparser2";
import { sourceEncoding } from "../encoding/source-encoding.ts";
import { textChunks } from "../encoding/text-chunks.ts";
import { MARKUP_LIMITS } from "../markup-limits.ts";
import { MemorySheet } from "../memory-sheet.ts";
import type { OpenFile } from "../sheet.ts";
import { type ByteSource, bytesOf } from "../source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { XmlWorkbook } from "./workbook.ts";

const HEAD = 1 << 18;

/** Opens an "XML Spreadsheet 2003", the XML that Excel 2002 and 2003 save as `.xml` or `.xls`. Throws `UnreadableFile`. */
export async function openXmlSpreadsheet(source: ByteSource): Promise<OpenFile> {
  const encoding = await sourceEncoding(source, await bytesOf(source, 0, HEAD));
  const workbook = new XmlWorkbook(source.name);
  const parser = new Parser(workbook, { xmlMode: true });
  let size = 0;
  for await (const text of textChunks(source, encoding, MARKUP_LIMITS.bytes)) {
    size += text.length;
    parser.write(text);
  }
  if (!workbook.closed) throw new UnreadableFile(source.name, "truncated", "</Workbook>");
  parser.end();
  return {
    name: source.name,
    format: "xml-spreadsheet",
    size: source.size,
    sheets: workbook.sheets.map((sheet) => new MemorySheet({ ...sheet, storedSize: source.size ?? size })),
    notes: [{ key: "encoding", value: encoding }],
    close: async () => {},
  };
}
