import { onOneLine } from "./format.ts";

/** Signs that mean something in GitHub's Markdown wherever they stand. */
const SIGNS = /[\\`*_[\]<>|~$]|&(?=#?\w+;)/g;
/** Starts of a line that would make it a list, a heading, a quotation or a rule. */
const LINE_START = /^(\s*)([-+=#]|\d+(?=[.)]))/;

/** A text that reads as itself in Markdown, within a line or a table's cell. */
export function markdownText(text: string): string {
  return onOneLine(text.normalize("NFC")).replace(SIGNS, "\\$&");
}

/** The same as a line of its own. */
export function markdownLine(text: string): string {
  return markdownText(text).replace(LINE_START, (_, blank: string, sign: string) =>
    /\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`,
  );
}
