import type { Scorecard } from "../../engine/scorecard.ts";
import type { Language } from "../../values/words.ts";
import { contextOf, type GridOptions } from "../context.ts";
import type { PrintStyle } from "../grid.ts";
import { scorecardGrid } from "../scorecard-grid.ts";
import { charts } from "./charts.ts";
import { isHeatTable } from "./heat-table.ts";
import { attributes, html, type Markup } from "./markup.ts";
import { pageSource } from "./page.ts";
import { blockMarkup, type PageSection, sectionsOf, tableIds } from "./sections.ts";

/** More groups of columns than these do not stand on a portrait page. */
const PORTRAIT = 11;
const COMMUNES = "units-commune";
/** Its rows are the communes' too: a filter of theirs goes for it. */
const GAPS = "gaps";

/** The report as a page: the grid, and a chart of the communes for each indicator. */
export async function reportPage(scorecard: Scorecard, language: Language, options: GridOptions): Promise<string> {
  const context = contextOf(scorecard, language, options);
  const grid = scorecardGrid(scorecard, language, { ...options, hasProvenance: true });
  const { heading, sections } = sectionsOf(grid);
  const afterCommunes = sections.findLastIndex((section) =>
    tableIds(section).some((id) => id === COMMUNES || id === GAPS),
  );
  const hasCommunes = sections.some((section) => tableIds(section).includes(COMMUNES));
  const body = html`<header>
${heading.map((block) => blockMarkup(block, "", grid.style))}</header>
<main>
${sections.map((section, index) => [
  sectionMarkup(section, `section-${index + 1}`, grid.style),
  hasCommunes && index === afterCommunes ? charts(context, COMMUNES) : undefined,
])}</main>`;
  return await pageSource({
    title: grid.caption ?? scorecard.office.name,
    language,
    isWide: grid.blocks.some((block) => block.kind === "table" && isHeatTable(block) && block.groups.length > PORTRAIT),
    body,
  });
}

function sectionMarkup(section: PageSection, id: string, style: PrintStyle): Markup {
  const { title, blocks } = section;
  const follows = tableIds(section).includes(GAPS) ? COMMUNES : undefined;
  return html`<section${attributes({ "aria-labelledby": id, "data-follows": follows })}>
<h2 id="${id}">${title}</h2>
${blocks.map((block) => blockMarkup(block, title, style))}
</section>
`;
}
