import type { FindingId } from "../../findings/catalogue.ts";
import type { Finding, Place } from "../../findings/finding.ts";
import { columnLetters } from "../../read/xlsx/cell-reference.ts";
import type { Words } from "../../values/words.ts";
import { fieldOf, tables } from "../registry.ts";
import type { FieldKind, TableId } from "../table.ts";
import type { ColumnSource, SheetTables } from "./file-tables.ts";
import type { RecognisedSheet } from "./recognise-sheet.ts";

/** Most columns that a message lists. */
const COLUMNS_LISTED = 12;

/** What a user should know of how a sheet's tables are read. */
export function sheetFindings(file: string, recognised: RecognisedSheet): readonly Finding<FindingId>[] {
  const { sheet } = recognised;
  const findings: Finding<FindingId>[] = [];
  if (!recognised.hasRows) findings.push({ kind: "no-rows", place: { file, sheet: sheet.name } });
  if (sheet.hidden) findings.push({ kind: "hidden-sheet", place: { file, sheet: sheet.name } });
  for (const { table, field, column } of usedColumns(recognised)) {
    const place = placeOf(file, sheet.name, column);
    if (sheet.hiddenColumns.includes(column.index)) findings.push({ kind: "hidden-column", place });
    findings.push(...styleFindings(place, fieldOf(table, field).info.kind, column, recognised));
  }
  findings.push(...unitFindings(file, recognised));
  for (const { table, field, index, header } of recognised.duplicates) {
    const used = recognised.tables.find((source) => source.table === table)?.columns.get(field);
    if (!used) continue;
    findings.push({
      kind: "duplicate-column",
      place: placeOf(file, sheet.name, used),
      details: { field: fieldOf(table, field).info.words, other: columnLetters(index), otherHeader: header },
    });
  }
  return findings;
}

/** Every column in use once, with the first field that it holds. */
function usedColumns(recognised: RecognisedSheet) {
  const byIndex = new Map<number, { readonly table: TableId; readonly field: string; readonly column: ColumnSource }>();
  for (const { table, columns } of recognised.tables) {
    for (const [field, column] of columns) {
      if (!byIndex.has(column.index)) byIndex.set(column.index, { table, field, column });
    }
  }
  return [...byIndex.values()].sort((a, b) => a.column.index - b.column.index);
}

function styleFindings(
  place: Place,
  kind: FieldKind,
  column: ColumnSource,
  recognised: RecognisedSheet,
): readonly Finding<FindingId>[] {
  if (kind === "rate" && column.style.power !== 0) return [{ kind: "rate-as-fraction", place }];
  const order = recognised.evidence.get(column.index)?.order;
  if (kind !== "date" || !order) return [];
  const { dmy, mdy, either, monthFirst } = order;
  const cell = monthFirst === undefined ? {} : { cell: monthFirst };
  if (dmy > 0 && mdy > 0) return [{ kind: "mixed-date-order", place, ...cell }];
  if (mdy > 0) return [{ kind: "month-before-day", place, ...cell }];
  const shownElsewhere = [...recognised.evidence.values()].some((other) => other.order.dmy > 0);
  return either > 0 && !shownElsewhere ? [{ kind: "ambiguous-date-order", place }] : [];
}

/** One finding for the sheet's note, one for each column that has a unit of its own; đồng need none. */
function unitFindings(file: string, { sheet, tables: sources, note }: RecognisedSheet): readonly Finding<FindingId>[] {
  const columns = sources.flatMap((source) => [...source.columns.values()]);
  const findings: Finding<FindingId>[] = [];
  if (note && note.power > 0 && columns.some((column) => column.unit?.from === "note")) {
    const details = { note: note.words, scale: 10 ** note.power };
    findings.push({ kind: "unit-note", place: { file, sheet: sheet.name }, details });
  }
  for (const column of columns) {
    if (column.unit?.from !== "header" || column.unit.scale === 1) continue;
    const details = { note: column.header, scale: column.unit.scale };
    findings.push({ kind: "unit-note", place: placeOf(file, sheet.name, column), details });
  }
  return findings;
}

/** No sheet of a file was recognised: which table comes nearest, what it lacks, what was seen. */
export function noTable(file: string, sheets: readonly SheetTables[]): Finding<FindingId> {
  const nearest = sheets
    .filter((sheet) => sheet.nearest)
    .sort((a, b) => (a.nearest?.missing.length ?? 0) - (b.nearest?.missing.length ?? 0))[0];
  if (!nearest?.nearest) return noHeader(file, sheets);
  const { table, missing } = nearest.nearest;
  return {
    kind: "no-table",
    place: { file, sheet: nearest.sheet.name, ...(nearest.header ? { row: nearest.header.to } : {}) },
    details: {
      nearest: tables[table].words,
      missing: missingHeaders(table, missing),
      seen: listed(nearest.unmapped),
    },
  };
}

/** No name of a column was known in any sheet. */
function noHeader(file: string, sheets: readonly SheetTables[]): Finding<FindingId> {
  const [widest] = [...sheets].sort((a, b) => b.unmapped.length - a.unmapped.length);
  if (widest === undefined || widest.unmapped.length === 0) return { kind: "empty", place: { file } };
  return { kind: "no-header", place: { file, sheet: widest.sheet.name }, details: { seen: seenIn(widest.unmapped) } };
}

/** Names are shown; a row of data stands for people, and is not. */
function seenIn(columns: SheetTables["unmapped"]): string | Words {
  if (!columns.some(({ header }) => /\d{6}/.test(header))) return listed(columns);
  const { length } = columns;
  return {
    vi: `${length} ô, trông như số liệu chứ không phải tên cột`,
    en: `${length} cells that look like data, not like names of columns`,
  };
}

function listed(columns: SheetTables["unmapped"]): string {
  const more = columns.length > COLUMNS_LISTED ? ", …" : "";
  return `${columns
    .slice(0, COLUMNS_LISTED)
    .map(({ header }) => header)
    .join(", ")}${more}`;
}

/** One alternative for each field that would have to be there: `Số khế ước, Mã xã / Tên xã`. */
function missingHeaders(table: TableId, missing: readonly (readonly string[])[]): string {
  const byFirst = new Map(missing.toReversed().map((group) => [group[0], group]));
  return [...byFirst.values()]
    .toReversed()
    .map((group) => group.map((field) => fieldOf(table, field).info.headers[0]).join(" / "))
    .join(", ");
}

function placeOf(file: string, sheet: string, column: ColumnSource): Place {
  return { file, sheet, column: column.letter, header: column.header };
}
