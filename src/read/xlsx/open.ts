import type { OpenFile, ReadNote } from "../sheet.ts";
import { type ByteSource, bytesOf, memorySource } from "../source.ts";
import { UnreadableFile } from "../unreadable.ts";
import type { CellContext } from "./cell-value.ts";
import { XLSX_LIMITS, type XlsxLimits } from "./limits.ts";
import { OpcPackage } from "./package.ts";
import { SharedStrings } from "./shared-strings.ts";
import { XlsxSheet } from "./sheet.ts";
import { dateFormats } from "./styles.ts";
import { readWorkbook } from "./workbook.ts";

const SHARED_STRINGS_FILL = 1 << 16;
/** A file up to this size is read once, whole: its parts are looked into again and again. */
const SMALL_FILE = 8 << 20;

/**
 * Opens an Excel workbook (Office Open XML, transitional or strict). A source that is small, or of unknown size, is taken
 * into memory first, for a zip is read from its end. Throws `UnreadableFile`; what is wrong inside a sheet comes out when that sheet
 * is read.
 */
export async function openXlsx(source: ByteSource, limits: Partial<XlsxLimits> = {}): Promise<OpenFile> {
  const allLimits = { ...XLSX_LIMITS, ...limits };
  const sized = await readFromItsEnd(source, allLimits);
  const parts = await OpcPackage.open(sized, sized.size ?? 0, allLimits);
  const workbook = await readWorkbook(parts);
  const isDate = workbook.stylesPart === undefined ? new Uint8Array(0) : await stylesOf(parts, workbook.stylesPart);

  let sharedStrings: Promise<SharedStrings> | undefined;
  const context = async (sheet: string): Promise<CellContext> => {
    sharedStrings ??= readSharedStrings(parts, workbook.sharedStringsPart);
    return { file: parts.file, sheet, epoch: workbook.epoch, isDate, sharedStrings: await sharedStrings };
  };
  const sheets: XlsxSheet[] = [];
  for (const entry of workbook.sheets) {
    sheets.push(await XlsxSheet.open(parts, entry, () => context(entry.name)));
  }
  const notes: ReadNote[] = workbook.lostSheets.map((name) => ({ key: "lost-sheet", value: name }));
  if (workbook.epoch === 1904) notes.push({ key: "epoch-1904", value: "1904" });
  return {
    name: source.name,
    format: "xlsx",
    size: sized.size,
    sheets,
    notes,
    async close() {
      // whoever waits for them is told why they can't be read
      sharedStrings?.then(
        (strings) => strings.free(),
        () => undefined,
      );
      sharedStrings = undefined;
    },
  };
}

async function stylesOf(parts: OpcPackage, part: string): Promise<Uint8Array> {
  return dateFormats(parts.file, await parts.whole(part));
}

async function readSharedStrings(parts: OpcPackage, part: string | undefined): Promise<SharedStrings> {
  const { file, limits } = parts;
  if (part === undefined) return new SharedStrings(file, 0);
  return SharedStrings.read(parts.stream(part), file, limits, SHARED_STRINGS_FILL, parts.size(part));
}

/** The same bytes, in memory if they are few or come once. */
async function readFromItsEnd(source: ByteSource, limits: XlsxLimits): Promise<ByteSource> {
  const most = source.size ?? limits.partBytes;
  if (source.bytes !== undefined || (source.size !== undefined && most > SMALL_FILE)) return source;
  const bytes = await bytesOf(source, 0, most + 1);
  if (bytes.length > most) throw new UnreadableFile(source.name, "too-large");
  return memorySource(source.name, bytes);
}
