import { isBuiltInDateFormat, isDateFormat } from "./number-format.ts";
import { DONE, END, START, XmlCursor } from "./xml.ts";

/** Per cell format (the `s` of a cell), 1 where it shows numbers as dates. */
export function dateFormats(file: string, stylesPart: Uint8Array): Uint8Array {
  const cursor = new XmlCursor(file, stylesPart, 0, stylesPart.length);
  const codes = new Map<number, string>();
  const isDate: number[] = [];
  let inCellFormats = false;
  for (;;) {
    const kind = cursor.next();
    if (kind === DONE) return Uint8Array.from(isDate);
    if (kind === START) {
      if (cursor.is("numFmt")) {
        codes.set(Number(cursor.attribute("numFmtId")), cursor.attribute("formatCode") ?? "");
      } else if (cursor.is("cellXfs")) {
        inCellFormats = !cursor.selfClosing;
      } else if (inCellFormats && cursor.is("xf")) {
        const id = Number(cursor.attribute("numFmtId") ?? 0);
        const code = codes.get(id);
        isDate.push((code === undefined ? isBuiltInDateFormat(id) : isDateFormat(code)) ? 1 : 0);
      }
    } else if (kind === END && cursor.is("cellXfs")) {
      inCellFormats = false;
    }
  }
}
