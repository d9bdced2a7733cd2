import { byteOrderMarkLength, type Encoding } from "../encoding/encoding.ts";
import { sourceEncoding } from "../encoding/source-encoding.ts";
import { transcoder } from "../encoding/transcode.ts";
import type { OpenFile, ReadNote } from "../sheet.ts";
import { type ByteSource, bytesOf } from "../source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { detectDialect } from "./dialect.ts";
import { CsvSheet } from "./sheet.ts";

export interface CsvOptions {
  /** One ASCII character, no quote and no line end, where the user knows better than the file's first rows. */
  readonly delimiter?: string | undefined;
  readonly encoding?: Encoding | undefined;
  /** What one of several readers reads at a time, in bytes. */
  readonly partSize?: number | undefined;
}

const PART = 1 << 23;

/** What is looked at to tell the dialect, in bytes. */
const HEAD = 1 << 18;
/** Opens a text of delimited rows. Throws `UnreadableFile` where it is no text, `RangeError` for another delimiter. */
export async function openCsv(source: ByteSource, options: CsvOptions = {}): Promise<OpenFile> {
  if (options.delimiter !== undefined && !/^(?!["\r\n])\p{ASCII}$/u.test(options.delimiter))
    throw new RangeError(`no delimiter: ${JSON.stringify(options.delimiter)}`);
  const stored = await bytesOf(source, 0, HEAD);
  if (stored.length === 0) throw new UnreadableFile(source.name, "empty");
  const encoding = options.encoding ?? (await sourceEncoding(source, stored));
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
    sheets: [new CsvSheet(source, { encoding, byteOrderMark, dialect, partSize: options.partSize ?? PART })],
    notes,
    close: async () => {},
  };
}

/** So many control characters do no harm in any file: colours of a terminal, DOS's end of file. */
const FEW_CONTROLS = 8;

const CONTROL = /(?![\t-\r])\p{Cc}/u;

/** Control characters make no table; a few NULs, or fields padded with them, do no harm. */
function isBinary(head: Uint8Array): boolean {
  // hardly a file has any, and the platform looks faster than a loop that never ran before
  if (!CONTROL.test(new TextDecoder().decode(head))) return false;
  let zeros = 0;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) zeros++;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  }
  return zeros > head.length / 2 || controls > Math.max(FEW_CONTROLS, head.length / 20);
}
