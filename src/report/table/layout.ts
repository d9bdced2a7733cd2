import { known } from "../../values/known.ts";
import { formatCell } from "../format.ts";
import type { Cell, Column, ColumnGroup, Head, PrintStyle, Table } from "../grid.ts";
import { type Arrangement, arrangements, divide, type Stack } from "./arrangement.ts";
import { headHeight, leastOfHead, spanOf } from "./heads.ts";
import { figureWidth, type Measure, measure } from "./measure.ts";
import { widthOf, wrap } from "./text.ts";

/** A table with every width settled. */
export interface Layout {
  readonly table: Table;
  readonly stacks: readonly PlacedStack[];
  readonly signGap: number;
}

export interface PlacedStack extends Stack {
  readonly measure: Measure;
  readonly width: number;
  /** Blank columns after it. */
  readonly gap: number;
}

type Growing = PlacedStack & { width: number };

/** Wider texts wait until heads have had their room. */
const READABLE = 30;
/** What a line of heads weighs, beside a line of rows. */
const HEAD_LINE = 0.5;

/** The lowest of all layouts that fit; in several parts where not even the narrowest fits. */
export function layOut(table: Table, style: PrintStyle, width: number): Layout[] {
  const others = table.groups.filter((group) => !group.isKey).length;
  const measures: Measures = new Map();
  for (let parts = 1; parts <= others; parts++) {
    const layouts = divide(table, parts).map((part) => best(part, style, width, measures));
    if (layouts.every((layout) => layout !== undefined)) return layouts;
  }
  return divide(table, Math.max(1, others)).map((part) => forced(part, style, width));
}

/** Of every stack measured so far, by its group; a table's parts have the same groups and rows. */
type Measures = Map<ColumnGroup | undefined, Map<string, Measure>>;

function best(table: Table, style: PrintStyle, width: number, measures: Measures): Layout | undefined {
  const columns = table.groups.flatMap((group) => group.columns);
  const measured = (stack: Stack): Measure => {
    const group = table.groups[stack.group];
    const ofGroup = measures.get(group) ?? new Map<string, Measure>();
    const known = ofGroup.get(stack.id) ?? measure(table, stack, columns, style);
    measures.set(group, ofGroup.set(stack.id, known));
    return known;
  };
  let lowest: { layout: Layout; cost: number } | undefined;
  for (const arrangement of arrangements(table.groups)) {
    // no row takes less than a line: what gives up more than that saves can't be lower
    if (lowest && table.rows.length + arrangement.loss >= lowest.cost) continue;
    for (const layout of place(table, columns, arrangement, measured, width)) {
      const cost = heightOf(layout, style) + headHeight(layout) * HEAD_LINE + arrangement.loss;
      if (!lowest || cost < lowest.cost) lowest = { layout, cost };
    }
  }
  return lowest?.layout;
}

/** With room for heads first, and, where there is not enough for both, with room for what the rows hold first. */
function place(
  table: Table,
  columns: readonly Column[],
  { stacks, gap, signGap }: Arrangement,
  measured: (stack: Stack) => Measure,
  width: number,
): Layout[] {
  const isNeighbour = (stack: Stack, index: number) => stacks[index + 1]?.group === stack.group;
  const hasSpans = stacks.some((stack, index) => table.groups[stack.group]?.head && isNeighbour(stack, index));
  const placed = stacks.map((stack, index): Growing => {
    const own = measured(stack);
    const content = stack.holds === "number" ? figureWidth(own, signGap) : 0;
    const after = index === stacks.length - 1 ? 0 : hasSpans && !isNeighbour(stack, index) ? gap + 1 : gap;
    return { ...stack, measure: own, width: Math.max(own.least, content), gap: after };
  });
  makeRoomForHeads(table, placed);
  let slack = width - placed.reduce((sum, stack) => sum + stack.width + stack.gap, 0);
  if (slack < 0) return [];
  slack = widen(placed, slack, (stack) => Math.min(stack.measure.natural, READABLE));
  const other = placed.map((stack) => ({ ...stack }));
  const widenHeads = (stacks: Growing[], room: number) =>
    widen(stacks, room, (stack) => headWish(table, columns, stacks, stack));
  const widenRows = (stacks: Growing[], room: number) => widen(stacks, room, (stack) => stack.measure.natural);
  const left = widenRows(placed, widenHeads(placed, slack));
  const layouts = [{ table, stacks: placed, signGap }];
  if (left > 0) return layouts;
  widenHeads(other, widenRows(other, slack));
  return [...layouts, { table, stacks: other, signGap }];
}

/** A group's head needs its longest word's width over all of the group's stacks. */
function makeRoomForHeads(table: Table, stacks: Growing[]): void {
  table.groups.forEach(({ head }, index) => {
    if (!head) return;
    const { own, width } = spanOf(stacks, index);
    known(own.at(-1)).width += Math.max(0, leastOfHead(head) - width);
  });
}

/** Gives columns one by one to the stack that lacks most of what it wants; returns what is left over. */
function widen(stacks: Growing[], slack: number, wanted: (stack: PlacedStack) => number): number {
  const wishes = stacks.map((stack) => ({ stack, wish: wanted(stack) }));
  for (let left = slack; left > 0; left--) {
    const most = wishes.reduce<{ stack: Growing; wish: number } | undefined>(
      (a, b) => (b.wish > b.stack.width && (!a || b.wish / b.stack.width > a.wish / a.stack.width) ? b : a),
      undefined,
    );
    if (!most) return left;
    most.stack.width += 1;
  }
  return 0;
}

/** Room for heads in one line, up to a point: longer ones would rather break than push. */
function headWish(
  table: Table,
  columns: readonly Column[],
  stacks: readonly PlacedStack[],
  stack: PlacedStack,
): number {
  const head = table.groups[stack.group]?.head;
  const { own, width } = spanOf(stacks, stack.group);
  if (head && own.length === 1) return Math.max(stack.width, lineOf(head, 10));
  const heads = stack.hasHeads ? stack.leaves.map((leaf) => known(columns[leaf]).head) : [];
  const wish = Math.max(stack.width, ...heads.map((one) => lineOf(one, 16)));
  return head && stack === own.at(-1) ? Math.max(wish, stack.width + lineOf(head, 10) - width) : wish;
}

/** Of a head's text, up to `most`, and of its note. */
function lineOf({ text, note = "" }: Head, most: number): number {
  return Math.max(Math.min(most, widthOf(text)), Math.min(16, widthOf(note)));
}

/** Lines that the rows take, with the blank ones between them where any takes more than one. */
function heightOf({ table, stacks }: Layout, style: PrintStyle): number {
  const heights = table.rows.map(({ cells }) =>
    stacks.reduce((tallest, { leaves, holds, width }) => {
      const lines = leaves.map((leaf) => linesOf(cells[leaf], holds === "number" ? undefined : width, style));
      const last = lines.findLastIndex((count) => count > 0);
      const height = holds === "number" ? last + 1 : lines.reduce((sum, count) => sum + count, 0);
      return Math.max(tallest, height);
    }, 1),
  );
  const isLoose = heights.some((height) => height > 1);
  return heights.reduce((sum, height) => sum + height, 0) + (isLoose ? table.rows.length : 0);
}

/** Figures are never broken: without a width, a cell is one line or none. */
function linesOf(cell: Cell | undefined, width: number | undefined, style: PrintStyle): number {
  if (!cell || cell.kind === "empty") return 0;
  return width === undefined ? 1 : wrap(formatCell(cell, style), width).length;
}

/** Words and figures are cut where even one column beside the keys is too wide. */
function forced(table: Table, style: PrintStyle, width: number): Layout {
  const columns = table.groups.flatMap((group) => group.columns);
  const narrowest = arrangements(table.groups).reduce((a, b) => (b.stacks.length < a.stacks.length ? b : a));
  const count = narrowest.stacks.length;
  const share = Math.max(1, Math.floor((width - count + 1) / count));
  const stacks = narrowest.stacks.map((stack, index): PlacedStack => {
    const own = measure(table, stack, columns, style);
    return { ...stack, measure: own, width: Math.min(own.least, share), gap: index < count - 1 ? 1 : 0 };
  });
  return { table, stacks, signGap: 0 };
}
