import { CDATA, DONE, END, START, TEXT, withoutXmlSpace, type XmlCursor } from "./xml.ts";

/**
 * The text of a string item, shared (`<si>`) or inline (`<is>`), whose start tag the cursor has just passed: its runs
 * one after the other, phonetic guides left out. Undefined where the item's end is not there (yet).
 */
export function stringItem(cursor: XmlCursor): string | undefined {
  if (cursor.selfClosing) return "";
  let text = "";
  let depth = 0;
  for (;;) {
    const kind = cursor.next();
    if (kind === DONE) return undefined;
    if (kind === END && depth-- === 0) return text;
    if (kind !== START) continue;
    if (cursor.is("t")) {
      const part = textElement(cursor);
      if (part === undefined) return undefined;
      text += part;
    } else if (!cursor.is("r")) {
      if (!cursor.skipElement()) return undefined;
    } else if (!cursor.selfClosing) {
      depth++;
    }
  }
}

/** Space at the ends of a `<t>` counts only under `xml:space="preserve"`; Excel drops it otherwise. */
function textElement(cursor: XmlCursor): string | undefined {
  const preserve = cursor.attribute("xml:space") === "preserve";
  const text = elementText(cursor);
  if (text === undefined) return undefined;
  return unescapeXstring(preserve ? text : withoutXmlSpace(text));
}

/** All text directly inside the element whose start tag the cursor has just passed. */
export function elementText(cursor: XmlCursor): string | undefined {
  if (cursor.selfClosing) return "";
  let text = "";
  for (;;) {
    const kind = cursor.next();
    if (kind === DONE) return undefined;
    if (kind === END) return text;
    if (kind === TEXT || kind === CDATA) text += cursor.text(kind);
    else if (!cursor.skipElement()) return undefined;
  }
}

/** ECMA-376 ST_Xstring: `_x000D_` stands for a character that XML can't hold, `_x005F_` for the underscore itself. */
export function unescapeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
