import type { CsvOptions } from "./csv/open.ts";
import { isReadFromItsEnd, type Sniffed, sniffFormat } from "./format.ts";
import type { FileFormat, OpenFile, ReadNote } from "./sheet.ts";
import { type ByteSource, bytesOf, memorySource } from "./source.ts";
import { UnreadableFile } from "./unreadable.ts";
import type { XlsxLimits } from "./xlsx/limits.ts";

export interface OpenOptions extends CsvOptions {
  readonly limits?: Partial<XlsxLimits>;
  /** In bytes: what comes packed or by pipe, and can be read only as a whole, is kept in memory up to this size. */
  readonly memoryLimit?: number;
}

const MEMORY_LIMIT = 1 << 30;

/** Opens a file as what its bytes say it is. Throws `UnreadableFile`. */
export async function openFile(source: ByteSource, options: OpenOptions = {}): Promise<OpenFile> {
  const file = await openAsFound(await withItsEnd(source, options), options);
  const notes: ReadNote[] = [...file.notes];
  if (source.compression) notes.push({ key: "compression", value: source.compression });
  if (!namesItself(source.name, file.format)) notes.push({ key: "not-its-name", value: file.format });
  return { ...file, notes };
}

async function openAsFound(source: ByteSource, options: OpenOptions): Promise<OpenFile> {
  const found = await sniffFormat(source);
  if (typeof found === "object") throw unreadable(source.name, found);
  switch (found) {
    case "csv":
      return (await import("./csv/open.ts")).openCsv(source, options);
    case "xlsx":
      return (await import("./xlsx/open.ts")).openXlsx(source, options.limits);
    case "html":
      return (await import("./html/open.ts")).openHtml(source, options);
    case "xml-spreadsheet":
      return (await import("./xml-spreadsheet/open.ts")).openXmlSpreadsheet(source);
    case "ods":
      return (await import("./ods/open.ts")).openOds(source, options.limits);
    case "xls":
    case "xlsb":
      throw new UnreadableFile(source.name, "unsupported-format", found);
    case "encrypted":
    case "unsafe-xml":
      throw new UnreadableFile(source.name, found);
    case "no-table":
      throw new UnreadableFile(source.name, "not-a-table");
  }
}

function unreadable(file: string, found: Extract<Sniffed, object>): UnreadableFile {
  return "own" in found
    ? new UnreadableFile(file, "own-output", found.own)
    : new UnreadableFile(file, "unsupported-format", found.unsupported);
}

/** The same bytes with a size, if they need one: a workbook by pipe, or packed once more, is read into memory. */
async function withItsEnd(source: ByteSource, { memoryLimit = MEMORY_LIMIT }: OpenOptions): Promise<ByteSource> {
  if (source.size !== undefined || !isReadFromItsEnd(await bytesOf(source, 0, 8))) return source;
  const bytes = await bytesOf(source, 0, memoryLimit + 1);
  if (bytes.length > memoryLimit) throw new UnreadableFile(source.name, "too-large", `> ${memoryLimit}`);
  return memorySource(source.name, bytes);
}

const FORMATS_OF: Readonly<Record<string, readonly FileFormat[]>> = {
  csv: ["csv"],
  tsv: ["csv"],
  txt: ["csv"],
  xlsx: ["xlsx"],
  xlsm: ["xlsx"],
  xls: ["xls"],
  xlsb: ["xlsb"],
  ods: ["ods"],
  htm: ["html"],
  html: ["html"],
  xml: ["xml-spreadsheet"],
};

/** Whether the name's ending, where it has one we know, agrees with what the file is. */
function namesItself(name: string, format: FileFormat): boolean {
  const ending = /\.([^./\\]+)$/.exec(name.toLowerCase().replace(/\.gz$/, ""))?.[1] ?? "";
  return FORMATS_OF[ending]?.includes(format) ?? true;
}
