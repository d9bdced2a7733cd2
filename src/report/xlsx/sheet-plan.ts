import type { Block, Charts, Grid, Title } from "../grid.ts";
import { splitTable } from "../split-table.ts";

/** What comes on one sheet. */
export interface SheetPlan {
  /** The name on its tab, unique. */
  readonly name: string;
  readonly blocks: readonly SheetBlock[];
}

export type SheetBlock = Exclude<Block, Charts>;

const COMPARED = { vi: "so sánh", en: "compared" } as const;
const FALLBACK = { vi: "Báo cáo", en: "Report" } as const;
/** Excel takes no longer name. */
const LONGEST_NAME = 31;

/**
 * A sheet for each section that has a tab; sections without one stand under the section before. What is said at the top
 * of the report stands on the first sheet. Figures of a table that is too wide for a page get a sheet of their own.
 */
export function planSheets(grid: Grid): SheetPlan[] {
  const { language } = grid.style;
  const sheets: { readonly name: string; readonly blocks: SheetBlock[] }[] = [];
  const opening: SheetBlock[] = [];
  let current = opening;
  let name: string = FALLBACK[language];
  let title: Title | undefined;
  for (const block of grid.blocks) {
    if (block.kind === "charts") continue;
    if (block.kind === "title") title = block;
    if (block.kind === "title" && block.tab !== undefined) {
      name = block.tab;
      current = sheets.length === 0 ? opening : [];
      sheets.push({ name, blocks: current });
    }
    const { main, compared } = block.kind === "table" ? splitTable(block) : { main: block };
    current.push(main);
    if (compared) {
      const heading = title ? [{ ...title, text: `${title.text} (${COMPARED[language]})` }] : [];
      sheets.push({ name: `${name} – ${COMPARED[language]}`, blocks: [...heading, compared] });
    }
  }
  if (!sheets.some(({ blocks }) => blocks === opening)) sheets.unshift({ name, blocks: opening });
  return sheets.map((sheet) => ({ ...sheet, name: sheet.name.slice(0, LONGEST_NAME) }));
}
