import type { FindingGroup } from "../../findings/log.ts";
import { memorySource } from "../../read/source.ts";
import { XLSX_LIMITS } from "../../read/xlsx/limits.ts";
import { OpcPackage, type Relationship } from "../../read/xlsx/package.ts";
import { readWorkbook, type SheetEntry } from "../../read/xlsx/workbook.ts";
import type { Language } from "../../values/words.ts";
import { type Dialect, dialectOf, inDialect } from "./dialect.ts";
import { findingsSheet, HEAD_ROW, SHEET_NAME } from "./findings-sheet.ts";
import { damagedNotes, macros, noMacros } from "./marking-error.ts";
import { type MarkedSheet, marksOf, type SheetMarks } from "./marks.ts";
import { withNotes } from "./notes.ts";
import { PackageCopy } from "./package-copy.ts";
import { SheetEditor } from "./sheet-editor.ts";
import { EMPTY_STYLES, StyleVariants } from "./style-variants.ts";
import {
  type NewPart,
  type NewRelationship,
  relationshipsPart,
  withContentTypes,
  withFirstSheet,
  withRelationships,
} from "./workbook-parts.ts";
import { editTags } from "./xml-tags.ts";

/** What is to be marked, of one file. */
export interface Marking {
  /** As the user named it. */
  readonly file: string;
  readonly groups: readonly FindingGroup[];
  readonly sheets: readonly MarkedSheet[];
  readonly language: Language;
  /** Ending of the file to be written, without its dot: one with macros must be called `xlsm`. */
  readonly extension: string;
}

const CONTENT_TYPES = "[Content_Types].xml";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** A sheet says within these whether it is shown. */
const START_BYTES = 1 << 16;
/** Excel's limit for the name of a sheet. */
const LONGEST_NAME = 31;

/**
 * A workbook with its findings marked: cells coloured, notes on them, a first sheet that lists everything. Parts are
 * edited in place and all others copied as they are stored, because a library that reads a workbook and writes it again
 * loses whatever it does not know.
 *
 * @throws MarkingError, UnreadableFile
 */
export async function markedWorkbook(bytes: Uint8Array, marking: Marking): Promise<Uint8Array> {
  return new WorkbookMarker(
    await OpcPackage.open(memorySource(marking.file, bytes), bytes.length, XLSX_LIMITS),
    new PackageCopy(bytes),
    marking,
  ).write();
}

/** Parts that a sheet with notes has or gets. */
interface NotesPlan {
  readonly entry: SheetEntry;
  readonly marks: SheetMarks;
  readonly relationships: readonly Relationship[];
  readonly comments: string;
  readonly drawing: string;
  readonly hasComments: boolean;
}

class WorkbookMarker {
  private readonly taken = new Set<string>();
  private dialect: Dialect = "usual";

  constructor(
    private readonly parts: OpcPackage,
    private readonly copy: PackageCopy,
    private readonly marking: Marking,
  ) {}

  async write(): Promise<Uint8Array> {
    const { parts, copy, marking } = this;
    const part = await this.workbookPart();
    const xml = await this.text(part);
    const contentTypes = await this.text(CONTENT_TYPES);
    refuseOtherEnding(contentTypes, marking.extension);
    this.dialect = dialectOf(xml);
    const workbook = await readWorkbook(parts);
    const stylesPart = workbook.stylesPart ?? this.newName("xl/styles.xml");
    const styles = new StyleVariants(workbook.stylesPart ? await this.text(workbook.stylesPart) : EMPTY_STYLES);
    const findings = this.newName("xl/worksheets/sheet1.xml");
    const plans = await this.plans(workbook.sheets);

    await copy.put(
      CONTENT_TYPES,
      withContentTypes(contentTypes, [
        { name: findings, contentType: `${SPREADSHEET}.worksheet+xml` },
        ...(workbook.stylesPart ? [] : [{ name: stylesPart, contentType: `${SPREADSHEET}.styles+xml` }]),
        ...plans.flatMap((plan): NewPart[] =>
          plan.hasComments ? [] : [{ name: plan.comments, contentType: `${SPREADSHEET}.comments+xml` }],
        ),
      ]),
    );
    const relationships = await parts.relationships(part);
    const id = newId(relationships);
    await this.put(part, withFirstSheet(xml, { name: this.sheetName(workbook.sheets), id, titleRow: HEAD_ROW }));
    const added: NewRelationship[] = [{ id, type: "worksheet", target: findings }];
    if (!workbook.stylesPart) added.push({ id: `${id}s`, type: "styles", target: stylesPart });
    await this.addRelationships(part, added);

    for (const plan of plans) await this.writeMarked(plan, styles);
    for (const { type, target } of relationships) {
      if (!type.endsWith("sheet") || plans.some(({ entry }) => entry.part === target)) continue;
      if (await this.isSelected(target)) {
        await copy.put(target, this.edited(target, new SheetEditor(new Map(), styles, undefined)));
      }
    }
    const names = workbook.sheets.map(({ name }) => name);
    await this.put(findings, findingsSheet(marking.file, marking.groups, names, styles, marking.language));
    await this.put(stylesPart, styles.xml());
    return copy.finish();
  }

  private async put(name: string, text: string): Promise<void> {
    await this.copy.put(name, inDialect(text, this.dialect));
  }

  private edited(part: string, editor: SheetEditor): AsyncGenerator<Uint8Array> {
    return editTags(
      this.parts.stream(part),
      (tag) => {
        const text = editor.edit(tag);
        return text === tag.text ? text : inDialect(text, this.dialect);
      },
      (tag) => editor.isLeft(tag),
    );
  }

  /** Whether a sheet is shown when the workbook is opened; two such sheets would be edited as one. */
  private async isSelected(part: string): Promise<boolean> {
    if (!this.parts.has(part)) return false;
    for await (const start of this.parts.stream(part, { chunkSize: START_BYTES })) {
      return new TextDecoder().decode(start).includes("tabSelected");
    }
    return false;
  }

  private async workbookPart(): Promise<string> {
    const target = (await this.parts.relationships("")).find(({ type }) => type === "officeDocument")?.target;
    return target !== undefined && this.parts.has(target) ? target : "xl/workbook.xml";
  }

  private async text(part: string): Promise<string> {
    return new TextDecoder("utf-8").decode(await this.parts.whole(part));
  }

  private async plans(sheets: readonly SheetEntry[]): Promise<readonly NotesPlan[]> {
    const { groups, sheets: known, language } = this.marking;
    const marks = marksOf(
      groups.flatMap(({ examples }) => examples),
      known,
      language,
    );
    const plans: NotesPlan[] = [];
    for (const entry of sheets) {
      const own = marks.get(entry.name);
      if (!own) continue;
      const relationships = await this.parts.relationships(entry.part);
      const comments = relationships.find(({ type, target }) => type === "comments" && this.parts.has(target));
      plans.push({
        entry,
        marks: own,
        relationships,
        comments: comments?.target ?? this.newName("xl/comments1.xml"),
        drawing: this.newName("xl/drawings/vmlDrawing1.vml"),
        hasComments: comments !== undefined,
      });
    }
    return plans;
  }

  private async writeMarked(plan: NotesPlan, styles: StyleVariants): Promise<void> {
    const { entry, marks, relationships } = plan;
    const id = newId(relationships);
    const editor = new SheetEditor(marks, styles, id);
    await this.copy.put(entry.part, this.edited(entry.part, editor));
    const isNew = editor.drawing === id;
    const existing = relationships.find((one) => one.id === editor.drawing)?.target;
    const drawing = isNew ? plan.drawing : existing;
    if (drawing === undefined) throw damagedNotes();
    const notes = withNotes(editor.notes, editor.widths, {
      ...(plan.hasComments ? { comments: await this.text(plan.comments) } : {}),
      ...(isNew ? {} : { drawing: await this.text(drawing) }),
    });
    await this.put(plan.comments, notes.comments);
    await this.put(drawing, notes.drawing);
    await this.addRelationships(entry.part, [
      ...(isNew ? [{ id, type: "vmlDrawing", target: drawing }] : []),
      ...(plan.hasComments ? [] : [{ id: `${id}c`, type: "comments", target: plan.comments }]),
    ]);
  }

  private async addRelationships(part: string, added: readonly NewRelationship[]): Promise<void> {
    if (added.length === 0) return;
    const name = relationshipsPart(part);
    await this.put(name, withRelationships(part, this.parts.has(name) ? await this.text(name) : undefined, added));
  }

  /** A name that no part has: the one wanted, with a higher number. */
  private newName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.parts.has(name) || this.taken.has(name); number++) {
      name = wanted.replace(/\d*(\.\w+)$/, `${number}$1`);
    }
    this.taken.add(name);
    return name;
  }

  private sheetName(sheets: readonly SheetEntry[]): string {
    const wanted = SHEET_NAME[this.marking.language];
    const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
    let name = wanted;
    for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
    return name.slice(0, LONGEST_NAME);
  }
}

/** Excel opens no workbook whose ending says otherwise than its content about macros. */
function refuseOtherEnding(contentTypes: string, extension: string): void {
  const hasMacros = contentTypes.includes("macroEnabled");
  if (hasMacros === (extension.toLowerCase() === "xlsm")) return;
  throw hasMacros ? macros() : noMacros();
}

function newId(relationships: readonly Relationship[]): string {
  const taken = new Set(relationships.map(({ id }) => id));
  let number = 1;
  while (taken.has(`rIdLtq${number}`) || taken.has(`rIdLtq${number}c`)) number++;
  return `rIdLtq${number}`;
}
