import { cellText } from "../../read/cell.ts";
import type { Sheet } from "../../read/sheet.ts";
import { columnLetters } from "../../read/xlsx/cell-reference.ts";
import { lastOfMonth } from "../../values/day.ts";
import { fold } from "../../values/fold.ts";
import { convert } from "../lexical/convert.ts";
import { fieldOf } from "../registry.ts";
import type { TableId } from "../table.ts";
import { dateOfTitle, type StatedDate, yearOf } from "./as-of.ts";
import { dateOrder, isFractionOfOne, type MarkEvidence, numberStyle } from "./column-style.ts";
import type { ColumnSource, SheetTables, TableSource } from "./file-tables.ts";
import { findHeader, titleLines, widestRow } from "./find-header.ts";
import type { TableFit } from "./fit-tables.ts";
import { type HeaderColumn, headerText } from "./header-columns.ts";
import type { HeaderMatcher } from "./match-header.ts";
import { rowLength } from "./row-length.ts";
import { type ColumnEvidence, Samples } from "./samples.ts";
import { type StatedUnit, unitOfNote } from "./unit.ts";
import { namelessColumns, unmappedColumn } from "./unused-columns.ts";

/** How many rows are looked at to learn how columns write what they hold. */
const SAMPLE_ROWS = 128;
/** Serials in a sample are turned into days by the reader. */
const NO_EPOCH = -25_569;

/** A sheet as it was understood, and what was seen on the way. */
export interface RecognisedSheet extends SheetTables {
  /** Of each column used: what its cells showed. For findings. */
  readonly evidence: ReadonlyMap<number, ColumnEvidence>;
  readonly note: StatedUnit | undefined;
  readonly duplicates: readonly {
    readonly table: TableId;
    readonly field: string;
    readonly index: number;
    readonly header: string;
  }[];
}

/** Finds the tables of one sheet. `fileDate`: what the file's name says, for sheets that say nothing. */
export async function recogniseSheet(
  file: string,
  sheet: Sheet,
  matcher: HeaderMatcher,
  fileDate: StatedDate | undefined,
): Promise<RecognisedSheet> {
  const head = await sheet.head(SAMPLE_ROWS);
  const header = findHeader(head, matcher);
  if (!header) {
    const unmapped = widestRow(head).map(unmappedColumn);
    return {
      sheet,
      tables: [],
      title: [],
      hasRows: false,
      unmapped,
      evidence: new Map(),
      note: undefined,
      duplicates: [],
    };
  }
  const title = titleLines(head.slice(0, header.top));
  const headerRows = head.slice(header.top, header.bottom + 1);
  const note =
    [...title].reverse().map(unitOfNote).find(Boolean) ?? titleLines(headerRows).map(unitOfNote).find(Boolean);
  const samples = new Samples(head.slice(header.bottom + 1).map((row) => row.cells));
  const titleDate = dateOfTitle(title);
  const stated = titleDate ?? fileDate;
  const used = new Set(header.fit.tables.flatMap((fit) => [...fit.columns.values()]));
  await samples.settle(sheet, headerRows.at(-1)?.rowNumber ?? 0, header.fit);
  const all = samples.evidenceOfAll([...used]);
  const headerWords = new Set(
    headerRows.flatMap((row) => row.cells.map((cell) => fold(cellText(cell)))).filter(Boolean),
  );
  const lastHeaderRow = headerRows.at(-1);
  const headerRow = lastHeaderRow?.rowNumber ?? 0;
  const sources = header.fit.tables.map(
    (fit): TableSource => ({
      table: fit.table,
      file,
      sheet,
      headerRow,
      headerWords,
      columns: new Map(
        [...fit.columns].map(([field, column]) => [
          field,
          columnSource(fit.table, field, column, samples, all, note, yearOf(stated)),
        ]),
      ),
      constants: constants(fit, titleDate, stated),
      rowLength: lastHeaderRow && rowLength(fit.table, indexes(fit), lastHeaderRow, head.slice(header.bottom + 1)),
    }),
  );
  const asOf = dateOfColumn(sources, samples) ?? stated;
  return {
    sheet,
    tables: sources,
    header: { from: headerRows[0]?.rowNumber ?? 0, to: headerRow },
    title,
    hasRows: head.length > header.bottom + 1,
    ...(asOf ? { asOf } : {}),
    unmapped: [
      ...header.columns.filter((column) => !used.has(column)).map(unmappedColumn),
      ...(sources.length > 0 ? namelessColumns(header.columns, head.slice(header.bottom + 1)) : []),
    ],
    ...(header.fit.nearest ? { nearest: header.fit.nearest } : {}),
    evidence: new Map([...used].map((column) => [column.index, samples.evidence(column.index)])),
    note,
    duplicates: header.fit.tables.flatMap((fit) =>
      fit.duplicates.map(({ field, column }) => ({
        table: fit.table,
        field,
        index: column.index,
        header: headerText(column),
      })),
    ),
  };
}

function indexes({ columns }: TableFit): ReadonlyMap<string, number> {
  return new Map([...columns].map(([field, { index }]) => [field, index]));
}

function columnSource(
  table: TableId,
  field: string,
  column: HeaderColumn,
  samples: Samples,
  sheetMarks: MarkEvidence,
  note: StatedUnit | undefined,
  year: number | undefined,
): ColumnSource {
  const { kind } = fieldOf(table, field).info;
  const { marks, order } = samples.evidence(column.index);
  const numbers = numberStyle(kind, marks, sheetMarks);
  const own = column.levels.findLast((level) => level.unit)?.unit;
  const unit = own ?? note;
  const power =
    kind === "money"
      ? (unit?.power ?? 0)
      : kind === "rate" && isFractionOfOne(samples.column(column.index), numbers)
        ? 2
        : 0;
  return {
    field,
    index: column.index,
    letter: columnLetters(column.index),
    header: headerText(column),
    style: { numbers, dates: dateOrder(order), year, power },
    ...(kind === "money"
      ? { unit: { scale: 10 ** power, from: own ? "header" : note ? "note" : "assumed" } as const }
      : {}),
  };
}

/** What the file states once for all rows of a table: the date of a ledger, the month of scores and deposits. */
function constants(
  fit: TableFit,
  titleDate: StatedDate | undefined,
  stated: StatedDate | undefined,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const give = (field: string, day: number | undefined) => {
    if (day !== undefined && !fit.columns.has(field)) found.set(field, day);
  };
  if (fit.table === "loans") give("asOf", stated?.day);
  if (fit.table === "groups" || fit.table === "deposits") give("month", stated && lastOfMonth(stated.day));
  if (fit.table === "collections" && !fit.columns.has("dueOn") && titleDate?.isMonth) give("period", titleDate.day);
  return found;
}

/** The first date in a column that says of what date the data are. */
function dateOfColumn(sources: readonly TableSource[], samples: Samples): StatedDate | undefined {
  for (const source of sources) {
    const column = source.table === "loans" ? source.columns.get("asOf") : undefined;
    if (!column) continue;
    for (const cell of samples.column(column.index)) {
      const { value } = convert(cell, fieldOf("loans", "asOf").info, column.style, NO_EPOCH);
      if (typeof value === "number") return { day: value, from: "column", isMonth: false };
    }
  }
  return undefined;
}
