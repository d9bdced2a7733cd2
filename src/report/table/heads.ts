import { known } from "../../values/known.ts";
import type { Head } from "../grid.ts";
import type { Layout, PlacedStack } from "./layout.ts";
import { longestWord, wrap } from "./text.ts";

/** Narrowest column that a head fits without a word being cut. */
export function leastOfHead(head: Head): number {
  return Math.max(longestWord(head.short ?? head.text), longestWord(head.note ?? ""));
}

/** A head's lines at this width: its full text, or the short one. */
export function headLines(head: Head, width: number, isShort: boolean): string[] {
  const lines = wrap(isShort ? (head.short ?? head.text) : head.text, width);
  return head.note === undefined ? lines : [...lines, ...wrap(head.note, width)];
}

/** The full text would take a cut word or more than two lines. */
function needsShort(head: Head, width: number): boolean {
  return head.short !== undefined && (longestWord(head.text) > width || wrap(head.text, width).length > 2);
}

/** A group's stacks and the columns that they take together. */
export function spanOf<S extends PlacedStack>(stacks: readonly S[], group: number): { own: S[]; width: number } {
  const own = stacks.filter((stack) => stack.group === group);
  const width = own.reduce((sum, stack) => sum + stack.width + stack.gap, -known(own.at(-1)).gap);
  return { own, width };
}

/** Families whose heads are printed short: all of them, where one of them must be. */
export function shortFamilies({ table, stacks }: Layout): ReadonlySet<string> {
  return new Set(
    table.groups.flatMap(({ head, family }, index) =>
      head && needsShort(head, spanOf(stacks, index).width) ? [family] : [],
    ),
  );
}

/** It stands beside others under its group's head. */
export function isSpanned({ table, stacks }: Layout, stack: PlacedStack): boolean {
  return table.groups[stack.group]?.head !== undefined && spanOf(stacks, stack.group).own.length > 1;
}

/** What is printed right above a stack: its columns' heads, or its group's where it is alone. */
export function stackHeadLines(layout: Layout, stack: PlacedStack, short: ReadonlySet<string>): string[] {
  const { table } = layout;
  const group = table.groups[stack.group];
  if (group?.head && !isSpanned(layout, stack)) return headLines(group.head, stack.width, short.has(group.family));
  if (!stack.hasHeads) return [];
  const columns = table.groups.flatMap((other) => other.columns);
  return stack.leaves.flatMap((leaf) => {
    const { head } = known(columns[leaf]);
    return headLines(head, stack.width, needsShort(head, stack.width));
  });
}

/** Lines that the heads take. */
export function headHeight(layout: Layout): number {
  const short = shortFamilies(layout);
  let above = 0;
  let below = 0;
  for (const stack of layout.stacks) {
    const own = stackHeadLines(layout, stack, short).length;
    below = Math.max(below, own);
    const { head, family } = known(layout.table.groups[stack.group]);
    if (!head || !isSpanned(layout, stack)) continue;
    const lines = headLines(head, spanOf(layout.stacks, stack.group).width, short.has(family)).length;
    above = Math.max(above, lines + (own > 0 ? 1 : 0));
  }
  return above + below;
}
