import type { FindingId } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { OpenFile } from "../read/sheet.ts";
import { dateOfFileName } from "./recognise/as-of.ts";
import type { FileTables, SheetTables } from "./recognise/file-tables.ts";
import { type HeaderMapping, HeaderMatcher } from "./recognise/match-header.ts";
import { noTable, sheetFindings } from "./recognise/recognise-findings.ts";
import { recogniseSheet } from "./recognise/recognise-sheet.ts";

export interface RecogniseOptions {
  /** What the user says of columns: folded header → field, `current` or `loans.current`. */
  readonly mapping?: HeaderMapping;
}

/**
 * Finds the tables of a file by the columns of its sheets. The names of file and sheets decide nothing, but for a date in
 * the file's name where nothing inside states one.
 */
export async function recogniseFile(file: OpenFile, options: RecogniseOptions = {}): Promise<FileTables> {
  const matcher = new HeaderMatcher(options.mapping);
  const fileDate = dateOfFileName(file.name);
  const sheets: SheetTables[] = [];
  const findings: Finding<FindingId>[] = file.notes
    .filter(({ key }) => key === "lost-sheet")
    .map(({ value }) => ({ kind: "lost-sheet", place: { file: file.name, sheet: value } }));
  for (const { key, value } of file.notes) {
    // What nothing else explains: see `detectEncoding`.
    if (key === "encoding" && value === "windows-1252")
      findings.push({ kind: "guessed-encoding", place: { file: file.name }, details: { encoding: value } });
  }
  for (const sheet of file.sheets) {
    const { evidence, note, duplicates, ...recognised } = await recogniseSheet(file.name, sheet, matcher, fileDate);
    sheets.push(recognised);
    if (recognised.tables.length > 0) {
      findings.push(...sheetFindings(file.name, { ...recognised, evidence, note, duplicates }));
    }
  }
  if (sheets.every((sheet) => sheet.tables.length === 0)) findings.push(noTable(file.name, sheets));
  return { file: file.name, sheets, findings };
}
