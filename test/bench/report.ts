import type { Result } from "./race.ts";

export type Cell = string;

/** A table in Markdown, its columns aligned: the first to the left, the others to the right. */
export function markdownTable(header: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const widths = header.map((title, at) => Math.max(3, title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(header), rule, ...rows.map(line)].join("\n");
}

export function resultCells({ time, fastest, slowest, cpu, memory, runs }: Result): readonly Cell[] {
  const spread = runs === 1 ? "once" : `${seconds(fastest)}–${seconds(slowest)}`;
  return [seconds(time), spread, seconds(cpu), memory.toFixed(0)];
}

function seconds(ms: number): Cell {
  return (ms / 1000).toFixed(ms < 10_000 ? 2 : 1);
}

/** A bar's row: what was measured, what it may be at most, and whether it is met. */
export function barCells(what: string, measured: number, most: number, unit: string, least?: number): readonly Cell[] {
  const limit = least === undefined ? "" : ` (least: ${least.toFixed(1)})`;
  const verdict = measured <= most ? "met" : least !== undefined && measured <= least ? "least met" : "MISSED";
  const digits = unit === "×" ? 2 : 0;
  return [what, `${measured.toFixed(digits)} ${unit}`, `${most} ${unit}${limit}`, verdict];
}

export function barTable(bars: readonly (readonly Cell[])[]): string {
  return markdownTable(["bar", "measured", "at most", ""], bars);
}
