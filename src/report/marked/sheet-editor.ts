import { columnLetters, columnOfReference } from "../../read/xlsx/cell-reference.ts";
import { ColumnWidths } from "./column-widths.ts";
import type { Mark, RowMarks, SheetMarks } from "./marks.ts";
import type { StyleVariants } from "./style-variants.ts";
import { attribute, type Tag, withAttribute, withoutAttribute } from "./xml-tags.ts";

/** A cell with something to say. */
export interface Note {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly mark: Mark;
}

/** What stands after a sheet's `legacyDrawing`, by the schema's order. */
const AFTER_DRAWING = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "AlternateContent",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

/** Colours the marked cells of a worksheet's part while it passes, and finds where their notes belong. */
export class SheetEditor {
  readonly notes: Note[] = [];
  /** Widths of the sheet's columns, where it states them. */
  readonly widths = new ColumnWidths();
  /** The relationship to the drawing that holds the sheet's notes, where it has one already. */
  drawing: string | undefined;

  private row = 0;
  private column = -1;
  private marks: RowMarks | undefined;
  /** Marked columns of the row that have not come yet, ascending. */
  private pending: number[] = [];
  private rowFormat = 0;
  private isWholeNoted = false;
  private isDrawingPlaced = false;

  /** `newDrawing`: the relationship to a drawing of ours, for a sheet that has none. */
  constructor(
    private readonly sheetMarks: SheetMarks,
    private readonly styles: StyleVariants,
    private readonly newDrawing: string | undefined,
  ) {}

  edit(tag: Tag): string {
    switch (tag.name) {
      case "row":
        return tag.depth === 3 ? this.editRow(tag) : tag.text;
      case "c":
        return this.marks && tag.depth === 4 && tag.kind !== "end" ? this.editCell(tag) : tag.text;
      case "col":
        this.widths.add(tag.text);
        return tag.text;
      case "sheetFormatPr":
        this.widths.setUsual(tag.text);
        return tag.text;
      case "sheetView":
        return withoutAttribute(tag.text, "tabSelected");
      case "legacyDrawing":
        if (tag.depth === 2) this.drawing = /\s(?:[^\s:=]+:)?id\s*=\s*["']([^"']*)/.exec(tag.text)?.[1];
        return tag.text;
      default:
        return this.isPlaceOfDrawing(tag) ? this.drawingElement(tag) + tag.text : tag.text;
    }
  }

  /** A row without marks stays as it is. */
  isLeft({ name, depth }: Tag): boolean {
    return name === "row" && depth === 3 && this.marks === undefined;
  }

  private editRow(tag: Tag): string {
    if (tag.kind === "end") return this.cellsUpTo(Number.POSITIVE_INFINITY, tag.prefix) + tag.text;
    this.row = Number(attribute(tag.text, "r") ?? this.row + 1);
    this.column = -1;
    this.marks = this.sheetMarks.get(this.row);
    this.pending = this.marks ? [...this.marks.cells.keys()].sort((a, b) => a - b) : [];
    this.isWholeNoted = false;
    if (!this.marks) return tag.text;
    this.rowFormat = attribute(tag.text, "customFormat") === "1" ? Number(attribute(tag.text, "s") ?? 0) : 0;
    if (tag.kind === "start") return tag.text;
    const cells = this.cellsUpTo(Number.POSITIVE_INFINITY, tag.prefix);
    return cells === "" ? tag.text : `${tag.text.replace(/\s*\/>$/, ">")}${cells}</${tag.prefix}row>`;
  }

  private editCell(tag: Tag): string {
    const column = columnOfReference(attribute(tag.text, "r") ?? "") ?? this.column + 1;
    this.column = column;
    const before = this.cellsUpTo(column, tag.prefix);
    if (this.pending[0] === column) this.pending.shift();
    const own = this.marks?.cells.get(column);
    if (own) this.notes.push({ row: this.row, column, mark: own });
    const whole = this.marks?.whole;
    if (whole && !own && !this.isWholeNoted && tag.kind === "start") {
      this.isWholeNoted = true;
      this.notes.push({ row: this.row, column, mark: whole });
    }
    const mark = own ?? whole;
    if (!mark) return before + tag.text;
    const format = this.styles.variant(Number(attribute(tag.text, "s") ?? 0), mark.severity);
    return before + withAttribute(tag.text, "s", String(format));
  }

  /** Cells for the marks of columns before this one, where the file has none: a key that is missing can be coloured too. */
  private cellsUpTo(column: number, prefix: string): string {
    let cells = "";
    while (this.pending[0] !== undefined && this.pending[0] < column) {
      const missing = this.pending.shift() as number;
      const mark = this.marks?.cells.get(missing);
      if (!mark) continue;
      this.notes.push({ row: this.row, column: missing, mark });
      const format = this.styles.variant(this.rowFormat, mark.severity);
      cells += `<${prefix}c r="${columnLetters(missing)}${this.row}" s="${format}"/>`;
    }
    return cells;
  }

  private isPlaceOfDrawing({ name, kind, depth }: Tag): boolean {
    if (this.newDrawing === undefined || this.isDrawingPlaced || this.drawing !== undefined) return false;
    return (depth === 2 && kind !== "end" && AFTER_DRAWING.has(name)) || (depth === 1 && kind === "end");
  }

  private drawingElement({ prefix }: Tag): string {
    this.isDrawingPlaced = true;
    this.drawing = this.newDrawing;
    return `<${prefix}legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${this.newDrawing}"/>`;
  }
}
