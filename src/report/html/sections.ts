import type { Block, Grid, List, ListItem, Paragraph, PrintStyle } from "../grid.ts";
import { chartsMarkup } from "./charts.ts";
import { gridTable } from "./grid-table.ts";
import { heatTable, isHeatTable } from "./heat-table.ts";
import { attributes, html, type Markup } from "./markup.ts";
import { unitFilter } from "./unit-filter.ts";
import { PAGE_WORDS as WORDS } from "./words.ts";

export interface PageSection {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The table whose filter goes for this section too. */
  readonly follows: string | undefined;
  readonly isCharts: boolean;
}

/** What stands above the first section's title, and the sections; charts are one of their own. */
export function sectionsOf({ blocks }: Grid): {
  readonly heading: readonly Block[];
  readonly sections: readonly PageSection[];
} {
  const starts: number[] = [];
  blocks.forEach((block, index) => {
    const isStart = block.kind === "title" ? block.level === 2 : block.kind === "charts";
    if (isStart) starts.push(index);
  });
  return {
    heading: blocks.slice(0, starts[0]),
    sections: starts.map((start, index) => sectionOf(blocks.slice(start, starts[index + 1]))),
  };
}

function sectionOf(blocks: readonly Block[]): PageSection {
  const [first, ...others] = blocks;
  const follows = blocks.flatMap((block) => ("follows" in block ? (block.follows ?? []) : []))[0];
  if (first?.kind === "charts") return { title: first.title, blocks, follows, isCharts: true };
  return { title: first?.kind === "title" ? first.text : "", blocks: others, follows, isCharts: false };
}

/** A block under the heading that says what it is about. */
export function blockMarkup(block: Block, caption: string, style: PrintStyle): Markup {
  switch (block.kind) {
    case "title":
      return html`<h1>${block.text}</h1>
`;
    case "paragraph":
      return paragraphMarkup(block);
    case "list":
      return listMarkup(block, style);
    case "charts":
      return chartsMarkup(block, style);
    case "table":
      return isHeatTable(block)
        ? html`${unitFilter(block, style)}${heatTable(block, caption, style)}`
        : gridTable(block, caption, style);
  }
}

const PARAGRAPH_CLASSES = {
  plain: undefined,
  strong: "lead",
  notice: "notice",
  muted: "muted",
} as const satisfies Record<Paragraph["emphasis"], string | undefined>;

function paragraphMarkup({ emphasis, lines }: Paragraph): Markup {
  const className = PARAGRAPH_CLASSES[emphasis] ?? (lines.length > 1 ? "who" : undefined);
  const said = lines.length > 1 ? lines.map((line) => html`<span>${line}</span>`) : lines;
  return html`<p${attributes({ class: className })}>${said}</p>
`;
}

/** Small print that a writer may leave out is folded away; other small print stands open. What has no head goes with the item before. */
function listMarkup({ items, omission }: List, { language }: PrintStyle): Markup {
  const folded = (code: readonly Markup[]) =>
    html`<details><summary>${WORDS.formula[language]}</summary>${code}</details>`;
  const entry = ({ head, lines, small }: ListItem) => {
    const code = small.map((line) => html`<code>${line}</code>`);
    return html`${head === undefined ? undefined : html`<dt>${head}</dt>`}
${lines.map(
  (line) => html`<dd>${line}</dd>
`,
)}${
  code.length === 0
    ? undefined
    : html`<dd>${omission === undefined ? code : folded(code)}</dd>
`
}`;
  };
  const starts = items.flatMap(({ head }, index) => (index === 0 || head !== undefined ? [index] : []));
  return html`<dl class="columns">
${starts.map(
  (start, index) => html`<div>${items.slice(start, starts[index + 1]).map(entry)}</div>
`,
)}</dl>
`;
}
