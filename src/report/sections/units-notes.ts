import type { Breakdown, IndicatorHeading, UnitResult } from "../../engine/scorecard.ts";
import { compareFractions, type Fraction } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
import type { ReportContext } from "../context.ts";
import { DIMENSION_WORDS, fill, lowerFirst } from "../words.ts";

const WORDS = {
  none: { vi: "Không có đơn vị nào.", en: "There are no units." },
  notBy: { vi: "Không tính theo {dimension}: {indicators}.", en: "Not computed by {dimension}: {indicators}." },
  noneHas: {
    vi: "Không đơn vị nào có số liệu (lý do ở mục Cách tính và giả định): {indicators}.",
    en: "No unit has data (for reasons see Definitions and assumptions): {indicators}.",
  },
  ownTargets: {
    vi: "Có đơn vị được giao mục tiêu riêng: đánh giá và chênh lệch của đơn vị đó tính theo mục tiêu riêng.",
    en: "Some units have targets of their own: their status and gap are against those.",
  },
  sorted: { vi: "Sắp xếp theo {key}.", en: "Sorted by {key}." },
  byName: { vi: "tên", en: "name" },
  byMet: { vi: "số chỉ tiêu đạt", en: "targets met" },
} as const satisfies Record<string, Words>;

/** Why an indicator has no column: it is not computed by this dimension, or nobody has data; then the office neither. */
export function whyHidden(
  { scorecard }: ReportContext,
  units: readonly UnitResult[],
  { id }: IndicatorHeading,
): "notBy" | "noneHas" | undefined {
  if (units.length === 0) return undefined;
  if (units.every((unit) => unit.indicators[id]?.noData?.reason === "not-per-unit")) return "notBy";
  return [...units, scorecard.total].some((unit) => unit.indicators[id]?.value) ? undefined : "noneHas";
}

/** What to know when reading a table of units: whose targets, in which order, and which indicators it has no column for. */
export function unitsNotes(
  context: ReportContext,
  by: Breakdown,
  units: readonly UnitResult[],
  shown: readonly IndicatorHeading[],
): string[] {
  const { scorecard, options, say } = context;
  const hasOwnTargets = units.some((unit) =>
    shown.some(({ id }) => !isSame(unit.indicators[id]?.target, scorecard.total.indicators[id]?.target)),
  );
  const sorted = scorecard.indicators.find(({ id }) => id === options.sort)?.name;
  const sortWords = options.sort === "name" ? WORDS.byName : options.sort === "met" ? WORDS.byMet : sorted;
  return [
    ...(units.length === 0 ? [say(WORDS.none)] : []),
    ...(hasOwnTargets ? [say(WORDS.ownTargets)] : []),
    ...(sortWords ? [fill(say(WORDS.sorted), { key: lowerFirst(say(sortWords)) })] : []),
    ...(["notBy", "noneHas"] as const).flatMap((reason) => {
      const hidden = scorecard.indicators.filter((heading) => whyHidden(context, units, heading) === reason);
      const indicators = hidden.map((heading) => lowerFirst(say(heading.name))).join("; ");
      const dimension = lowerFirst(say(DIMENSION_WORDS[by]));
      return indicators === "" ? [] : [fill(say(WORDS[reason]), { dimension, indicators })];
    }),
  ];
}

function isSame(a: Fraction | undefined, b: Fraction | undefined): boolean {
  return a && b ? compareFractions(a, b) === 0 : a === b;
}
