import type { Workbook, Worksheet } from "exceljs";
import { known } from "../../values/known.ts";
import { onOneLine } from "../format.ts";
import { type Grid, type PrintStyle, paragraph, type Table } from "../grid.ts";
import { signLegend } from "../status-legend.ts";
import { SIGN_WIDTH, sheetColumns } from "./columns.ts";
import { footer, isLittleLonger, PAGE_SETUP, PAGE_WIDTH } from "./page.ts";
import { planSheets, type SheetBlock, type SheetPlan } from "./sheet-plan.ts";
import { withFixedDates } from "./stable-zip.ts";
import { type WrittenTable, writeTable } from "./table-rows.ts";
import { type TextArea, writeList, writeParagraph, writeTitle } from "./text-rows.ts";

/** What the file says of itself. */
export interface WorkbookProperties {
  readonly program: string;
  /** `YYYY-MM-DD`; of the data, so that the same scorecard gives the same file. */
  readonly date: string;
}

/** Of a sheet that holds nothing but text: heads, and what is said of each. */
const TEXT_WIDTHS = [40, 106] as const;

/** A table that is narrower than the page grows by up to this much. */
const MOST_STRETCH = 1.25;

/** Between two blocks, in points. */
const GAP = 9;

/** Freezing more rows than these would leave no room for the others. */
const HIGHEST_PANE = 9;

/** A grid as an Excel workbook; its bytes depend on nothing but what is put in. */
export async function gridWorkbook(grid: Grid, { program, date }: WorkbookProperties): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const book: Workbook = new exceljs.Workbook();
  const title = titleOf(grid);
  book.creator = program;
  book.lastModifiedBy = program;
  book.created = new Date(`${date}T00:00:00Z`);
  book.modified = book.created;
  book.title = title;
  book.company = onOneLine(grid.caption ?? "");
  for (const plan of planSheets(grid)) {
    const sheet = book.addWorksheet(plan.name, {
      pageSetup: PAGE_SETUP,
      headerFooter: footer(title, grid.caption ?? "", grid.style.language),
    });
    writeSheet(sheet, plan, grid.style);
  }
  return withFixedDates(new Uint8Array(await book.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object)));
}

function titleOf({ blocks }: Grid): string {
  const title = blocks.find((block) => block.kind === "title");
  return title?.kind === "title" ? onOneLine(title.text) : "";
}

function writeSheet(sheet: Worksheet, { blocks }: SheetPlan, style: PrintStyle): void {
  const area: TextArea = { sheet, columns: setWidths(sheet, blocks, style) };
  const tables: WrittenTable[] = [];
  let row = 1;
  blocks.forEach((block, index) => {
    if (index > 0 && blocks[index - 1]?.kind !== "title") sheet.getRow(row++).height = GAP;
    if (block.kind !== "table") {
      row = writeText(area, block, row);
      return;
    }
    const written = writeTable(sheet, block, style, row);
    tables.push(written);
    const legend = signLegend(block, style.language);
    const notes = legend === undefined ? block.notes : [legend, ...block.notes];
    row = notes.length === 0 ? written.end : writeParagraph(area, paragraph("muted", ...notes), written.end);
  });
  sheet.views = [{ state: "normal", showGridLines: false }];
  if (isLittleLonger(sheet, row - 1)) sheet.pageSetup.fitToHeight = 1;
  const [table, ...others] = tables;
  if (table && others.length === 0) setPanes(sheet, table);
}

/** Columns wide enough for every table of the sheet, or for its text where it has no table. Returns how many there are. */
function setWidths(sheet: Worksheet, blocks: readonly SheetBlock[], style: PrintStyle): number {
  const tables = blocks.filter((block) => block.kind === "table");
  const widths: number[] = tables.length === 0 ? [...TEXT_WIDTHS] : [];
  for (const { place, width, sign } of tables.flatMap((table) => sheetColumns(table, style))) {
    widths[place - 1] = Math.max(widths[place - 1] ?? 0, width);
    if (sign !== undefined) widths[place] = Math.max(widths[place] ?? 0, SIGN_WIDTH);
  }
  const total = widths.reduce((sum, width) => sum + width, 0);
  const stretch = Math.min(MOST_STRETCH, Math.max(1, PAGE_WIDTH / total));
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = Math.round(width * stretch * 100) / 100;
  });
  return widths.length;
}

function writeText(area: TextArea, block: Exclude<SheetBlock, Table>, row: number): number {
  switch (block.kind) {
    case "title":
      return writeTitle(area, block, row);
    case "paragraph":
      return writeParagraph(area, block, row);
    case "list":
      return writeList(area, block, row);
  }
}

/** The head stays in sight, on screen and on paper; a filter on its last row. */
function setPanes(sheet: Worksheet, { columns, head, items }: WrittenTable): void {
  const keys = columns.filter(({ group }) => group.isKey);
  const [first, last] = [known(columns[0]), known(columns.at(-1))];
  sheet.pageSetup.printTitlesRow = `${head.from}:${head.to}`;
  if (head.to <= HIGHEST_PANE) {
    sheet.views = [{ state: "frozen", xSplit: keys.length, ySplit: head.to, showGridLines: false }];
  }
  if (head.filter === undefined || items.to <= items.from) return;
  sheet.autoFilter = {
    from: { row: head.filter, column: first.place },
    to: { row: items.to, column: last.place + (last.sign === undefined ? 0 : 1) },
  };
}
