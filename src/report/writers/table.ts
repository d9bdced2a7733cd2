import type { Block, Charts, Grid } from "../grid.ts";
import { draw } from "../table/draw.ts";
import { forScreen } from "../table/for-screen.ts";
import { layOut } from "../table/layout.ts";
import { legend } from "../table/legend.ts";
import { type Paint, painter } from "../table/paint.ts";
import { wrap } from "../table/text.ts";
import type { Writer } from "../writer.ts";

/** Longer lines of prose are hard to read, however wide the terminal is. */
const PROSE = 100;
const INDENT = "   ";
/** Small print of an item that takes more lines than these is left to other formats, if the list allows. */
const SMALL_LINES = 2;

/** Text for a terminal, or for a file read in one: never wider than `width`, no colour unless asked for. */
export const tableWriter: Writer = {
  format: "table",
  extension: "txt",
  write: ({ grid }, { width, colour }) => gridText(grid(), width, painter(colour)),
};

/** A grid as text of this width. */
export function gridText(grid: Grid, width: number, paint: Paint): string {
  const blocks = withoutProvenance(grid.blocks);
  const lines = blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const isApart = before !== undefined && before.kind !== "title";
    return [...(isApart ? [""] : []), ...blockLines(block, grid, width, paint)];
  });
  return `${lines.join("\n").normalize("NFC")}\n`;
}

function withoutProvenance(blocks: readonly Block[]): Exclude<Block, Charts>[] {
  let isProvenance = false;
  return blocks.flatMap((block) => {
    if (block.kind === "title") isProvenance = block.isProvenance === true;
    return isProvenance || block.kind === "charts" ? [] : block;
  });
}

function blockLines(block: Exclude<Block, Charts>, grid: Grid, width: number, paint: Paint): string[] {
  const prose = Math.min(width, PROSE);
  const indented = (lines: readonly string[]) =>
    lines.flatMap((line) => wrap(line, prose - INDENT.length)).map((line) => INDENT + line);
  switch (block.kind) {
    case "title":
      return wrap(block.text, width).map((line) => paint("strong", line));
    case "paragraph":
      return block.lines.flatMap((line) => wrap(line, prose)).map((line) => paint(block.emphasis, line));
    case "list": {
      const { items, omission } = block;
      const isPrinted = (small: readonly string[]) => omission === undefined || indented(small).length <= SMALL_LINES;
      const isComplete = items.every(({ small }) => isPrinted(small));
      return [
        ...items.flatMap(({ head, lines, small }) => [
          ...(head === undefined ? [] : wrap(head, prose).map((line) => paint("strong", line))),
          ...indented(lines),
          ...(isPrinted(small) ? indented(small).map((line) => paint("muted", line)) : []),
        ]),
        ...(isComplete ? [] : wrap(omission ?? "", prose).map((line) => paint("muted", line))),
      ];
    }
    case "table": {
      const layouts = layOut(forScreen(block), grid.style, width);
      const notes = [...legend(layouts, grid.style), ...block.notes];
      return [
        ...layouts.flatMap((layout, index) => [...(index > 0 ? [""] : []), ...draw(layout, grid.style, paint)]),
        ...notes.flatMap((note) => wrap(note, prose)).map((line) => paint("muted", line)),
      ];
    }
  }
}
