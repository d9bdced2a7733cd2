import { STATUS_SIGN, STATUS_WORDS } from "../format.ts";
import type { Block, Grid, Paragraph } from "../grid.ts";
import { scorecardGrid } from "../scorecard-grid.ts";
import { draw } from "../table/draw.ts";
import { type Layout, layOut } from "../table/layout.ts";
import { type Paint, painter, type Tone } from "../table/paint.ts";
import { wrap } from "../table/text.ts";
import type { Writer } from "../writer.ts";

/** Longer lines of prose are hard to read, however wide the terminal is. */
const PROSE = 100;

const TONES = { plain: "plain", strong: "strong", notice: "notice", muted: "muted" } as const satisfies Record<
  Paragraph["emphasis"],
  Tone
>;

/** Text for a terminal, or for a file read in one: never wider than `width`, no colour unless asked for. */
export const tableWriter: Writer = {
  format: "table",
  extension: "txt",
  write: ({ scorecard, options, language, width, colour }) =>
    gridText(scorecardGrid(scorecard, language, options), width, colour),
};

export function gridText(grid: Grid, width: number, colour: boolean): string {
  const paint = painter(colour);
  const lines = grid.blocks.flatMap((block, index) => {
    const before = grid.blocks[index - 1];
    const isApart = before !== undefined && !(before.kind === "paragraph" && block.kind === "paragraph");
    return [...(isApart ? [""] : []), ...blockLines(block, grid, width, paint)];
  });
  return `${lines.join("\n").normalize("NFC")}\n`;
}

function blockLines(block: Block, grid: Grid, width: number, paint: Paint): string[] {
  const prose = Math.min(width, PROSE);
  switch (block.kind) {
    case "title":
      return wrap(block.text, width).map((line) => paint("strong", line));
    case "paragraph":
      return wrap(block.text, prose).map((line) => paint(TONES[block.emphasis], line));
    case "list":
      return block.items.flatMap((item) => [
        ...(item.head === undefined ? [] : wrap(item.head, prose).map((line) => paint("strong", line))),
        ...item.lines.flatMap((line) => wrap(line, prose - 3).map((part) => `   ${part}`)),
      ]);
    case "table": {
      const layouts = layOut(block, grid.style, width);
      const notes = [...legend(layouts, grid), ...block.notes];
      return [
        ...layouts.flatMap((layout, index) => [...(index > 0 ? [""] : []), ...draw(layout, grid.style, paint)]),
        ...notes.flatMap((note) => wrap(note, prose).map((line) => paint("muted", line))),
      ];
    }
  }
}

function legend(layouts: readonly Layout[], grid: Grid): string[] {
  const first = layouts[0];
  return first ? [...stackLegend(first, grid), ...signLegend(layouts, grid)] : [];
}

/** What stands above what, where a group's head says only what the group is about. */
function stackLegend({ table, stacks }: Layout, { style }: Grid): string[] {
  const columns = table.groups.flatMap((group) => group.columns);
  const families = new Map(table.groups.filter((group) => group.head).map((group) => [group.family, group]));
  return [...families].flatMap(([family, group]) => {
    const own = stacks.filter((stack) => table.groups[stack.group] === group);
    if (!own.some((stack) => stack.leaves.length > 1)) return [];
    const below = style.language === "vi" ? ", dưới là " : ", below it ";
    const beside = style.language === "vi" ? "; bên phải: " : "; to the right: ";
    const parts = own.map((stack) =>
      stack.leaves
        .map((leaf) => (columns[leaf]?.head.text ?? "").replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))
        .join(below),
    );
    const heads = table.groups.filter((other) => other.family === family).map((other) => other.head?.text ?? "");
    const each = style.language === "vi" ? "Mỗi chỉ tiêu" : "Each indicator";
    return [`${heads.length > 3 ? each : heads.join(", ")}: ${parts.join(beside)}.`];
  });
}

function signLegend(layouts: readonly Layout[], { style }: Grid): string[] {
  const marks = layouts.flatMap(({ table, stacks }) =>
    stacks.flatMap((stack) =>
      stack.mark === undefined ? [] : table.rows.map((row) => row.cells[stack.mark as number]),
    ),
  );
  const statuses = new Set(
    marks.flatMap((cell) => (cell?.kind === "status" && cell.status !== "no-target" ? [cell.status] : [])),
  );
  if (statuses.size === 0) return [];
  const shown = (["met", "missed", "no-data"] as const).filter((status) => statuses.has(status));
  return [
    shown.map((status) => `${STATUS_SIGN[status]} ${STATUS_WORDS[status][style.language].toLowerCase()}`).join("   "),
  ];
}
