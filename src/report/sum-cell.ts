import type { SumKind } from "../engine/explain/explanation.ts";
import type { Words } from "../values/words.ts";
import { formatNumber } from "./format.ts";
import type { FigureCell, PrintStyle } from "./grid.ts";

const UNITS = {
  dong: { vi: "đồng", en: "VND" },
  points: { vi: "điểm", en: "points" },
  count: { vi: "", en: "" },
} as const satisfies Record<SumKind["unit"], Words>;

/** A sum to the last đồng, or millionth of a point, as a cell. */
export function sumCell(amount: number, { unit, scale }: SumKind): FigureCell {
  const exact = { numerator: amount, denominator: scale };
  return { kind: unit === "points" ? "points" : "count", exact, printed: exactly(amount, scale) };
}

/** The same in a sentence, with its unit. */
export function sumText(amount: number, kind: SumKind, style: PrintStyle): string {
  const words = UNITS[kind.unit][style.language];
  const number = formatNumber(exactly(amount, kind.scale), { ...style, zeros: "drop" });
  return words === "" ? number : `${number} ${words}`;
}

export function sumUnit({ unit }: SumKind, style: PrintStyle): string {
  return UNITS[unit][style.language];
}

/** With no more decimals than it takes. */
function exactly(amount: number, scale: number) {
  let units = BigInt(amount);
  let digits = String(scale).length - 1;
  while (digits > 0 && units % 10n === 0n) {
    units /= 10n;
    digits -= 1;
  }
  return { units, digits };
}
