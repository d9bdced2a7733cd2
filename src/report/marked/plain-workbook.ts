import type { Cell } from "../../read/cell.ts";
import type { OpenFile, Sheet } from "../../read/sheet.ts";
import { columnLetters, LAST_COLUMN, LAST_ROW } from "../../read/xlsx/cell-reference.ts";
import { xmlText } from "../xml-text.ts";
import { MarkingError } from "./marking-error.ts";
import { spreadsheetText } from "./notes.ts";
import { PackageCopy } from "./package-copy.ts";

/** A file that is no workbook as one, cell by cell. */
export interface PlainWorkbook {
  readonly bytes: Uint8Array;
  /** Names of its sheets, in the file's order. */
  readonly names: readonly string[];
}

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Days from a spreadsheet's day 0 to 1970-01-01. */
const EPOCH = 25_569;
const DATE_FORMAT = 1;
const LONGEST_NAME = 31;
const LONGEST_TEXT = 32_767;
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
/** An archive without entries. */
const EMPTY_ZIP = Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0));

/**
 * The cells of a CSV, an HTML table or an XML spreadsheet in a workbook, each row where the file has it, texts as texts:
 * what is to be corrected should look as it did.
 *
 * @throws MarkingError for more rows than a sheet has, UnreadableFile
 */
export async function plainWorkbook({ sheets }: OpenFile): Promise<PlainWorkbook> {
  const named = withNames(sheets);
  const copy = new PackageCopy(EMPTY_ZIP);
  const parts = named.map(({ part }) => part);
  await copy.put("[Content_Types].xml", contentTypes(parts));
  await copy.put("_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]]));
  await copy.put("xl/workbook.xml", workbook(named));
  await copy.put(
    "xl/_rels/workbook.xml.rels",
    relationships([...parts.map((part) => ["worksheet", part] as const), ["styles", "xl/styles.xml"]]),
  );
  await copy.put("xl/styles.xml", STYLES);
  for (const { part, sheet } of named) await copy.put(part, sheetXml(sheet));
  return { bytes: await copy.finish(), names: named.map(({ name }) => name) };
}

interface NamedSheet {
  readonly sheet: Sheet;
  readonly name: string;
  /** Where it stands in the package. */
  readonly part: string;
}

/** With names that Excel takes: no folders, no signs of its own, not too long, each once. */
function withNames(sheets: readonly Sheet[]): NamedSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet, index) => {
    const base =
      sheet.name
        .replace(/^.*[\\/]/s, "")
        .replace(/[:?*[\]]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "Sheet";
    let wanted = base.slice(0, LONGEST_NAME);
    for (let number = 2; taken.has(wanted.toLowerCase()); number++) {
      const ending = ` (${number})`;
      wanted = base.slice(0, LONGEST_NAME - ending.length) + ending;
    }
    taken.add(wanted.toLowerCase());
    return { sheet, name: wanted, part: `xl/worksheets/sheet${index + 1}.xml` };
  });
}

function contentTypes(parts: readonly string[]): string {
  const overrides = [
    ["xl/workbook.xml", "sheet.main"],
    ["xl/styles.xml", "styles"],
    ...parts.map((part) => [part, "worksheet"]),
  ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`);
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="/${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function workbook(sheets: readonly NamedSheet[]): string {
  const all = sheets.map(
    ({ sheet, name }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${sheet.hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${all.join("")}</sheets></workbook>`;
}

async function* sheetXml(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>`);
  for await (const block of sheet.blocks({ columns: [], afterRow: 0 })) {
    let rows = "";
    for (let row = 0; row < block.rows; row++) {
      const number = block.rowNumber[row] as number;
      if (number > LAST_ROW) throw tooLong();
      const cells = block.wholeRow(row).slice(0, LAST_COLUMN);
      const hidden = block.hidden[row] === 1 ? ' hidden="1"' : "";
      const written = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${number}`));
      rows += `<row r="${number}"${hidden}>${written.join("")}</row>`;
    }
    yield encoder.encode(rows);
  }
  yield encoder.encode("</sheetData></worksheet>");
}

function cellXml(cell: Cell, reference: string): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return textXml(cell.text, reference);
    case "number":
      return `<c r="${reference}"><v>${xmlText(cell.digits)}</v></c>`;
    case "date":
      return `<c r="${reference}" s="${DATE_FORMAT}"><v>${cell.day + EPOCH}</v></c>`;
    case "boolean":
      return `<c r="${reference}" t="b"><v>${cell.value ? 1 : 0}</v></c>`;
    case "error":
      return textXml(cell.code, reference);
    case "no-value":
      return textXml(`=${cell.formula}`, reference);
  }
}

function textXml(text: string, reference: string): string {
  const content = spreadsheetText(text.slice(0, LONGEST_TEXT));
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

function tooLong(): MarkingError {
  return new MarkingError(
    {
      vi: "Tệp có nhiều dòng hơn một trang tính Excel (1.048.576): không ghi được bản đánh dấu.",
      en: "The file has more rows than a sheet of Excel (1,048,576): no marked copy can be written.",
    },
    { vi: "Xuất danh sách lỗi: -o loi.csv", en: "Write a list of the findings: -o findings.csv" },
  );
}
