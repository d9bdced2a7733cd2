import CliTable from "cli-table3";
import type { Column, PrintStyle, Row } from "../grid.ts";
import { type Layout, type PlacedStack, shortFamilies } from "./layout.ts";
import { headLines, needsShort, pieceOf } from "./measure.ts";
import type { Paint } from "./paint.ts";
import { cut, padEnd, padStart, widthOf, wrap } from "./text.ts";

/** Only the blank between two cells is drawn by the library; rules are rows, since only some rows have one. */
const BLANK = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ",
} as const;

/** The table as lines of text, none wider than its layout. */
export function draw(layout: Layout, style: PrintStyle, paint: Paint): string[] {
  const { table, stacks } = layout;
  const columns = table.groups.flatMap((group) => group.columns);
  const total = stacks.reduce((sum, stack) => sum + stack.width + stack.gap, 0);
  const drawn = new CliTable({
    chars: BLANK,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colWidths: stacks.map((stack) => stack.width + Math.max(0, stack.gap - 1)),
  });
  const rule = () => drawn.push([{ colSpan: stacks.length, content: paint("muted", "─".repeat(total)) }]);
  const space = () => drawn.push([{ colSpan: stacks.length, content: "" }]);

  rule();
  const spans = groupHeads(layout, paint);
  if (spans) drawn.push(spans);
  drawn.push(stacks.map((stack) => ({ vAlign: "bottom", content: stackHead(layout, stack, columns, paint) })));
  rule();
  const cells = table.rows.map((row) => stacks.map((stack) => stackLines(row, stack, style, paint)));
  const isLoose = cells.some((row) => row.some((lines) => lines.length > 1));
  table.rows.forEach((row, index) => {
    const before = table.rows[index - 1];
    if (before && (row.role === "total" || before.role === "target")) rule();
    else if (before && isLoose && row.role !== "detail") space();
    drawn.push((cells[index] ?? []).map((lines) => lines.join("\n")));
  });
  rule();
  return drawn
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}

/** Heads over several stacks, or nothing where every head stands over one. */
function groupHeads(layout: Layout, paint: Paint) {
  const { table, stacks } = layout;
  const short = shortFamilies(layout);
  const spans = table.groups.map((group, index) => ({ group, own: stacks.filter((stack) => stack.group === index) }));
  if (!spans.some(({ group, own }) => group.head && own.length > 1)) return undefined;
  return spans.flatMap(({ group, own }) => {
    const last = own.at(-1);
    if (!last) return [];
    if (!group.head || own.length === 1) return own.map(() => ({ content: "" }));
    const width = own.reduce((sum, stack) => sum + stack.width + stack.gap, -last.gap);
    const lines = headLines(group.head, width, short.has(group.family)).map((line) =>
      paint("strong", centre(line, width)),
    );
    return [
      {
        colSpan: own.length,
        vAlign: "bottom" as const,
        content: [...lines, paint("muted", "─".repeat(width))].join("\n"),
      },
    ];
  });
}

function stackHead(layout: Layout, stack: PlacedStack, columns: readonly Column[], paint: Paint): string {
  const group = layout.table.groups[stack.group];
  const isAlone = layout.stacks.filter((other) => other.group === stack.group).length === 1;
  const place = (line: string) =>
    paint(
      "strong",
      stack.holds === "number" ? padStart(cut(line, stack.width), headWidth(stack)) : cut(line, stack.width),
    );
  if (group?.head && isAlone) {
    return headLines(group.head, stack.width, shortFamilies(layout).has(group.family)).map(place).join("\n");
  }
  if (group?.head && stack.leaves.length > 1) return "";
  return stack.leaves
    .flatMap((leaf) => {
      const head = columns[leaf]?.head;
      return head ? headLines(head, stack.width, needsShort(head, stack.width)) : [];
    })
    .map(place)
    .join("\n");
}

/** Heads of figures end where the figures end, signs not counted, if they are narrow enough. */
function headWidth({ width }: PlacedStack): number {
  return width;
}

function stackLines(row: Row, stack: PlacedStack, style: PrintStyle, paint: Paint): string[] {
  const lines = stack.leaves.flatMap((leaf) => {
    const piece = pieceOf(row, leaf, stack, style);
    if (piece.text === "") return stack.holds === "number" ? [""] : [];
    if (stack.holds === "text") return wrap(piece.text, stack.width).map((line) => paint(piece.tone, line));
    const { whole, decimals, sign } = stack.measure;
    const room = Math.max(0, stack.width - whole - decimals - sign);
    const figure = padStart(piece.whole, whole + room) + padEnd(piece.decimals, decimals);
    if (widthOf(figure) > stack.width) return [cut(figure.trim(), stack.width)];
    const body = piece.sign === "" ? figure.trimEnd() : figure;
    const indent = body.length - body.trimStart().length;
    return [
      " ".repeat(indent) +
        paint(piece.tone, body.trim()) +
        body.slice(body.trimEnd().length) +
        (piece.sign ? ` ${paint(piece.signTone, piece.sign)}` : ""),
    ];
  });
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

function centre(text: string, width: number): string {
  const room = Math.max(0, width - widthOf(text));
  return " ".repeat(Math.floor(room / 2)) + text;
}
