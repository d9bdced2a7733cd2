import CliTable from "cli-table3";
import { known } from "../../values/known.ts";
import type { PrintStyle, Row } from "../grid.ts";
import { headLines, isSpanned, shortFamilies, spanOf, stackHeadLines } from "./heads.ts";
import type { Layout, PlacedStack } from "./layout.ts";
import { pieceOf } from "./measure.ts";
import type { Paint } from "./paint.ts";
import { cut, padStart, widthOf, wrap } from "./text.ts";

/** Only the blank between two cells is the library's to draw; rules are lines of ours, since only some rows have one. */
const CHARS = {
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
  const total = stacks.reduce((sum, stack) => sum + stack.width + stack.gap, 0);
  const rule = paint("muted", "─".repeat(total));
  const lines = [rule, ...headRows(layout, paint).flatMap((cells) => rowLines(cells, stacks)), rule];
  const rows = table.rows.map((row) => stacks.map((stack) => stackLines(row, stack, layout.signGap, style, paint)));
  const isLoose = rows.some((cells) => cells.some((cell) => cell.length > 1));
  rows.forEach((cells, index) => {
    const role = table.rows[index]?.role;
    const before = table.rows[index - 1]?.role;
    if (before !== undefined && (role === "total" || before === "target")) lines.push(rule);
    else if (before !== undefined && isLoose && role !== "detail") lines.push("");
    lines.push(
      ...rowLines(
        cells.map((cell) => cell.join("\n")),
        stacks,
      ),
    );
  });
  return [...lines, rule];
}

/** One row set by the library; row by row, because its time grows with the square of a table's rows. */
function rowLines(cells: CliTable.Cell[], stacks: readonly PlacedStack[]): string[] {
  const drawn = new CliTable({
    chars: CHARS,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colWidths: stacks.map((stack) => stack.width + Math.max(0, stack.gap - 1)),
  });
  drawn.push(cells);
  return drawn
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}

/** Heads in one row; in two where columns under a group's head have heads of their own. */
function headRows(layout: Layout, paint: Paint): CliTable.Cell[][] {
  const { table, stacks } = layout;
  const short = shortFamilies(layout);
  const own = stacks.map((stack) => stackHead(layout, stack, short, paint));
  const isTwoRows = stacks.some((stack, index) => isSpanned(layout, stack) && own[index] !== "");
  const cell = (content: string): CliTable.Cell => ({ content, vAlign: "bottom" });
  const above = stacks.flatMap((stack, index): CliTable.Cell[] => {
    const { head, family } = known(table.groups[stack.group]);
    if (!head || !isSpanned(layout, stack)) return [cell(isTwoRows ? "" : known(own[index]))];
    const span = spanOf(stacks, stack.group);
    if (stack !== span.own[0]) return [];
    const lines = headLines(head, span.width, short.has(family)).map((line) =>
      centre(paint("strong", line), span.width),
    );
    const rule = isTwoRows ? [paint("muted", "─".repeat(span.width))] : [];
    return [{ content: [...lines, ...rule].join("\n"), vAlign: "bottom", colSpan: span.own.length }];
  });
  return isTwoRows ? [above, own.map(cell)] : [above];
}

function stackHead(layout: Layout, stack: PlacedStack, short: ReadonlySet<string>, paint: Paint): string {
  return stackHeadLines(layout, stack, short)
    .map((line) => cut(line, stack.width))
    .map((line) => paint("strong", stack.holds === "number" ? padStart(line, stack.width) : line))
    .join("\n");
}

function stackLines(row: Row, stack: PlacedStack, signGap: number, style: PrintStyle, paint: Paint): string[] {
  if (stack.holds === "text") {
    return stack.leaves.flatMap((leaf) => {
      const { text, tone } = pieceOf(row, leaf, stack, style);
      return text === "" ? [] : wrap(text, stack.width).map((line) => paint(tone, line));
    });
  }
  const lines = stack.leaves.map((leaf) => figureLine(row, leaf, stack, signGap, style, paint));
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}

/** A figure in its column: aligned on the decimal separator, its sign behind it. */
function figureLine(
  row: Row,
  leaf: number,
  stack: PlacedStack,
  signGap: number,
  style: PrintStyle,
  paint: Paint,
): string {
  const { text, whole, decimals, isFlush, sign, tone, signTone } = pieceOf(row, leaf, stack, style);
  if (text === "") return "";
  const signWidth = stack.measure.sign > 0 ? stack.measure.sign + signGap : 0;
  const room = stack.width - stack.measure.whole - stack.measure.decimals - signWidth;
  if (room < 0) return paint(tone, cut(text + sign, stack.width));
  if (isFlush) return paint(tone, padStart(text, stack.width));
  const before = " ".repeat(room + stack.measure.whole - widthOf(whole));
  if (sign === "") return before + paint(tone, whole + decimals);
  const after = " ".repeat(stack.measure.decimals - widthOf(decimals) + signGap);
  return before + paint(tone, whole + decimals) + after + paint(signTone, sign);
}

function centre(text: string, width: number): string {
  return " ".repeat(Math.max(0, Math.floor((width - widthOf(text)) / 2))) + text;
}
