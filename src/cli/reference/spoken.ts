import { wrap } from "../../report/table/text.ts";
import type { Block } from "./page.ts";

const INDENT = "   ";

/** Blocks as a terminal shows them, in lines of at most `width` columns. */
export function spoken(blocks: readonly Block[], width: number): string {
  return blocks.map((block) => linesOf(block, width).join("\n")).join("\n\n");
}

function linesOf(block: Block, width: number): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "prose":
      return wrap(plain(block.text), width);
    case "code":
      return block.lines.flatMap((line) => codeLines(line, width));
    case "table": {
      const legend = wrap(block.head.join(" · "), width);
      return [...legend, ...block.rows.flatMap((cells) => ["", ...entry(cells, width)])];
    }
  }
}

/** A row of a table: what it is of, and below it the other cells, the last one, which is the longest, by itself. */
function entry(cells: readonly string[], width: number): readonly string[] {
  const [name = "", ...others] = cells.map(plain);
  const last = others.pop() ?? "";
  const below = [others.filter((text) => text !== "").join(" · "), last].filter((text) => text !== "");
  return [...wrap(name, width), ...below.flatMap((text) => indented(wrap(text, width - INDENT.length)))];
}

/** What is too long goes on further in. */
function codeLines(line: string, width: number): readonly string[] {
  const margin = /^\s*/.exec(line)?.[0] ?? "";
  const room = width - INDENT.length - margin.length;
  const [first = "", ...others] = wrap(line.slice(margin.length), room - INDENT.length);
  return indented([`${margin}${first}`, ...indented(others).map((other) => `${margin}${other}`)]);
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `${INDENT}${line}`);
}

function plain(text: string): string {
  return text.replaceAll("`", "");
}
