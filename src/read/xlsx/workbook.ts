import { UnreadableFile } from "../unreadable.ts";
import type { OpcPackage, Relationship } from "./package.ts";
import type { Epoch } from "./serial-date.ts";
import { unescapeXstring } from "./string-item.ts";
import { DONE, START, XmlCursor } from "./xml.ts";

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** What the workbook says of itself: its sheets in the order of their tabs, its epoch, its other parts. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly epoch: Epoch;
  readonly stylesPart: string | undefined;
  readonly sharedStringsPart: string | undefined;
}

export async function readWorkbook(parts: OpcPackage): Promise<Workbook> {
  const part = await workbookPart(parts);
  const bytes = await parts.whole(part);
  const cursor = new XmlCursor(parts.file, bytes, 0, bytes.length);
  refuseOther(parts, cursor);
  const relationships = await parts.relationships(part);
  const sheets: SheetEntry[] = [];
  let epoch: Epoch = 1900;
  for (let kind = cursor.next(); kind !== DONE; kind = cursor.next()) {
    if (kind !== START) continue;
    if (cursor.is("workbookPr")) {
      if (isTrue(cursor.attribute("date1904"))) epoch = 1904;
    } else if (cursor.is("sheet")) {
      const sheet = sheetEntry(parts, cursor, relationships);
      if (sheet !== undefined) sheets.push(sheet);
      if (sheets.length > parts.limits.sheets) throw new UnreadableFile(parts.file, "too-large", "sheets");
    }
  }
  if (sheets.length === 0) throw new UnreadableFile(parts.file, "damaged", "no sheet");
  const partOf = (type: string) => relationships.find((each) => each.type === type && parts.has(each.target))?.target;
  return { sheets, epoch, stylesPart: partOf("styles"), sharedStringsPart: partOf("sharedStrings") };
}

/** Undefined for what holds no cells: chart and dialog sheets, macro sheets, Visual Basic modules of old. */
function sheetEntry(
  parts: OpcPackage,
  cursor: XmlCursor,
  relationships: readonly Relationship[],
): SheetEntry | undefined {
  const name = unescapeXstring(cursor.attribute("name") ?? "");
  const id = cursor.prefixedAttribute("id") ?? "";
  if (id === "") return undefined;
  const relationship = relationships.find((each) => each.id === id);
  if (relationship === undefined) throw new UnreadableFile(parts.file, "damaged", `no part for sheet ${name}`);
  if (relationship.type !== "worksheet") return undefined;
  if (!parts.has(relationship.target)) throw new UnreadableFile(parts.file, "damaged", `no ${relationship.target}`);
  const state = cursor.attribute("state");
  return { name, hidden: state === "hidden" || state === "veryHidden", part: relationship.target };
}

async function workbookPart(parts: OpcPackage): Promise<string> {
  const target = (await parts.relationships("")).find((each) => each.type === "officeDocument")?.target;
  const part = [target, "xl/workbook.xml"].find((each) => each !== undefined && parts.has(each));
  if (part !== undefined && !part.endsWith(".bin")) return part;
  throw new UnreadableFile(parts.file, parts.isEncrypted() ? "encrypted" : "unsupported-format", whatItIs(parts));
}

/** The document of a package tells by its root element what the package is. */
function refuseOther(parts: OpcPackage, cursor: XmlCursor): void {
  for (let kind = cursor.next(); kind !== DONE; kind = cursor.next()) {
    if (kind !== START) continue;
    if (cursor.is("workbook")) return;
    throw new UnreadableFile(parts.file, "unsupported-format", whatItIs(parts));
  }
  throw new UnreadableFile(parts.file, "damaged", "workbook.xml");
}

function whatItIs(parts: OpcPackage): string {
  if (parts.has("xl/workbook.bin")) return "xlsb";
  if (parts.has("word/document.xml")) return "docx";
  if (parts.has("ppt/presentation.xml")) return "pptx";
  if (parts.has("content.xml") && parts.has("mimetype")) return "ods";
  return "zip";
}

/** ECMA-376 ST_OnOff and xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
