import type { IndicatorHeading, IndicatorResult, Scorecard, UnitResult } from "../../engine/scorecard.ts";
import type { Language, Words } from "../../values/words.ts";
import { change, figureOr, printingOf } from "../figures.ts";
import { ABSENT, formatCell, unitWords } from "../format.ts";
import { COLUMN_WORDS, fill } from "../words.ts";

/** One indicator of one unit. */
export interface Judged {
  readonly unit: UnitResult;
  readonly heading: IndicatorHeading;
  readonly result: IndicatorResult;
}

const BEHIND: Words = {
  vi: "chậm hơn tiến độ (phải có {expected})",
  en: "behind its path (expected {expected})",
};

/** Office and communes (offices too, where several were put together), each indicator that has a target. */
export function judgedResults({ total, units, indicators }: Scorecard): Judged[] {
  const all = units.flatMap(({ by, units: listed }) => (by === "commune" || by === "office" ? listed : []));
  return [total, ...all].flatMap((unit) =>
    indicators.flatMap((heading): Judged[] => {
      const result = unit.indicators[heading.id];
      return result && result.status !== "no-target" ? [{ unit, heading, result }] : [];
    }),
  );
}

export function isBehind({ result: { pace } }: Judged): boolean {
  return pace !== undefined && "state" in pace && pace.state === "behind";
}

/** `Thực hiện 0,78 %, mục tiêu 0,49 %, chênh lệch +0,29`, as the report prints them, and how far behind its path it is. */
export function judgedText(judged: Judged, { plan: { rounding } }: Scorecard, language: Language): string {
  const { heading, result } = judged;
  const printing = printingOf(heading.unit, rounding);
  const style = { language, zeros: rounding.zeros };
  const unit = unitWords(printing.kind, language);
  const written = (value: IndicatorResult["value"]): string =>
    value ? `${formatCell(figureOr(value, printing), style)} ${unit}`.trim() : ABSENT;
  const named = (name: Words, value: string): string => `${name[language]} ${value}`;
  const parts = [
    named(COLUMN_WORDS.actual, written(result.value)),
    named(COLUMN_WORDS.target, written(result.target)),
    named(COLUMN_WORDS.gap, formatCell(change(result.value, result.target, printing, heading.better), style)),
  ];
  const { pace } = result;
  if (isBehind(judged) && pace && "state" in pace)
    parts.push(fill(BEHIND[language], { expected: written(pace.expected) }));
  return parts.join(", ");
}
