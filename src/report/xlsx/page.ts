import type { HeaderFooter, PageSetup, Worksheet } from "exceljs";
import type { Language } from "../../values/words.ts";
import { columnWidth } from "./column-width.ts";

const A4 = 9;
const PAGE = { vi: "Trang", en: "Page" } as const;
/** Excel takes 255 characters for the three parts together. */
const LONGEST_PART = 90;
const FONT = '&9&"Times New Roman,Regular"';

/** A4, landscape, as many pages down as it takes and one across. Margins in inches. */
export const PAGE_SETUP: Partial<PageSetup> = {
  paperSize: A4,
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.45, right: 0.45, top: 0.5, bottom: 0.65, header: 0.3, footer: 0.35 },
};

/** What the margins leave of the page, in points. */
const ROOM = { width: 777, height: 512 };
/** Of one unit of a column's width, in points. */
const UNIT = 5.25;
const USUAL_HEIGHT = 15;
/** In that unit. */
export const PAGE_WIDTH = Math.floor(ROOM.width / UNIT) - 2;
/** Up to here a sheet had better be a little smaller than leave a few rows to a second page. */
const LITTLE = 1.3;

/** A sheet of so many rows that would end with a few of them on a second page. */
export function isLittleLonger(sheet: Worksheet, rows: number): boolean {
  let width = 0;
  for (let column = 1; column <= sheet.columnCount; column++) width += columnWidth(sheet, column) * UNIT;
  let height = 0;
  for (let row = 1; row <= rows; row++) height += sheet.getRow(row).height ?? USUAL_HEIGHT;
  const pages = (height / ROOM.height) * Math.min(1, ROOM.width / width);
  return pages > 1 && pages <= LITTLE;
}

/** What it is, whose and of when, and the page's number, at the foot of every page. */
export function footer(title: string, caption: string, language: Language): Partial<HeaderFooter> {
  const subject = [title, caption].filter((text) => text !== "").map(plain);
  return { oddFooter: `&L${FONT}${subject.join(" · ")}&R${FONT}${PAGE[language]} &P/&N` };
}

/** `&` starts a code there; a line break would be cut off. */
function plain(text: string): string {
  const line = text.normalize("NFC").replace(/\s+/gu, " ").slice(0, LONGEST_PART).trim();
  return line.replaceAll("&", "&&");
}
