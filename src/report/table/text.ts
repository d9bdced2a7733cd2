import stringWidth from "string-width";
import { onOneLine } from "../format.ts";

/** Latin letters, digits and the signs that reports use: one column each, which spares the search for wide clusters. */
const NARROW = /^[ -~¡-¬®-˿Ḁ-ỿ–‘-‟−…✓✗›•─]*$/;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

export function widestOf(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, widthOf(text)), 0);
}

export function longestWord(text: string): number {
  return widestOf(text.split(" "));
}

/** Lines of at most `width` columns, broken between words; a word longer than a line is cut, and says so with …. */
export function wrap(text: string, width: number): string[] {
  const whole = onOneLine(text);
  if (whole !== "" && !whole.startsWith(" ") && widthOf(whole) <= width) return [whole];
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  for (const word of whole.split(" ")) {
    const wordWidth = widthOf(word);
    const longer = line === "" ? wordWidth : lineWidth + 1 + wordWidth;
    if (longer <= width) {
      line = line === "" ? word : `${line} ${word}`;
      lineWidth = longer;
    } else {
      if (line !== "") lines.push(line.trimEnd());
      line = wordWidth <= width ? word : cut(word, width);
      lineWidth = Math.min(wordWidth, width);
    }
  }
  return line === "" ? lines : [...lines, line];
}

export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  for (const letter of text) {
    if (widthOf(kept + letter) > width - 1) break;
    kept += letter;
  }
  return width < 1 ? "" : `${kept}…`;
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}
