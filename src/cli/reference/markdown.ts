import type { Block, Page } from "./page.ts";

/** A page of the reference: its title, and what stands below it. */
export function markdownPage(name: string, title: string, blocks: readonly Block[]): Page {
  return { name, text: `${[`# ${title}`, ...blocks.map(markdown)].join("\n\n")}\n` };
}

function markdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}`;
    case "prose":
      return block.small ? `*${block.text}*` : block.text;
    case "code":
      return ["```", ...block.lines, "```"].join("\n");
    case "table":
      return [line(block.head), `|${block.head.map(() => "---").join("|")}|`, ...block.rows.map(line)].join("\n");
  }
}

/** Each cell one line, its bars escaped. */
function line(cells: readonly string[]): string {
  return `| ${cells.map((text) => text.replace(/\s+/g, " ").replaceAll("|", "\\|")).join(" | ")} |`;
}
