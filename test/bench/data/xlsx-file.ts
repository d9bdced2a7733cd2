import type { Column } from "./columns.ts";
import type { Loan } from "./loans.ts";
import { TITLE } from "./title.ts";
import { ZipFile } from "./zip-file.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** In characters: what is compressed at once. */
const CHUNK = 1 << 18;
/** Excel's serial of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** Indices into `cellXfs` of the styles. */
const STYLES = { text: "", date: ' s="1"', money: ' s="2"', rate: ' s="3"' } as const;
const HEADER_ROW = TITLE.length + 2;

/** Writes loans as a workbook of one sheet, in the parts and the order Excel writes, texts as shared strings. */
export async function writeXlsx(
  path: string,
  columns: readonly Column[],
  loans: Iterable<Loan>,
  rows: number,
): Promise<void> {
  const strings = new SharedStrings();
  const zip = await ZipFile.create(path);
  for (const [name, text] of Object.entries(FIXED_PARTS)) await zip.add(name, [DECLARATION + text]);
  await zip.add("xl/worksheets/sheet1.xml", sheet(columns, loans, rows, strings));
  await zip.add("xl/sharedStrings.xml", strings.xml());
  await zip.close();
}

class SharedStrings {
  private readonly indices = new Map<string, number>();
  private count = 0;

  indexOf(text: string): number {
    this.count++;
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const index = this.indices.size;
    this.indices.set(text, index);
    return index;
  }

  *xml(): Generator<string> {
    let text = `${DECLARATION}<sst xmlns="${MAIN}" count="${this.count}" uniqueCount="${this.indices.size}">`;
    for (const string of this.indices.keys()) {
      text += `<si><t>${escaped(string)}</t></si>`;
      if (text.length < CHUNK) continue;
      yield text;
      text = "";
    }
    yield `${text}</sst>`;
  }
}

function* sheet(
  columns: readonly Column[],
  loans: Iterable<Loan>,
  rows: number,
  strings: SharedStrings,
): Generator<string> {
  const letters = columns.map((_, index) => columnLetters(index));
  const spans = `spans="1:${columns.length}"`;
  const dimension = `A1:${letters.at(-1)}${HEADER_ROW + rows}`;
  let text = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><dimension ref="${dimension}"/>`;
  text +=
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>';
  text += "<sheetData>";
  for (const [index, line] of TITLE.entries()) {
    text += `<row r="${index + 1}" ${spans}><c r="A${index + 1}" t="s"><v>${strings.indexOf(line)}</v></c></row>`;
  }
  text += `<row r="${HEADER_ROW}" ${spans}>`;
  for (const [index, { header }] of columns.entries()) {
    text += `<c r="${letters[index]}${HEADER_ROW}" t="s"><v>${strings.indexOf(header)}</v></c>`;
  }
  text += "</row>";
  let row = HEADER_ROW;
  for (const loan of loans) {
    row++;
    text += `<row r="${row}" ${spans}>`;
    for (const [index, column] of columns.entries()) text += cell(`${letters[index]}${row}`, column, loan, strings);
    text += "</row>";
    if (text.length < CHUNK) continue;
    yield text;
    text = "";
  }
  yield `${text}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function cell(reference: string, column: Column, loan: Loan, strings: SharedStrings): string {
  if (column.kind === "text") {
    const value = column.value(loan);
    return value === "" ? "" : `<c r="${reference}" t="s"><v>${strings.indexOf(value)}</v></c>`;
  }
  const value = column.value(loan) + (column.kind === "date" ? EPOCH_SERIAL : 0);
  return `<c r="${reference}"${STYLES[column.kind]}><v>${value}</v></c>`;
}

/** 0 → A, 26 → AA */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const FIXED_PARTS = {
  "[Content_Types].xml":
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="BCQUERY" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};
