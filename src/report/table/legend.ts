import { known } from "../../values/known.ts";
import type { Words } from "../../values/words.ts";
import type { PrintStyle } from "../grid.ts";
import { statusLegend } from "../status-legend.ts";
import { fill, lowerFirst } from "../words.ts";
import { FEW } from "./arrangement.ts";
import type { Layout } from "./layout.ts";

const WORDS = {
  each: { vi: "Mỗi chỉ tiêu", en: "Each indicator" },
  downwards: { vi: "từ trên xuống: {columns}", en: "from top to bottom: {columns}" },
  beside: { vi: "; bên phải, ", en: "; to its right, " },
} as const satisfies Record<string, Words>;

/** What the reader of this layout has to be told: what stands above what, and what the signs mean. */
export function legend(layouts: readonly Layout[], style: PrintStyle): string[] {
  const stacked = new Set(layouts.flatMap((layout) => stackLegend(layout, style)));
  return [...stacked, ...signLegend(layouts, style)];
}

/** Where a family's groups print no heads of their own, columns' heads are said once for all of them. */
function stackLegend({ table, stacks }: Layout, { language }: PrintStyle): string[] {
  const columns = table.groups.flatMap((group) => group.columns);
  const families = [...new Set(table.groups.filter((group) => group.head).map((group) => group.family))];
  return families.flatMap((family) => {
    const groups = table.groups.filter((group) => group.family === family);
    const own = stacks.filter((stack) => table.groups[stack.group] === groups[0]);
    const isOneCell = own.length === 1 && own[0]?.leaves.length === 1;
    if (isOneCell || own.every((stack) => stack.hasHeads)) return [];
    const parts = own.map(({ leaves }) => {
      const named = leaves.map((leaf) => lowerFirst(known(columns[leaf]).head.text)).join(", ");
      return leaves.length > 1 ? fill(WORDS.downwards[language], { columns: named }) : named;
    });
    const heads = groups.length > FEW ? WORDS.each[language] : groups.map((group) => group.head?.text).join(", ");
    return [`${heads}${own.length > 1 ? ": " : ", "}${parts.join(WORDS.beside[language])}.`];
  });
}

/** Statuses are signs wherever a stack prints them so. */
function signLegend(layouts: readonly Layout[], { language }: PrintStyle): string[] {
  const cells = layouts.flatMap(({ table, stacks }) =>
    stacks.flatMap(({ mark }) => (mark === undefined ? [] : table.rows.map((row) => row.cells[mark]))),
  );
  return [statusLegend(cells, language) ?? []].flat();
}
