import { formatCell } from "../format.ts";
import type { Column, PrintStyle, Table } from "../grid.ts";
import { type Arrangement, arrangements, divide, type Stack } from "./arrangement.ts";
import { headLines, leastOfHead, type Measure, measure, needsShort } from "./measure.ts";
import { widthOf, wrap } from "./text.ts";

/** A table with every width settled. */
export interface Layout {
  readonly table: Table;
  readonly stacks: readonly PlacedStack[];
}

export interface PlacedStack extends Stack {
  readonly measure: Measure;
  readonly width: number;
  /** Blank columns after it. */
  readonly gap: number;
}

/** The lowest of all layouts that fit; in several parts where not even the narrowest fits. */
export function layOut(table: Table, style: PrintStyle, width: number): Layout[] {
  const others = table.groups.filter((group) => !group.isKey).length;
  for (let parts = 1; parts <= Math.max(1, others); parts++) {
    const tables = parts === 1 ? [table] : divide(table, parts);
    const layouts = tables.map((part) => best(part, style, width));
    if (layouts.every((layout) => layout !== undefined)) return layouts;
  }
  return divide(table, Math.max(1, others)).map((part) => forced(part, style, width));
}

function best(table: Table, style: PrintStyle, width: number): Layout | undefined {
  const columns = table.groups.flatMap((group) => group.columns);
  const measures = new Map<string, Measure>();
  const measured = (stack: Stack): Measure => {
    const key = `${stack.leaves.join()} ${stack.mark}`;
    const known = measures.get(key) ?? measure(table, stack, columns, style);
    measures.set(key, known);
    return known;
  };
  let lowest: { layout: Layout; cost: number } | undefined;
  for (const arrangement of arrangements(table.groups)) {
    const layout = place(table, columns, arrangement, measured, width);
    if (!layout) continue;
    const cost = heightOf(layout, style) + arrangement.loss;
    if (!lowest || cost < lowest.cost) lowest = { layout, cost };
  }
  return lowest?.layout;
}

function place(
  table: Table,
  columns: readonly Column[],
  { stacks, gap }: Arrangement,
  measured: (stack: Stack) => Measure,
  width: number,
): Layout | undefined {
  const isWideGroup = stacks.some(
    (stack, index) => table.groups[stack.group]?.head && stacks[index + 1]?.group === stack.group,
  );
  const placed = stacks.map((stack, index) => {
    const next = stacks[index + 1];
    const after = next === undefined ? 0 : next.group === stack.group || !isWideGroup ? gap : gap + 1;
    const own = measured(stack);
    return { ...stack, measure: own, width: own.least, gap: after };
  });
  makeRoomForHeads(table, placed);
  let slack = width - placed.reduce((sum, stack) => sum + stack.width + stack.gap, 0);
  if (slack < 0) return undefined;
  slack = widen(placed, slack, (stack) => stack.measure.natural);
  widen(placed, slack, (stack) => naturalHead(table, columns, stack));
  return { table, stacks: placed };
}

/** A group's head needs its longest word's width over all of the group's stacks. */
function makeRoomForHeads(table: Table, stacks: (Stack & { width: number; gap: number })[]): void {
  table.groups.forEach((group, index) => {
    const own = stacks.filter((stack) => stack.group === index);
    const last = own.at(-1);
    if (!group.head || !last) return;
    const span = own.reduce((sum, stack) => sum + stack.width + stack.gap, -last.gap);
    last.width += Math.max(0, leastOfHead(group.head) - span);
  });
}

/** Gives columns one by one to the stack that lacks most of what it wants; returns what is left over. */
function widen(
  stacks: (PlacedStack & { width: number })[],
  slack: number,
  wanted: (stack: PlacedStack) => number,
): number {
  const wants = stacks.map(wanted);
  for (let left = slack; left > 0; left--) {
    let neediest = -1;
    let most = 1;
    stacks.forEach((stack, index) => {
      const ratio = (wants[index] as number) / stack.width;
      if (ratio > most) [neediest, most] = [index, ratio];
    });
    const stack = stacks[neediest];
    if (!stack) return left;
    stack.width += 1;
  }
  return 0;
}

function naturalHead(table: Table, columns: readonly Column[], stack: PlacedStack): number {
  const heads = table.groups[stack.group]?.head ? [] : stack.leaves.map((leaf) => columns[leaf]?.head);
  return Math.max(stack.width, ...heads.map((head) => (head ? widthOf(head.text) : 0)));
}

function heightOf({ table, stacks }: Layout, style: PrintStyle): number {
  const texts = stacks.filter((stack) => stack.holds === "text");
  const deepest = Math.max(
    ...stacks.filter((stack) => stack.holds === "number").map((stack) => stack.leaves.length),
    1,
  );
  const heights = table.rows.map((row) => {
    const lines = texts.map((stack) =>
      stack.leaves.reduce((sum, leaf) => {
        const cell = row.cells[leaf];
        return sum + (cell ? wrap(formatCell(cell, style), stack.width).length : 0);
      }, 0),
    );
    return Math.max(deepest, ...lines);
  });
  const isLoose = heights.some((height) => height > 1);
  return heights.reduce((sum, height) => sum + height, 0) + (isLoose ? table.rows.length : 0);
}

/** Words are cut where even one column beside the keys is too wide. */
function forced(table: Table, style: PrintStyle, width: number): Layout {
  const columns = table.groups.flatMap((group) => group.columns);
  const narrow = arrangements(table.groups).reduce((a, b) => (b.stacks.length < a.stacks.length ? b : a));
  const share = Math.max(1, Math.floor((width - narrow.stacks.length + 1) / narrow.stacks.length));
  const stacks = narrow.stacks.map((stack, index) => {
    const own = measure(table, stack, columns, style);
    return { ...stack, measure: own, width: Math.min(own.least, share), gap: index < narrow.stacks.length - 1 ? 1 : 0 };
  });
  return { table, stacks };
}

/** Whether the heads of a family are printed short: all of them, where one of them must be. */
export function shortFamilies({ table, stacks }: Layout): ReadonlySet<string> {
  const short = new Set<string>();
  table.groups.forEach((group, index) => {
    const own = stacks.filter((stack) => stack.group === index);
    const span = own.reduce((sum, stack) => sum + stack.width + stack.gap, -(own.at(-1)?.gap ?? 0));
    if (group.head && needsShort(group.head, span)) short.add(group.family);
  });
  return short;
}

export { headLines };
