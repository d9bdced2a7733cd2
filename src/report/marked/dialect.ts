/** The namespaces of Office's usual workbooks, and the same in “Strict Open XML” (ISO/IEC 29500, part 1). */
const STRICT_NAMES = [
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
] as const;

export type Dialect = "usual" | "strict";

export function dialectOf(workbook: string): Dialect {
  return workbook.includes("http://purl.oclc.org/ooxml/") ? "strict" : "usual";
}

/** What was written in the usual namespaces, in the workbook's own. */
export function inDialect(text: string, dialect: Dialect): string {
  if (dialect === "usual") return text;
  return STRICT_NAMES.reduce((said, [usual, strict]) => said.replaceAll(usual, strict), text);
}
