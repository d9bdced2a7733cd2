import type { IndicatorHeading, UnitResult } from "../../engine/scorecard.ts";
import { compareFractions, type Fraction } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
import { knownBaselines, type ReportContext, writtenDate } from "../context.ts";
import { change, printingOf } from "../figures.ts";
import { fill, lowerFirst } from "../words.ts";
import { changeText, listed, valueText } from "./prose.ts";

const WORDS = {
  since: { vi: "So với {date}, {standing}{most}{worst}.", en: "Since {date}, {standing}{most}{worst}." },
  allBetter: { vi: "cả {moved} chỉ tiêu so sánh được đều tốt hơn", en: "all {moved} comparable indicators improved" },
  allWorse: { vi: "cả {moved} chỉ tiêu so sánh được đều kém hơn", en: "all {moved} comparable indicators worsened" },
  better: { vi: "{better} chỉ tiêu tốt hơn", en: "{better} {better:indicator|indicators} improved" },
  worse: { vi: "{worse} chỉ tiêu kém hơn", en: "{worse} worsened" },
  firstWorse: { vi: "{worse} chỉ tiêu kém hơn", en: "{worse} {worse:indicator|indicators} worsened" },
  same: { vi: "{same} chỉ tiêu không đổi", en: "{same} stayed the same" },
  firstSame: { vi: "{same} chỉ tiêu không đổi", en: "{same} {same:indicator|indicators} stayed the same" },
  one: { vi: "chỉ so sánh được {name}, {move}", en: "only {name} is comparable, {move}" },
  most: { vi: "; thay đổi nhiều nhất là {name}, {move}", en: "; most of all {name}, {move}" },
  worst: { vi: "; kém đi nhiều nhất là {name}, {move}", en: "; the worst change is in {name}, {move}" },
  rose: { vi: "từ {before} lên {now} ({change})", en: "up from {before} to {now} ({change})" },
  fell: { vi: "từ {before} xuống {now} ({change})", en: "down from {before} to {now} ({change})" },
  stayed: { vi: "giữ nguyên {now}", en: "unchanged at {now}" },
} as const satisfies Record<string, Words>;

/** The first that is counted says what is counted. */
const FIRST = { better: WORDS.better, worse: WORDS.firstWorse, same: WORDS.firstSame } as const;

interface Move {
  readonly heading: IndicatorHeading;
  readonly now: Fraction;
  readonly before: Fraction;
  readonly trend: "better" | "worse" | "same";
  /** Of the printed figures, in the smallest unit printed: of percentages and of points alike, out of a hundred. */
  readonly size: bigint;
}

/** How the unit's indicators stand against the first baseline known of them, and which moved most. */
export function movementSentence(context: ReportContext, unit: UnitResult): string | undefined {
  const { scorecard, say } = context;
  const [since] = knownBaselines(
    scorecard,
    scorecard.indicators.map(({ id }) => unit.indicators[id]).filter((result) => result?.value),
  );
  if (!since) return undefined;
  const moves = scorecard.indicators.flatMap((heading): Move[] => {
    const { value: now, baselines } = unit.indicators[heading.id] ?? {};
    const before = baselines?.[since.index];
    return now && before ? [moveOf(context, heading, now, before)] : [];
  });
  const [only, ...others] = moves;
  if (!only) return undefined;
  const one = others.length === 0 ? fill(say(WORDS.one), moved(context, only)) : undefined;
  const most = one === undefined ? greatest(moves) : undefined;
  const worst = greatest(moves.filter(({ trend }) => trend === "worse"));
  return fill(say(WORDS.since), {
    date: writtenDate(since.date),
    standing: one ?? standing(context, moves),
    most: most ? fill(say(WORDS.most), moved(context, most)) : "",
    worst: most && worst && worst !== most ? fill(say(WORDS.worst), moved(context, worst)) : "",
  });
}

function moveOf({ rounding }: ReportContext, heading: IndicatorHeading, now: Fraction, before: Fraction): Move {
  const cell = change(now, before, printingOf(heading.unit, rounding));
  const units = cell.kind === "change" ? cell.printed.units : 0n;
  const order = compareFractions(now, before) * (heading.better === "higher" ? 1 : -1);
  return {
    heading,
    now,
    before,
    trend: order > 0 ? "better" : order < 0 ? "worse" : "same",
    size: units < 0n ? -units : units,
  };
}

function standing(context: ReportContext, moves: readonly Move[]): string {
  const { say } = context;
  const of = (trend: Move["trend"]) => moves.filter((move) => move.trend === trend).length;
  const counts = { moved: moves.length, better: of("better"), worse: of("worse"), same: of("same") };
  if (counts.better === moves.length) return fill(say(WORDS.allBetter), counts);
  if (counts.worse === moves.length) return fill(say(WORDS.allWorse), counts);
  const trends = (["better", "worse", "same"] as const).filter((trend) => counts[trend] > 0);
  const parts = trends.map((trend, index) => say(index === 0 ? FIRST[trend] : WORDS[trend]));
  return fill(listed(context, parts), counts);
}

/** The one that moved more than every other; none where two moved alike, or nothing did. */
function greatest(moves: readonly Move[]): Move | undefined {
  const [first, second] = moves.toSorted((a, b) => (a.size < b.size ? 1 : a.size > b.size ? -1 : 0));
  return first && first.size > 0n && first.size !== second?.size ? first : undefined;
}

function moved(context: ReportContext, { heading, now, before, size }: Move): { name: string; move: string } {
  const { say } = context;
  const rose = compareFractions(now, before) > 0;
  return {
    name: lowerFirst(say(heading.name)),
    move: fill(say(size === 0n ? WORDS.stayed : rose ? WORDS.rose : WORDS.fell), {
      now: valueText(context, heading, now),
      before: valueText(context, heading, before),
      change: changeText(context, heading, now, before),
    }),
  };
}
