import { type ZippedPart, zipOf } from "./zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface WorkbookParts {
  /** Inside of `<sheetData>`, one sheet; or several whole sheets in `sheets`. */
  readonly rows?: string;
  readonly sheets?: readonly { readonly name: string; readonly xml: string; readonly state?: string }[];
  /** Inside of `<sst>`. */
  readonly shared?: string;
  /** Number formats, by code or built-in id: `s="0"` is the first. */
  readonly formats?: readonly (string | number)[];
  readonly epoch1904?: boolean;
  /** Parts added, or put in place of the ones made here. */
  readonly parts?: readonly ZippedPart[];
}

/** The bytes of a small workbook, made of the XML given. */
export function workbookOf(workbook: WorkbookParts): Uint8Array {
  return zipOf(partsOf(workbook));
}

export function sheetXml(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

export function partsOf(workbook: WorkbookParts): ZippedPart[] {
  const sheets = workbook.sheets ?? [{ name: "Sheet1", xml: sheetXml(workbook.rows ?? "") }];
  const made: ZippedPart[] = [
    { name: "[Content_Types].xml", content: contentTypes(sheets.length) },
    { name: "_rels/.rels", content: relationships([["rId1", "officeDocument", "xl/workbook.xml"]]) },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr${workbook.epoch1904 ? ' date1904="true"' : ""}/><sheets>${sheets
        .map((sheet, i) => {
          const state = sheet.state === undefined ? "" : ` state="${sheet.state}"`;
          return `<sheet name="${sheet.name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
        })
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relationships([
        ...sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
        ["rIdStyles", "styles", "styles.xml"],
        ["rIdShared", "sharedStrings", "sharedStrings.xml"],
      ]),
    },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: sheet.xml })),
    { name: "xl/styles.xml", content: stylesXml(workbook.formats ?? [0]) },
    { name: "xl/sharedStrings.xml", content: `<sst xmlns="${MAIN}">${workbook.shared ?? ""}</sst>` },
  ];
  const given = workbook.parts ?? [];
  return [
    ...made.filter((part) => !given.some((each) => each.name.toLowerCase() === part.name.toLowerCase())),
    ...given,
  ];
}

export function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships>${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const types = [
    "",
    ...Array.from({ length: sheets }, (_, i) => `worksheets/sheet${i + 1}`),
    "styles",
    "sharedStrings",
  ];
  const overrides = types.map((part) => {
    const type = part === "" ? "sheet.main" : part.replace(/s.sheet\d+$/, "");
    return `<Override PartName="/xl/${part || "workbook"}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  });
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join("")}</Types>`;
}

function stylesXml(formats: readonly (string | number)[]): string {
  const codes = formats.map((format, i) =>
    typeof format === "string"
      ? `<numFmt numFmtId="${164 + i}" formatCode="${format.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"/>`
      : "",
  );
  const xfs = formats.map((format, i) => `<xf numFmtId="${typeof format === "string" ? 164 + i : format}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`;
}
