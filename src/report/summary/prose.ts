import type { IndicatorHeading } from "../../engine/scorecard.ts";
import type { Fraction } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
import type { ReportContext } from "../context.ts";
import { change, figure, printingOf } from "../figures.ts";
import { formatCell, unitWords } from "../format.ts";
import { lowerFirst } from "../words.ts";

const AND: Words = { vi: " và ", en: " and " };
const POINTS = {
  percent: { vi: "điểm %", en: "points" },
  points: { vi: "điểm", en: "points" },
} as const satisfies Record<IndicatorHeading["unit"], Words>;

/** More indicators than these are called by the short names that head their columns. */
const NAMED_IN_FULL = 3;

/** `A, B và C` */
export function listed({ say }: ReportContext, items: readonly string[]): string {
  const [last = "", ...before] = items.toReversed();
  return before.length === 0 ? last : before.toReversed().join(", ") + say(AND) + last;
}

export function named({ say }: ReportContext, { name, short }: IndicatorHeading, among: number): string {
  return isNamedInFull(among) ? lowerFirst(say(name)) : say(short);
}

/** Whether so many indicators are few enough for their full names and figures. */
export function isNamedInFull(among: number): boolean {
  return among <= NAMED_IN_FULL;
}

/** `0,78%`, `87,78 điểm` */
export function valueText({ rounding, style }: ReportContext, { unit }: IndicatorHeading, value: Fraction): string {
  const printed = formatCell(figure(value, printingOf(unit, rounding)), style);
  return unit === "percent" ? `${printed}%` : `${printed} ${unitWords("points", style.language)}`;
}

/** `+30,23 điểm %` */
export function changeText(
  { rounding, style, say }: ReportContext,
  { unit }: IndicatorHeading,
  now: Fraction,
  before: Fraction,
): string {
  return `${formatCell(change(now, before, printingOf(unit, rounding)), style)} ${say(POINTS[unit])}`;
}
