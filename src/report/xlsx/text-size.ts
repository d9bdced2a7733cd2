import { widthOf } from "../table/text.ts";

/** Widths are in the spreadsheet's unit, a digit's width; letters of our face are narrower on the average. */
const LETTER = 0.82;
const BOLD_LETTER = 0.92;
/** Of the font most is set in, in points. */
const SIZE = 11;

export interface TextLook {
  readonly size?: number | undefined;
  readonly isBold?: boolean;
}

const CAPITALS = /[\p{Lu}&%]/gu;
/** What a capital takes more than another letter. */
const CAPITAL = 0.4;
const BLOCKS = /[▁-█]/gu;
/** What a block of a sparkline takes more than a letter: other fonts have them, and draw them wide. */
const BLOCK = 0.5;

/** How wide a text is on one line. */
export function textWidth(text: string, look: TextLook = {}): number {
  return lettersOf(text) * letterWidth(look);
}

function lettersOf(text: string): number {
  return widthOf(text) + count(text, CAPITALS) * CAPITAL + count(text, BLOCKS) * BLOCK;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

function letterWidth({ size = SIZE, isBold = false }: TextLook): number {
  return (isBold ? BOLD_LETTER : LETTER) * (size / SIZE);
}

/** How many lines a text takes in a cell of this width. */
export function linesOf(text: string, width: number, look: TextLook = {}): number {
  const room = Math.max(1, width / letterWidth(look));
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const length = lettersOf(word);
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
    while (used > room) {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}

/** In points, for so many lines and little room around them. */
export function heightOf(lines: number, size = SIZE): number {
  return Math.ceil(lines * size * 1.25 + 2);
}
