import { catalogue, type FindingId } from "../../findings/catalogue.ts";
import { findingText } from "../../findings/describe.ts";
import type { Finding } from "../../findings/finding.ts";
import { columnOfReference } from "../../read/xlsx/cell-reference.ts";
import type { Language, Words } from "../../values/words.ts";
import { SEVERITY_WORDS } from "../findings/spoken.ts";

/** What is coloured; how a file was read is listed only. */
export type MarkSeverity = "error" | "warning";

/** What is said in the note on one cell. */
export interface Remark {
  readonly title: string;
  readonly lines: readonly string[];
}

/** One place of a sheet to be coloured. */
export interface Mark {
  readonly severity: MarkSeverity;
  readonly remarks: readonly Remark[];
}

export interface RowMarks {
  /** By sheet column, from 0. */
  readonly cells: ReadonlyMap<number, Mark>;
  /** Of the row as a whole: all its cells are coloured, the note stands at the first that holds anything. */
  readonly whole?: Mark;
}

/** By row number, from 1. */
export type SheetMarks = ReadonlyMap<number, RowMarks>;

/** More findings in one cell than these are listed only. */
const REMARKS = 3;
const WORDS = {
  expected: { vi: "Cần có", en: "Expected" },
  cause: { vi: "Nguyên nhân", en: "Cause" },
  remedy: { vi: "Cách xử lý", en: "Remedy" },
} as const satisfies Record<string, Words>;

/** A sheet of the file, and the last row of its header, where what is said of a whole column belongs. */
export interface MarkedSheet {
  readonly name: string;
  readonly headerRow?: number;
}

/** Findings as marks by sheet name. */
export function marksOf(
  findings: readonly Finding<FindingId>[],
  known: readonly MarkedSheet[],
  language: Language,
): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, Map<number, { cells: Map<number, Mark>; whole?: Mark }>>();
  const [only] = known.length === 1 ? known : [];
  for (const finding of findings) {
    const { severity } = catalogue[finding.kind];
    const { sheet: name = only?.name, column: letters } = finding.place;
    const header = known.find((sheet) => sheet.name === name)?.headerRow;
    const column = letters === undefined ? undefined : columnOfReference(`${letters}1`);
    const row = finding.place.row ?? (column === undefined ? undefined : header);
    if (severity === "info" || name === undefined || row === undefined) continue;
    const rows = sheets.get(name) ?? new Map<number, { cells: Map<number, Mark>; whole?: Mark }>();
    sheets.set(name, rows);
    const marks = rows.get(row) ?? { cells: new Map<number, Mark>() };
    rows.set(row, marks);
    const remark = remarkOf(finding, language);
    if (column === undefined) marks.whole = joined(marks.whole, severity, remark);
    else marks.cells.set(column, joined(marks.cells.get(column), severity, remark));
  }
  return sheets;
}

function joined(mark: Mark | undefined, severity: MarkSeverity, remark: Remark): Mark {
  if (!mark) return { severity, remarks: [remark] };
  const remarks = mark.remarks.length < REMARKS ? [...mark.remarks, remark] : mark.remarks;
  return { severity: severity === "error" ? severity : mark.severity, remarks };
}

function remarkOf(finding: Finding<FindingId>, language: Language): Remark {
  const { code, severity } = catalogue[finding.kind];
  const expected = finding.expected ? [`${WORDS.expected[language]}: ${finding.expected[language]}`] : [];
  return {
    title: `${SEVERITY_WORDS[severity][language]} ${code}: ${findingText(finding, "title", language)}`,
    lines: [
      ...expected,
      `${WORDS.cause[language]}: ${findingText(finding, "cause", language)}`,
      `${WORDS.remedy[language]}: ${findingText(finding, "remedy", language)}`,
    ],
  };
}
