import type { Handler } from "htmlparser2";
import { dayFromIso } from "../../values/day.ts";
import { type Cell, EMPTY_CELL } from "../cell.ts";
import { MARKUP_LIMITS } from "../markup-limits.ts";
import type { HeadRow } from "../sheet.ts";
import { UnreadableFile } from "../unreadable.ts";

export interface XmlSheet {
  readonly name: string;
  hidden: boolean;
  readonly hiddenColumns: number[];
  readonly rows: HeadRow[];
}

type Attributes = Readonly<Record<string, string>>;

/**
 * Takes the cells out of an XML Spreadsheet as its elements pass. Positions count from 1 and go on by one unless `Index`
 * says otherwise; a merged cell pushes those right of it on by `MergeAcross`, a row or column those behind by `Span`.
 */
export class XmlWorkbook implements Partial<Handler> {
  readonly sheets: XmlSheet[] = [];
  /** Whether the workbook's end tag was there. */
  closed = false;
  private readonly path: string[] = [];
  private sheet: XmlSheet | undefined;
  private row: { cells: Cell[]; readonly hidden: boolean } | undefined;
  private cell: { value: Cell; readonly formula: string } | undefined;
  /** Type and text of the data element we are in. */
  private data: { readonly type: string; text: string } | undefined;
  private visible = "";
  private rowNumber = 0;
  private columnNumber = 0;
  /** Of what comes next. */
  private rowsCovered = 0;
  private columnsCovered = 0;
  private size = 0;

  constructor(private readonly file: string) {}

  onprocessinginstruction(name: string): void {
    if (name.startsWith("!")) throw new UnreadableFile(this.file, "unsafe-xml", name.toUpperCase());
  }

  onopentag(prefixed: string, attributes: Attributes): void {
    const name = localName(prefixed);
    const parent = this.path.at(-1);
    this.path.push(name);
    if (this.path.length > MARKUP_LIMITS.depth)
      throw new UnreadableFile(this.file, "damaged", `<${name}> × ${this.path.length}`);
    if (name === "Worksheet") this.beginSheet(attribute(attributes, "Name") ?? "");
    else if (name === "Column" && parent === "Table") this.column(attributes);
    else if (name === "Row" && parent === "Table") this.beginRow(attributes);
    else if (name === "Cell" && parent === "Row") this.beginCell(attributes);
    else if (name === "Data" && parent === "Cell")
      this.data = { type: attribute(attributes, "Type") ?? "String", text: "" };
    else if (name === "Visible") this.visible = "";
  }

  ontext(text: string): void {
    if (this.data) this.data.text += text;
    else if (this.path.at(-1) === "Visible") this.visible += text;
  }

  onclosetag(): void {
    const name = this.path.pop();
    const parent = this.path.at(-1);
    if (name === "Data" && this.cell && this.data) {
      this.cell.value = dataCell(this.data.type, this.data.text);
      this.data = undefined;
    } else if (name === "Cell" && parent === "Row") this.endCell();
    else if (name === "Row" && parent === "Table") this.endRow();
    else if (name === "Visible" && this.sheet) this.sheet.hidden = /Hidden$/.test(this.visible.trim());
    else if (name === "Workbook" && this.path.length === 0) this.closed = true;
  }

  private beginSheet(name: string): void {
    this.sheet = { name, hidden: false, hiddenColumns: [], rows: [] };
    this.sheets.push(this.sheet);
    this.row = undefined;
    this.cell = undefined;
    this.data = undefined;
    this.rowNumber = 0;
    this.rowsCovered = 0;
    this.columnNumber = 0;
    this.columnsCovered = 0;
  }

  private column(attributes: Attributes): void {
    this.columnNumber = position(attributes, this.columnNumber + this.columnsCovered);
    this.columnsCovered = count(attributes, "Span");
    if (attribute(attributes, "Hidden") !== "1") return;
    const till = Math.min(this.columnNumber + this.columnsCovered, MARKUP_LIMITS.columns);
    for (let number = this.columnNumber; number <= till; number++) this.sheet?.hiddenColumns.push(number - 1);
  }

  private beginRow(attributes: Attributes): void {
    this.rowNumber = position(attributes, this.rowNumber + this.rowsCovered);
    this.rowsCovered = count(attributes, "Span");
    this.columnNumber = 0;
    this.columnsCovered = 0;
    this.row = { cells: [], hidden: attribute(attributes, "Hidden") === "1" };
  }

  private beginCell(attributes: Attributes): void {
    this.columnNumber = position(attributes, this.columnNumber + this.columnsCovered);
    this.columnsCovered = count(attributes, "MergeAcross");
    this.cell = { value: EMPTY_CELL, formula: attribute(attributes, "Formula") ?? "" };
    if (this.columnNumber > MARKUP_LIMITS.columns || this.rowNumber > MARKUP_LIMITS.rows)
      throw new UnreadableFile(this.file, "too-large", `${this.rowNumber} × ${this.columnNumber}`);
  }

  private endCell(): void {
    if (!this.cell || !this.row) return;
    const { value, formula } = this.cell;
    const { cells } = this.row;
    this.cell = undefined;
    if (value.kind === "empty" && formula === "") return;
    while (cells.length < this.columnNumber - 1) cells.push(EMPTY_CELL);
    cells[this.columnNumber - 1] =
      value.kind === "empty" ? { kind: "no-value", formula: formula.replace(/^=/, "") } : value;
  }

  private endRow(): void {
    if (!this.row || !this.sheet) return;
    const { cells, hidden } = this.row;
    this.row = undefined;
    this.size += cells.length;
    if (this.size > MARKUP_LIMITS.cells) throw new UnreadableFile(this.file, "too-large", `> ${MARKUP_LIMITS.cells}`);
    if (cells.length > 0) this.sheet.rows.push({ rowNumber: this.rowNumber, hidden, cells });
  }
}

function localName(prefixed: string): string {
  return prefixed.slice(prefixed.indexOf(":") + 1);
}

function attribute(attributes: Attributes, name: string): string | undefined {
  return (
    attributes[`ss:${name}`] ??
    attributes[name] ??
    attributes[Object.keys(attributes).find((key) => localName(key) === name) ?? ""]
  );
}

function count(attributes: Attributes, name: string): number {
  return Math.max(Number.parseInt(attribute(attributes, name) ?? "", 10) || 0, 0);
}

/** The position of an element that follows position `before`. */
function position(attributes: Attributes, before: number): number {
  const index = count(attributes, "Index");
  return index > before ? index : before + 1;
}

function dataCell(type: string, text: string): Cell {
  if (text === "") return EMPTY_CELL;
  if (type === "Number" && Number.isFinite(Number(text))) return { kind: "number", value: Number(text), digits: text };
  if (type === "Boolean") return { kind: "boolean", value: text === "1" };
  if (type === "Error") return { kind: "error", code: text };
  const day = type === "DateTime" ? dayOfDateTime(text) : undefined;
  return day === undefined ? { kind: "text", text } : { kind: "date", day, digits: text };
}

/** `2020-12-31T12:00:00.000` → days since 1970-01-01, the time as their fraction. */
function dayOfDateTime(text: string): number | undefined {
  const [, date = "", hours = "0", minutes = "0", seconds = "0"] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?$/.exec(text) ?? [];
  const day = dayFromIso(date);
  return day === undefined ? undefined : day + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
