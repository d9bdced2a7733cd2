import { columnLetters } from "../../read/xlsx/cell-reference.ts";
import { xmlText } from "../xml-text.ts";
import type { ColumnWidths } from "./column-widths.ts";
import type { Mark, Remark } from "./marks.ts";
import type { Note } from "./sheet-editor.ts";
import { addedTo, attribute, editedText } from "./xml-tags.ts";

/** Spreadsheets grow slow with many thousands of notes; further marked cells are coloured and listed. */
const MOST_NOTES = 2_000;
const AUTHOR = "ltq";
const FIRST_SHAPE = 1025;
const LETTERS_PER_LINE = 46;
const POINTS_PER_LINE = 12;
/** Of a note's box, in pixels: its width, and its distance from the cell. */
const BOX_WIDTH = 350;
const OFFSET = 12;
/** A box reaches over no more columns than these, however many are hidden. */
const MOST_COLUMNS = 60;

const EMPTY_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';
const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';
const SHAPE_TYPE =
  '<v:shapetype id="ltq_note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const NAMESPACES = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
} as const;

/** A sheet's notes: their texts, and the drawing that gives each its box. */
export interface NoteParts {
  readonly comments: string;
  readonly drawing: string;
}

/** The parts with our notes added; where a cell has one already, ours goes on after it. */
export function withNotes(notes: readonly Note[], widths: ColumnWidths, existing: Partial<NoteParts>): NoteParts {
  const ours = new Map(notes.map((note) => [referenceOf(note), note]));
  const taken = new Set<string>();
  let current = "";
  let authors = 0;
  const comments = existing.comments ?? EMPTY_COMMENTS;
  editedText(comments, (tag) => {
    if (tag.name === "comment" && tag.kind !== "end") taken.add(attribute(tag.text, "ref") ?? "");
    if (tag.name === "author" && tag.kind !== "end") authors += 1;
    return tag.text;
  });
  const added = notes.filter((note) => !taken.has(referenceOf(note))).slice(0, MOST_NOTES);
  return {
    comments: editedText(comments, (tag) => {
      const { name, kind, prefix, text } = tag;
      if (name === "comment") current = attribute(text, "ref") ?? "";
      const further = name === "text" && kind === "end" ? ours.get(current) : undefined;
      if (further) return run("\n", false, prefix) + noteRuns(further, prefix) + text;
      if (name === "authors") return addedTo(tag, `<${prefix}author>${AUTHOR}</${prefix}author>`);
      if (name !== "commentList") return text;
      return addedTo(tag, added.map((note) => comment(note, authors, prefix)).join(""));
    }),
    drawing: withShapes(added, widths, existing.drawing ?? EMPTY_DRAWING),
  };
}

function referenceOf({ row, column }: Note): string {
  return `${columnLetters(column)}${row}`;
}

function comment(note: Note, author: number, p: string): string {
  return `<${p}comment ref="${referenceOf(note)}" authorId="${author}"><${p}text>${noteRuns(note, p)}</${p}text></${p}comment>`;
}

function noteRuns({ mark }: Note, prefix: string): string {
  const runs = mark.remarks.flatMap(({ title, lines }, index) => [
    run(`${index > 0 ? "\n" : ""}${title}\n`, true, prefix),
    run(`${lines.join("\n")}\n`, false, prefix),
  ]);
  return runs.join("");
}

function run(text: string, isBold: boolean, p: string): string {
  const look = `${isBold ? `<${p}b/>` : ""}<${p}sz val="9"/><${p}rFont val="Tahoma"/><${p}family val="2"/>`;
  return `<${p}r><${p}rPr>${look}</${p}rPr><${p}t xml:space="preserve">${spreadsheetText(text)}</${p}t></${p}r>`;
}

/** A text within a part: escaped, `_x000D_` and its like kept from being read as characters. */
export function spreadsheetText(text: string): string {
  return xmlText(text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_"));
}

function withShapes(notes: readonly Note[], widths: ColumnWidths, drawing: string): string {
  const numbers = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = Math.max(FIRST_SHAPE - 1, ...numbers) + 1;
  const shapes = notes.map((note, index) => shape(note, widths, first + index)).join("");
  // looked for as text: Excel's own drawings are not always well-formed XML
  const end = drawing.lastIndexOf("</xml>");
  const inside = end < 0 ? drawing : drawing.slice(0, end);
  const named = inside.replace(/<xml(?=[\s>])[^>]*/, (root) =>
    Object.entries(NAMESPACES).reduce(
      (tag, [prefix, uri]) => (tag.includes(`xmlns:${prefix}=`) ? tag : `${tag} xmlns:${prefix}="${uri}"`),
      root,
    ),
  );
  return `${named}${SHAPE_TYPE}${shapes}</xml>`;
}

function shape({ row, column, mark }: Note, widths: ColumnWidths, number: number): string {
  const lines = linesOf(mark);
  const top = Math.max(0, row - 2);
  const right = rightEdge(column + 1, widths);
  // column, its offset, row, its offset of the box's upper left corner, and of its lower right
  const anchor = [column + 1, OFFSET, top, 4, right.column, right.offset, top + lines, 4].join(", ");
  const style = `position:absolute;margin-left:60pt;margin-top:4pt;width:260pt;height:${lines * POINTS_PER_LINE + 8}pt;z-index:${number};visibility:hidden`;
  return [
    `<v:shape id="_x0000_s${number}" type="#ltq_note" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join("");
}

/** Where a box ends that begins at this column, in pixels. */
function rightEdge(from: number, widths: ColumnWidths): { readonly column: number; readonly offset: number } {
  let left = OFFSET + BOX_WIDTH;
  let column = from;
  while (column < from + MOST_COLUMNS && left > widths.pixels(column)) left -= widths.pixels(column++);
  return { column, offset: Math.min(left, widths.pixels(column)) };
}

function linesOf({ remarks }: Mark): number {
  const texts = remarks.flatMap(({ title, lines }: Remark) => [title, ...lines, ""]);
  return texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / LETTERS_PER_LINE)), 0);
}
