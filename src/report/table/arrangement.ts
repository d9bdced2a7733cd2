import { known } from "../../values/known.ts";
import type { Column, ColumnGroup, Table } from "../grid.ts";

/** One printed column: a group's cells, one above the other. Numbers are places in `Row.cells`. */
export interface Stack {
  /** Tells it from the other ways to set cells of its group. */
  readonly id: string;
  readonly group: number;
  readonly leaves: readonly number[];
  /** The status printed as a sign behind the first figure. */
  readonly mark?: number;
  readonly holds: "text" | "number";
  /** Its columns' heads are printed; if not, the legend says once what stands where in all groups of the family. */
  readonly hasHeads: boolean;
}

/** One way to set a table: which cells stand side by side, which are stacked, which are left out. */
export interface Arrangement {
  readonly stacks: readonly Stack[];
  /** Blank columns between two stacks of one group. */
  readonly gap: number;
  /** Blank columns between a figure and its sign. */
  readonly signGap: number;
  /** What is given up compared with everything side by side; breaks ties between arrangements of equal height. */
  readonly loss: number;
}

interface Variant {
  readonly columns: readonly (readonly number[])[];
  readonly mark?: number;
  readonly loss: number;
}

type Spacing = Pick<Arrangement, "gap" | "signGap" | "loss">;

/** In lines of height: what giving something up is worth. */
const LOSS = { stacked: 1.5, sign: 2, dropped: 6 };
/** From airy to tight; the tightest sets the sign right behind its figure. */
const SPACINGS: readonly Spacing[] = [
  { gap: 2, signGap: 1, loss: 0 },
  { gap: 1, signGap: 1, loss: 0.2 },
  { gap: 1, signGap: 0, loss: 4 },
];

/** More groups of one family than these do not repeat the heads of their columns. */
export const FEW = 3;

/** Every arrangement of a table's groups; groups of one family are arranged alike. */
export function arrangements(groups: readonly ColumnGroup[]): Arrangement[] {
  const families = [...new Map(groups.map((group) => [group.family, group])).values()];
  let choices: ReadonlyMap<string, Variant>[] = [new Map()];
  for (const group of families) {
    choices = choices.flatMap((chosen) =>
      variants(group.columns).map((variant) => new Map(chosen).set(group.family, variant)),
    );
  }
  return choices.flatMap((chosen) => SPACINGS.map((spacing) => arrangement(groups, chosen, spacing)));
}

function arrangement(
  groups: readonly ColumnGroup[],
  chosen: ReadonlyMap<string, Variant>,
  { gap, signGap, loss: tightness }: Spacing,
): Arrangement {
  let offset = 0;
  const stacks: Stack[] = [];
  groups.forEach((group, index) => {
    const { columns, mark: marked } = known(chosen.get(group.family));
    for (const [position, leaves] of columns.entries()) {
      const isNumber = leaves.every((leaf) => group.columns[leaf]?.holds === "number");
      const mark = position === 0 ? marked : undefined;
      const isFolded = columns.some((others) => others.length > 1);
      const isRepeated = groups.filter(({ family }) => family === group.family).length > FEW;
      const hasHeads = group.head === undefined || !(isFolded || isRepeated);
      stacks.push({
        id: `${leaves.join()} ${mark} ${hasHeads}`,
        group: index,
        leaves: leaves.map((leaf) => leaf + offset),
        holds: isNumber ? "number" : "text",
        hasHeads,
        ...(mark === undefined ? {} : { mark: mark + offset }),
      });
    }
    offset += group.columns.length;
  });
  const loss = [...chosen.values()].reduce((sum, variant) => sum + variant.loss, tightness);
  return { stacks, gap, signGap, loss };
}

/** Ways to set one group: with or without its optional columns, status in words or as a sign, in n … 1 stacks. */
function variants(columns: readonly Column[]): Variant[] {
  const markAt = columns.findIndex((column) => column.mark !== undefined);
  const all = columns.map((_, index) => index);
  const isOptional = (index: number) => columns[index]?.isOptional === true;
  const drops = all.some(isOptional) ? [false, true] : [false];
  const asSigns = markAt < 0 ? [false] : columns[markAt]?.mark === "always" ? [true] : [false, true];
  return drops.flatMap((isDropped) =>
    asSigns.flatMap((asSign): Variant[] => {
      const kept = all.filter((index) => !(isDropped && isOptional(index)) && !(asSign && index === markAt));
      // A status in words stands alone: under a figure it would read as that figure's.
      const folds = markAt >= 0 && !asSign ? kept.slice(0, 1) : kept;
      return folds.map((_, folded) => {
        const side = kept.slice(0, kept.length - folded - 1).map((index) => [index]);
        return {
          columns: [...side, kept.slice(kept.length - folded - 1)],
          loss: folded * LOSS.stacked + (isDropped ? LOSS.dropped : 0) + (asSign ? LOSS.sign : 0),
          ...(asSign ? { mark: markAt } : {}),
        };
      });
    }),
  );
}

/** The table in parts, each with its key columns and some of the others, where it is too wide even when stacked. */
export function divide(table: Table, parts: number): Table[] {
  const keys = table.groups.filter((group) => group.isKey);
  const others = table.groups.filter((group) => !group.isKey);
  const size = Math.ceil(others.length / parts);
  return Array.from({ length: Math.ceil(others.length / size) }, (_, part) => {
    const chosen = new Set([...keys, ...others.slice(part * size, (part + 1) * size)]);
    const isShown = table.groups.flatMap((group) => group.columns.map(() => chosen.has(group)));
    return {
      ...table,
      groups: table.groups.filter((group) => chosen.has(group)),
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => isShown[index]) })),
    };
  });
}
