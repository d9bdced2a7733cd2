import { detectEncoding, isAscii } from "../encoding/detect.ts";
import { byteOrderMarkLength, type Encoding } from "../encoding/encoding.ts";
import { transcoder } from "../encoding/transcode.ts";
import type { OpenFile, ReadNote } from "../sheet.ts";
import { type ByteSource, bytesOf } from "../source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { detectDialect } from "./dialect.ts";
import { CsvSheet } from "./sheet.ts";

export interface CsvOptions {
  /** One ASCII character, where the user knows better than the file's first rows. */
  readonly delimiter?: string | undefined;
  readonly encoding?: Encoding | undefined;
}

/** What is looked at to tell the dialect, in bytes. */
const HEAD = 1 << 18;
/** How far the first letter beyond ASCII is looked for: nothing before it tells the encoding. In bytes. */
const ENCODING_HORIZON = 1 << 24;

/** Opens a text of delimited rows. Throws `UnreadableFile` where it is no text. */
export async function openCsv(source: ByteSource, options: CsvOptions = {}): Promise<OpenFile> {
  const stored = await bytesOf(source, 0, HEAD);
  if (stored.length === 0) throw new UnreadableFile(source.name, "empty");
  const encoding = options.encoding ?? detectEncoding(await telling(source, stored));
  const byteOrderMark = byteOrderMarkLength(stored, encoding);
  const head = encoding === "utf-8" ? stored.subarray(byteOrderMark) : transcoder(encoding).next(stored);
  if (isBinary(head)) throw new UnreadableFile(source.name, "not-a-table");
  const dialect = detectDialect(head, stored.length < HEAD, options.delimiter);
  const notes: ReadNote[] = [
    { key: "encoding", value: encoding },
    { key: "delimiter", value: String.fromCharCode(dialect.delimiter) },
  ];
  if (byteOrderMark > 0) notes.push({ key: "byte-order-mark", value: encoding });
  return {
    name: source.name,
    format: "csv",
    size: source.size,
    sheets: [new CsvSheet(source, { encoding, byteOrderMark, dialect })],
    notes,
    close: async () => {},
  };
}

/** The head, or where that is all ASCII, the first chunk further on that is not. */
async function telling(source: ByteSource, head: Uint8Array): Promise<Uint8Array> {
  if (head.length < HEAD || !isAscii(head)) return head;
  for await (const chunk of source.stream(HEAD, ENCODING_HORIZON)) if (!isAscii(chunk)) return chunk;
  return head;
}

/** Control characters make no table; a few NULs, or fields padded with them, do no harm. */
function isBinary(head: Uint8Array): boolean {
  let zeros = 0;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) zeros++;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  }
  return zeros > head.length / 2 || controls > head.length / 20;
}
