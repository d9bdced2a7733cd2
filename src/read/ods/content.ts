import type { Handler } from "htmlparser2";
import { type Cell, EMPTY_CELL } from "../cell.ts";
import { MARKUP_LIMITS } from "../markup-limits.ts";
import type { HeadRow } from "../sheet.ts";
import { UnreadableFile } from "../unreadable.ts";
import { dayOfIsoDateTime } from "../xlsx/serial-date.ts";

export interface OdsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: number[];
  readonly rows: HeadRow[];
}

type Attributes = Readonly<Record<string, string>>;

/** What stands in a cell and is not its text: comments, drawings, forms. */
const ASIDE = /^(?:draw:|form:|office:annotation|office:event-listeners|text:ruby-text)/;
/** Characters that XML can't hold, for those of a text that white space must not swallow. */
const SPACE = "\v";
const LINE_END = "\f";
const TAB = "\x0e";

/**
 * Takes the cells out of an OpenDocument spreadsheet's `content.xml` as its elements pass. Rows and cells that repeat are
 * counted on where they are empty, and laid out, within bounds, where they are not.
 */
export class OdsContent implements Partial<Handler> {
  readonly sheets: OdsSheet[] = [];
  /** Whether it is a spreadsheet, and no text with tables in it. */
  isSpreadsheet = false;
  /** Whether the document's end tag was there. */
  closed = false;
  private readonly hiddenStyles = new Set<string>();
  private style = "";
  private sheet: OdsSheet | undefined;
  private row: { readonly cells: Cell[]; readonly hidden: boolean; readonly times: number } | undefined;
  private cell: { readonly attributes: Attributes; text: string; paragraphs: number } | undefined;
  private depth = 0;
  private tables = 0;
  private aside = 0;
  private rowNumber = 0;
  private column = 0;
  private sheetColumn = 0;
  private size = 0;

  constructor(private readonly file: string) {}

  onprocessinginstruction(name: string): void {
    if (name.startsWith("!")) throw new UnreadableFile(this.file, "unsafe-xml", name.toUpperCase());
  }

  onopentag(name: string, attributes: Attributes): void {
    if (++this.depth > MARKUP_LIMITS.depth) throw new UnreadableFile(this.file, "damaged", `<${name}> × ${this.depth}`);
    if (ASIDE.test(name)) this.aside++;
    if (name === "table:table") this.tables++;
    if (this.aside > 0) return;
    if (name === "office:spreadsheet") this.isSpreadsheet = true;
    else if (this.cell) this.openInCell(name, attributes, this.cell);
    else if (name === "style:style") this.style = attributes["style:name"] ?? "";
    else if (name === "style:table-properties" && attributes["table:display"] === "false")
      this.hiddenStyles.add(this.style);
    else if (this.tables === 1) this.openInTable(name, attributes);
  }

  ontext(text: string): void {
    if (this.cell && this.cell.paragraphs > 0 && this.aside === 0 && this.tables === 1) this.cell.text += text;
  }

  onclosetag(name: string): void {
    this.depth--;
    if (ASIDE.test(name)) this.aside--;
    else if (name === "table:table" && this.tables-- === 1) this.sheet = undefined;
    else if (this.aside > 0 || this.tables > 1) return;
    else if (isCell(name)) this.endCell();
    else if (name === "table:table-row") this.endRow();
    else if (name === "office:document-content" || name === "office:document") this.closed = true;
  }

  private openInTable(name: string, attributes: Attributes): void {
    if (name === "table:table") {
      const hidden = this.hiddenStyles.has(attributes["table:style-name"] ?? "");
      this.sheet = { name: attributes["table:name"] ?? "", hidden, hiddenColumns: [], rows: [] };
      this.sheets.push(this.sheet);
      this.rowNumber = 0;
      this.sheetColumn = 0;
    } else if (name === "table:table-column") {
      const till = this.sheetColumn + repeated(attributes, "table:number-columns-repeated");
      for (let at = this.sheetColumn; isHidden(attributes) && at < Math.min(till, MARKUP_LIMITS.columns); at++)
        this.sheet?.hiddenColumns.push(at);
      this.sheetColumn = till;
    } else if (name === "table:table-row") {
      const times = repeated(attributes, "table:number-rows-repeated");
      this.row = { cells: [], hidden: isHidden(attributes), times };
      this.column = 0;
    } else if (isCell(name) && this.row) {
      this.cell = { attributes, text: "", paragraphs: 0 };
    }
  }

  private openInCell(name: string, attributes: Attributes, cell: { text: string; paragraphs: number }): void {
    if (name === "text:p" && this.tables === 1) cell.text += cell.paragraphs++ > 0 ? LINE_END : "";
    else if (name === "text:s") cell.text += SPACE.repeat(Math.min(repeated(attributes, "text:c"), 1000));
    else if (name === "text:tab") cell.text += TAB;
    else if (name === "text:line-break") cell.text += LINE_END;
  }

  private endCell(): void {
    if (!this.cell || !this.row) return;
    const value = cellValue(this.cell.attributes, shownText(this.cell.text), this.cell.paragraphs > 0);
    const times = repeated(this.cell.attributes, "table:number-columns-repeated");
    this.cell = undefined;
    const { cells } = this.row;
    const till = this.column + times;
    if (value.kind !== "empty") {
      if (till > MARKUP_LIMITS.columns) throw this.tooLarge(till);
      while (cells.length < this.column) cells.push(EMPTY_CELL);
      for (let at = this.column; at < till; at++) cells.push(value);
    }
    this.column = till;
  }

  private endRow(): void {
    if (!this.row || !this.sheet) return;
    const { cells, hidden, times } = this.row;
    this.row = undefined;
    if (cells.length > 0) {
      this.size += cells.length * times;
      if (this.size > MARKUP_LIMITS.cells || this.rowNumber + times > MARKUP_LIMITS.rows)
        throw this.tooLarge(cells.length);
      for (let at = 1; at <= times; at++) this.sheet.rows.push({ rowNumber: this.rowNumber + at, hidden, cells });
    }
    this.rowNumber += times;
  }

  private tooLarge(columns: number): UnreadableFile {
    return new UnreadableFile(this.file, "too-large", `${this.rowNumber + (this.row?.times ?? 1)} × ${columns}`);
  }
}

function isCell(name: string): boolean {
  return name === "table:table-cell" || name === "table:covered-table-cell";
}

function isHidden(attributes: Attributes): boolean {
  return ["collapse", "filter"].includes(attributes["table:visibility"] ?? "");
}

function repeated(attributes: Attributes, name: string): number {
  return Math.max(Number.parseInt(attributes[name] ?? "", 10) || 1, 1);
}

/** Text with its white space as LibreOffice writes it: runs of it are one space, none at a line's start. */
function shownText(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/(^|\f) /g, "$1")
    .replaceAll(SPACE, " ")
    .replaceAll(LINE_END, "\n")
    .replaceAll(TAB, "\t");
}

/** `isShown`: there is a text, even if an empty one; a formula's cell without any has not been calculated. */
function cellValue(attributes: Attributes, text: string, isShown: boolean): Cell {
  if (attributes["calcext:value-type"] === "error") return { kind: "error", code: text };
  const digits = attributes["office:value"] ?? "";
  const formula = attributes["table:formula"];
  switch (attributes["office:value-type"]) {
    case "float":
    case "percentage":
    case "currency":
      if (digits !== "" && Number.isFinite(Number(digits))) return { kind: "number", value: Number(digits), digits };
      break;
    case "boolean":
      return { kind: "boolean", value: attributes["office:boolean-value"] === "true" };
    case "date": {
      const written = attributes["office:date-value"] ?? "";
      const day = dayOfIsoDateTime(written);
      if (day !== undefined) return { kind: "date", day, digits: written };
      break;
    }
    case undefined:
      if (!isShown && formula !== undefined) return { kind: "no-value", formula: formula.replace(/^\w*:?=/, "") };
  }
  const shown = attributes["office:string-value"] ?? text;
  return shown === "" ? EMPTY_CELL : { kind: "text", text: shown };
}
