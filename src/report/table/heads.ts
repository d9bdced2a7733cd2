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
export function needsShort(head: Head, width: number): boolean {
  return head.short !== undefined && (longestWord(head.text) > width || wrap(head.text, width).length > 2);
}

/** A group's stacks and the columns that they take together. */
export function spanOf<S extends PlacedStack>(stacks: readonly S[], group: number): { own: S[]; width: number } {
  const own = stacks.filter((stack) => stack.group === group);
  const width = own.reduce((sum, stack) => sum + stack.width + stack.gap, -(own.at(-1)?.gap ?? 0));
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
