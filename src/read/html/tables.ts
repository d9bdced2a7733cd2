import type { Handler } from "htmlparser2";
import { type Cell, EMPTY_CELL } from "../cell.ts";
import { MARKUP_LIMITS } from "../markup-limits.ts";
import type { HeadRow } from "../sheet.ts";
import { UnreadableFile } from "../unreadable.ts";
import { Grid } from "./grid.ts";

/** What is in a page and yet not seen. */
const UNSEEN = new Set(["script", "style", "title", "noscript", "template", "xml", "select", "textarea"]);

/** Elements that stand on lines of their own. */
const LINES = new Set(
  "address article blockquote br caption center div dl dd dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table ul".split(
    " ",
  ),
);

/** Where a line ends within a text: a character that no page has. */
const LINE_END = "\v";

interface OpenTable {
  readonly grid: Grid;
  /** Whether the current row is hidden; undefined between rows. */
  row: { readonly hidden: boolean } | undefined;
  cell: { text: string; readonly columnSpan: number; readonly rowSpan: number } | undefined;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * Puts the tables of a page, and the text between them, on one sheet. A table inside a cell gets rows of its own, before
 * the row it stands in: such an outer table is there for the layout. End tags may be missing, but for that of a table.
 */
export class HtmlTables implements Partial<Handler> {
  /** Rows that are not empty. */
  readonly rows: HeadRow[] = [];
  /** Whether there was any cell. */
  found = false;
  private readonly tables: OpenTable[] = [];
  private loose = "";
  private unseen = 0;
  private depth = 0;
  private rowNumber = 0;
  private size = 0;

  constructor(private readonly file: string) {}

  get inTable(): boolean {
    return this.tables.length > 0;
  }

  onopentag(name: string, attributes: Attributes): void {
    if (++this.depth > MARKUP_LIMITS.depth) throw new UnreadableFile(this.file, "damaged", `<${name}> × ${this.depth}`);
    if (UNSEEN.has(name)) this.unseen++;
    if (LINES.has(name)) this.endLine();
    const table = this.tables.at(-1);
    if (name === "table") this.tables.push({ grid: new Grid(), row: undefined, cell: undefined });
    else if (table && name === "tr") {
      this.endRow(table);
      table.row = { hidden: isHidden(attributes) };
    } else if (table && (name === "td" || name === "th")) {
      this.endCell(table);
      this.found = true;
      table.row ??= { hidden: false };
      table.cell = { text: "", columnSpan: span(attributes.colspan), rowSpan: span(attributes.rowspan) };
    }
  }

  onclosetag(name: string): void {
    this.depth--;
    if (UNSEEN.has(name)) this.unseen--;
    const table = this.tables.at(-1);
    if (table && name === "table") {
      this.endRow(table);
      this.tables.pop();
    } else if (table && name === "tr") this.endRow(table);
    else if (table && (name === "td" || name === "th")) this.endCell(table);
    if (LINES.has(name)) this.endLine();
  }

  ontext(text: string): void {
    if (this.unseen > 0) return;
    const table = this.tables.at(-1);
    if (table?.cell) table.cell.text += text;
    else if (!table) this.loose += text;
  }

  /** The text after the last element. */
  onend(): void {
    this.endLine();
  }

  private endLine(): void {
    const table = this.tables.at(-1);
    if (table?.cell) table.cell.text += LINE_END;
    if (table) return;
    const cell = seenText(this.loose);
    this.loose = "";
    if (cell.kind !== "empty") this.push([cell], false);
  }

  private endCell(table: OpenTable): void {
    if (!table.cell) return;
    table.grid.place(seenText(table.cell.text), table.cell.columnSpan, table.cell.rowSpan);
    table.cell = undefined;
  }

  private endRow(table: OpenTable): void {
    this.endCell(table);
    if (!table.row) return;
    this.push(table.grid.endRow(), table.row.hidden);
    table.row = undefined;
  }

  private push(cells: readonly Cell[], hidden: boolean): void {
    this.rowNumber++;
    this.size += cells.length;
    if (this.size > MARKUP_LIMITS.cells || this.rowNumber > MARKUP_LIMITS.rows)
      throw new UnreadableFile(this.file, "too-large", `> ${this.rowNumber} × ${cells.length}`);
    if (cells.length > 0) this.rows.push({ rowNumber: this.rowNumber, hidden, cells });
  }
}

function span(attribute: string | undefined): number {
  const count = Number.parseInt(attribute ?? "1", 10);
  return count >= 1 ? Math.min(count, MARKUP_LIMITS.rows) : 1;
}

function isHidden({ style = "", hidden }: Attributes): boolean {
  return hidden !== undefined || /display\s*:\s*none/i.test(style);
}

/** Text as a page shows it: blanks fall together, and a cell of blanks, hard ones included, is empty. */
function seenText(text: string): Cell {
  const seen = text
    .replace(/[ \t\r\n\f]+/g, " ")
    .replace(/ ?\v[ \v]*/g, "\n")
    .trim();
  return seen === "" ? EMPTY_CELL : { kind: "text", text: seen };
}
