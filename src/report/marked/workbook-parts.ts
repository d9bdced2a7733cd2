import { xmlText } from "../xml-text.ts";
import { addedTo, attribute, editedText, type Tag, withAttribute, withoutAttribute } from "./xml-tags.ts";

/** An arrow from one part to another. */
export interface NewRelationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`. */
  readonly type: string;
  /** A part's full name, without a slash before it. */
  readonly target: string;
}

export interface NewPart {
  /** Full name, without a slash before it. */
  readonly name: string;
  readonly contentType: string;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The name of the part that holds a part's relationships. */
export function relationshipsPart(part: string): string {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The relationships of a part, with new ones. */
export function withRelationships(part: string, xml: string | undefined, added: readonly NewRelationship[]): string {
  return withChildren(xml ?? EMPTY_RELATIONSHIPS, (prefix) =>
    added
      .map(
        ({ id, type, target }) =>
          `<${prefix}Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${xmlText(pathFrom(part, target))}"/>`,
      )
      .join(""),
  );
}

/** From a part to another as most programs write it: some know no other way. */
function pathFrom(part: string, target: string): string {
  const [from, to] = [part.split("/").slice(0, -1), target.split("/")];
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** The package's list of what its parts are, with new ones; `vml` is known by its ending. */
export function withContentTypes(xml: string, added: readonly NewPart[]): string {
  let hasVml = false;
  editedText(xml, (tag) => {
    if (tag.name === "Default" && attribute(tag.text, "Extension")?.toLowerCase() === "vml") hasVml = true;
    return tag.text;
  });
  return withChildren(xml, (prefix) => {
    const vml = `<${prefix}Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`;
    const overrides = added.map(
      ({ name, contentType }) => `<${prefix}Override PartName="/${xmlText(name)}" ContentType="${contentType}"/>`,
    );
    return (hasVml ? "" : vml) + overrides.join("");
  });
}

/** More children at the end of a document's root. */
function withChildren(xml: string, children: (prefix: string) => string): string {
  return editedText(xml, (tag) => {
    return tag.depth === 1 ? addedTo(tag, children(tag.prefix)) : tag.text;
  });
}

/** A sheet to come before all others. */
export interface FirstSheet {
  readonly name: string;
  /** Of its relationship. */
  readonly id: string;
  /** Printed at the top of every page. */
  readonly titleRow: number;
}

/** What stands after a workbook's names, by the schema's order. */
const AFTER_NAMES = new Set([
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
]);

/** The workbook's part with one more sheet, the first, on which it opens. */
export function withFirstSheet(xml: string, sheet: FirstSheet): string {
  let highest = 0;
  let hasNames = false;
  editedText(xml, (tag) => {
    if (tag.name === "sheet") highest = Math.max(highest, Number(attribute(tag.text, "sheetId") ?? 0));
    if (tag.name === "definedNames") hasNames = true;
    return tag.text;
  });
  let isNamed = hasNames;
  return editedText(xml, (tag) => {
    const edited = editedWorkbook(tag, sheet, highest + 1);
    const { name, kind, depth, prefix } = tag;
    const isPlace = (depth === 2 && kind !== "end" && AFTER_NAMES.has(name)) || (depth === 1 && kind === "end");
    if (isNamed || !isPlace) return edited;
    isNamed = true;
    return `<${prefix}definedNames>${printTitles(sheet, prefix)}</${prefix}definedNames>${edited}`;
  });
}

function editedWorkbook(tag: Tag, sheet: FirstSheet, sheetId: number): string {
  const { name: element, kind, prefix, text } = tag;
  if (element === "definedNames") return addedTo(tag, printTitles(sheet, prefix));
  if (kind === "end") return text;
  switch (element) {
    case "sheets":
      return `${text}<${prefix}sheet name="${xmlText(sheet.name)}" sheetId="${sheetId}" xmlns:r="${RELATIONSHIPS}" r:id="${sheet.id}"/>`;
    case "workbookView":
      return withoutAttribute(withoutAttribute(text, "activeTab"), "firstSheet");
    case "definedName": {
      // names that belong to one sheet count sheets by their place
      const place = attribute(text, "localSheetId");
      return place === undefined ? text : withAttribute(text, "localSheetId", String(Number(place) + 1));
    }
    default:
      return text;
  }
}

function printTitles({ name, titleRow }: FirstSheet, prefix: string): string {
  const rows = `'${name.replaceAll("'", "''")}'!$${titleRow}:$${titleRow}`;
  return `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="0">${xmlText(rows)}</${prefix}definedName>`;
}
