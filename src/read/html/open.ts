import { Parser } from "htmlparser2";
import type { Encoding } from "../encoding/encoding.ts";
import { sourceEncoding } from "../encoding/source-encoding.ts";
import { textChunks } from "../encoding/text-chunks.ts";
import { MARKUP_LIMITS } from "../markup-limits.ts";
import { MemorySheet } from "../memory-sheet.ts";
import type { OpenFile } from "../sheet.ts";
import { type ByteSource, bytesOf } from "../source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { HtmlTables } from "./tables.ts";

const HEAD = 1 << 18;

/**
 * Opens a web page that holds a table, as many systems write their `.xls`: one sheet, on which all tables and the text
 * between them stand one below the other, as Excel shows it. Throws `UnreadableFile`.
 */
export async function openHtml(
  source: ByteSource,
  options: { readonly encoding?: Encoding | undefined } = {},
): Promise<OpenFile> {
  const encoding = options.encoding ?? (await sourceEncoding(source, await bytesOf(source, 0, HEAD)));
  const tables = new HtmlTables(source.name);
  const parser = new Parser(tables);
  let size = 0;
  for await (const text of textChunks(source, encoding, MARKUP_LIMITS.bytes)) {
    size += text.length;
    parser.write(text);
  }
  if (tables.inTable) throw new UnreadableFile(source.name, "truncated", "</table>");
  parser.end();
  if (!tables.found) throw new UnreadableFile(source.name, "not-a-table", "HTML");
  return {
    name: source.name,
    format: "html",
    size: source.size,
    sheets: [new MemorySheet({ name: source.name, rows: tables.rows, storedSize: source.size ?? size })],
    notes: [{ key: "encoding", value: encoding }],
    close: async () => {},
  };
}
