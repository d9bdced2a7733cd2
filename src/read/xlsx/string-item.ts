import { CDATA, DONE, END, START, TEXT, trimmed, type XmlCursor } from "./xml.ts";

/**
 * The text of a string item, shared (`<si>`) or inline (`<is>`), whose start tag the cursor has just passed: its runs
 * one after the other, phonetic guides left out. Undefined where the item's end is not there (yet).
 */
export function stringItem(cursor: XmlCursor): string | undefined {
  if (cursor.selfClosing) return "";
  let text = "";
  let keepsStart: boolean | undefined;
  let keepsEnd = false;
  let depth = 0;
  for (;;) {
    const kind = cursor.next();
    if (kind === DONE) return undefined;
    if (kind === END && depth-- === 0) return unescapeXstring(trimmed(text, keepsStart ?? false, keepsEnd));
    if (kind !== START) continue;
    if (cursor.is("t")) {
      keepsEnd = keepsSpace(cursor);
      keepsStart ??= keepsEnd;
      const part = elementText(cursor);
      if (part === undefined) return undefined;
      text += part;
    } else if (!cursor.is("r")) {
      if (!cursor.skipElement()) return undefined;
    } else if (!cursor.selfClosing) {
      depth++;
    }
  }
}

/** Whether space at the ends of the current element's text counts; Excel drops it otherwise. */
export function keepsSpace(cursor: XmlCursor): boolean {
  return cursor.attribute("xml:space") === "preserve";
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
