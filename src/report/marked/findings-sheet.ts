import { catalogue } from "../../findings/catalogue.ts";
import type { Severity } from "../../findings/finding.ts";
import type { FindingGroup } from "../../findings/log.ts";
import type { Language, Words } from "../../values/words.ts";
import { allSpoken, bySeverity, cellReference, SEVERITY_WORDS, type SpokenFinding } from "../findings/spoken.ts";
import { fill } from "../words.ts";
import { heightOf, linesOf } from "../xlsx/text-size.ts";
import { spreadsheetText } from "./notes.ts";
import type { OwnFormat, StyleVariants } from "./style-variants.ts";

export const SHEET_NAME: Words = { vi: "Kết quả kiểm tra", en: "Findings" };
/** Places of one kind beyond these are counted only. */
const MOST_PLACES = 5_000;
const WORDS = {
  title: { vi: "KẾT QUẢ KIỂM TRA SỐ LIỆU", en: "FINDINGS" },
  file: { vi: "Tệp: {file}", en: "File: {file}" },
  clean: { vi: "Không có lỗi, không có cảnh báo.", en: "No errors, no warnings." },
  how: {
    vi: "Ô tô đỏ: lỗi; ô tô vàng: cảnh báo; ghi chú tại ô nêu nguyên nhân và cách xử lý. Ngoài trang này, màu nền và ghi chú, không có gì của tệp bị thay đổi.",
    en: "Red cells: errors; yellow cells: warnings; the note on a cell tells cause and remedy. But for this sheet, colours and notes nothing in the file was changed.",
  },
  places: { vi: "({count} chỗ; chỗ đầu tiên nêu ở đây)", en: "({count} places; the first is shown)" },
  more: { vi: "… và {more} chỗ nữa", en: "… and {more} more" },
} as const satisfies Record<string, Words>;

interface Column {
  readonly head: Words;
  readonly width: number;
  readonly format: OwnFormat | "severity";
  readonly text: (finding: SpokenFinding, language: Language) => string | undefined;
}

const COLUMNS: readonly Column[] = [
  {
    head: { vi: "Mức", en: "Severity" },
    width: 12,
    format: "severity",
    text: ({ severity }, language) => SEVERITY_WORDS[severity][language],
  },
  { head: { vi: "Mã", en: "Code" }, width: 7, format: "info", text: ({ code }) => code },
  { head: { vi: "Trang tính", en: "Sheet" }, width: 16, format: "text", text: ({ sheet }) => sheet },
  { head: { vi: "Ô", en: "Cell" }, width: 9, format: "link", text: cellReference },
  { head: { vi: "Tiêu đề cột", en: "Header" }, width: 20, format: "text", text: ({ header }) => header },
  { head: { vi: "Trong ô", en: "Content" }, width: 20, format: "text", text: ({ cell }) => cell },
  { head: { vi: "Phát hiện", en: "Finding" }, width: 34, format: "text", text: ({ title }) => title },
  { head: { vi: "Cần có", en: "Expected" }, width: 22, format: "text", text: ({ expected }) => expected },
  { head: { vi: "Nguyên nhân", en: "Cause" }, width: 40, format: "text", text: ({ cause }) => cause },
  { head: { vi: "Cách xử lý", en: "Remedy" }, width: 40, format: "text", text: ({ remedy }) => remedy },
];
const LINK_COLUMN = "D";
/** Where the sheet's columns have their heads: after the title and three lines. */
export const HEAD_ROW = 5;
const ROW_HEIGHT = 17;

/**
 * The findings of a file as a worksheet's part: a row for each place of an error or a warning, one for each kind of note,
 * all with a link to the cell. `sheets`: names that can be linked to.
 */
export function findingsSheet(
  file: string,
  groups: readonly FindingGroup[],
  sheets: readonly string[],
  styles: StyleVariants,
  language: Language,
): string {
  const rows: string[] = [];
  const links: string[] = [];
  const add = (cells: readonly (readonly [string, OwnFormat])[], height: number): number => {
    const row = rows.length + 1;
    const written = cells.map(([text, format], column) =>
      cellXml(`${columnOf(column)}${row}`, text, styles.own(format)),
    );
    rows.push(`<row r="${row}" ht="${height}" customHeight="1">${written.join("")}</row>`);
    return row;
  };
  add([[WORDS.title[language], "title"]], 24);
  const isClean = groups.every(({ kind }) => catalogue[kind].severity === "info");
  const lines = [
    fill(WORDS.file[language], { file }),
    countsLine(groups, language),
    (isClean ? WORDS.clean : WORDS.how)[language],
  ];
  for (const line of lines) add([[line, "line"]], ROW_HEIGHT);
  add(
    COLUMNS.map((column) => [column.head[language], "head"]),
    24,
  );
  for (const group of bySeverity(groups)) {
    const isNote = catalogue[group.kind].severity === "info";
    const shown = group.examples.slice(0, isNote ? 1 : MOST_PLACES);
    for (const finding of allSpoken([{ ...group, examples: shown }], language)) {
      const title =
        isNote && group.count > 1
          ? `${finding.title} ${fill(WORDS.places[language], { count: group.count })}`
          : finding.title;
      const written = COLUMNS.map((column) => ({
        ...column,
        text: column.text({ ...finding, title }, language) ?? "",
      }));
      const target = linkTo(finding, sheets);
      const cells = written.map(({ format, text }): readonly [string, OwnFormat] => [
        text,
        format === "severity" ? finding.severity : format === "link" && !target ? "info" : format,
      ]);
      const row = add(cells, heightOfRow(written));
      if (target) links.push(`<hyperlink ref="${LINK_COLUMN}${row}" location="${target}"/>`);
    }
    const more = group.count - shown.length;
    if (more > 0 && !isNote) add([[fill(WORDS.more[language], { more }), "line"]], ROW_HEIGHT);
  }
  return sheetXml(rows, links);
}

/** In points; spreadsheets do not find it themselves for rows that they have not written. */
function heightOfRow(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = cells.map(({ text, width }) => linesOf(text, width - 1));
  return heightOf(Math.max(...lines)) + 2;
}

function countsLine(groups: readonly FindingGroup[], language: Language): string {
  const count = (severity: Severity) =>
    groups.reduce((sum, group) => sum + (catalogue[group.kind].severity === severity ? group.count : 0), 0);
  return (["error", "warning", "info"] as const)
    .map((severity) => `${SEVERITY_WORDS[severity][language]}: ${count(severity)}`)
    .join(" · ");
}

/** Where a finding's cell is, as a link writes it; nothing where the workbook has no such place. */
function linkTo(finding: SpokenFinding, sheets: readonly string[]): string | undefined {
  const sheet = finding.sheet ?? (sheets.length === 1 ? sheets[0] : undefined);
  if (finding.row === undefined || sheet === undefined || !sheets.includes(sheet)) return undefined;
  return spreadsheetText(`'${sheet.replaceAll("'", "''")}'!${finding.column ?? "A"}${finding.row}`);
}

function columnOf(index: number): string {
  return String.fromCharCode(65 + index);
}

function cellXml(reference: string, text: string, format: number): string {
  if (text === "") return `<c r="${reference}" s="${format}"/>`;
  return `<c r="${reference}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${spreadsheetText(text)}</t></is></c>`;
}

function sheetXml(rows: readonly string[], links: readonly string[]): string {
  const columns = COLUMNS.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const last = columnOf(COLUMNS.length - 1);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><tabColor rgb="FFA4161A"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">',
    `<pane ySplit="${HEAD_ROW}" topLeftCell="A${HEAD_ROW + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${columns.join("")}</cols>`,
    `<sheetData>${rows.join("")}</sheetData>`,
    rows.length > HEAD_ROW ? `<autoFilter ref="A${HEAD_ROW}:${last}${rows.length}"/>` : "",
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter>",
    "</worksheet>",
  ].join("");
}
