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
  /** Names of sheets that are listed, but whose part is not in the file. */
  readonly lostSheets: readonly string[];
  readonly epoch: Epoch;
  readonly stylesPart: string | undefined;
  readonly sharedStringsPart: string | undefined;
}

export async function readWorkbook(parts: OpcPackage): Promise<Workbook> {
  const part = await workbookPart(parts);
  const bytes = await parts.whole(part);
  const cursor = new XmlCursor(parts.file, bytes, 0, bytes.length);
  refuseOther(parts, cursor);
  const related = await parts.relationships(part);
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const sheets: SheetEntry[] = [];
  const lostSheets: string[] = [];
  let listed = 0;
  let epoch: Epoch = 1900;
  for (let kind = cursor.next(); kind !== DONE; kind = cursor.next()) {
    if (kind !== START) continue;
    if (cursor.is("workbookPr")) {
      if (isTrue(cursor.attribute("date1904"))) epoch = 1904;
    } else if (cursor.is("sheet")) {
      if (++listed > parts.limits.sheets) throw new UnreadableFile(parts.file, "too-large", "sheets");
      const usual = { type: "worksheet", target: `${folder}worksheets/sheet${listed}.xml` };
      const sheet = sheetEntry(cursor, related.length === 0 ? usual : related.find(hasId(cursor)));
      if (sheet === undefined) continue;
      if (parts.has(sheet.part)) sheets.push(sheet);
      else lostSheets.push(sheet.name);
    }
  }
  if (sheets.length === 0 && lostSheets.length === 0 && listed > 0) throw new UnreadableFile(parts.file, "not-a-table");
  if (sheets.length === 0) throw new UnreadableFile(parts.file, "damaged", ["no sheet", ...lostSheets].join(" "));
  const partOf = (type: string) =>
    [...related.filter((each) => each.type === type).map((each) => each.target), `${folder}${type}.xml`].find(
      (target) => parts.has(target),
    );
  return { sheets, lostSheets, epoch, stylesPart: partOf("styles"), sharedStringsPart: partOf("sharedStrings") };
}

function hasId(cursor: XmlCursor): (relationship: Relationship) => boolean {
  const id = cursor.prefixedAttribute("id");
  return (relationship) => relationship.id === id;
}

/**
 * Undefined for what holds no cells: chart and dialog sheets, macro sheets, Visual Basic modules of old. A sheet that leads
 * nowhere has a part without a name, which no package has.
 */
function sheetEntry(
  cursor: XmlCursor,
  leadsTo: Pick<Relationship, "type" | "target"> | undefined,
): SheetEntry | undefined {
  if (cursor.prefixedAttribute("id") === "" || (leadsTo && leadsTo.type !== "worksheet")) return undefined;
  const state = cursor.attribute("state");
  return {
    name: unescapeXstring(cursor.attribute("name") ?? ""),
    hidden: state === "hidden" || state === "veryHidden",
    part: leadsTo?.target ?? "",
  };
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
