import type { Grid, PrintStyle } from "../grid.ts";
import { isHeatTable } from "./heat-table.ts";
import { attributes, html, type Markup } from "./markup.ts";
import { pageSource } from "./page.ts";
import { blockMarkup, type PageSection, sectionsOf } from "./sections.ts";

/** More groups of columns than these do not stand on a portrait page. */
const PORTRAIT = 11;

/** A grid as a page. */
export async function reportPage(grid: Grid): Promise<string> {
  const { style, blocks, caption } = grid;
  const { heading, sections } = sectionsOf(grid);
  const body = html`<header>
${heading.map((block) => blockMarkup(block, "", style))}</header>
<main>
${sections.map((section, index) => sectionMarkup(section, `section-${index + 1}`, style))}</main>`;
  const title = blocks.find((block) => block.kind === "title");
  return await pageSource({
    title: [title?.text, caption].filter((text) => text !== undefined).join(" · "),
    language: style.language,
    isWide: blocks.some((block) => block.kind === "table" && isHeatTable(block) && block.groups.length > PORTRAIT),
    body,
  });
}

function sectionMarkup({ title, blocks, isCharts, follows }: PageSection, id: string, style: PrintStyle): Markup {
  const given = attributes({
    class: isCharts ? "charts" : undefined,
    "aria-labelledby": id,
    "data-follows": follows,
  });
  return html`<section${given}>
<h2 id="${id}">${title}</h2>
${blocks.map((block) => blockMarkup(block, title, style))}
</section>
`;
}
