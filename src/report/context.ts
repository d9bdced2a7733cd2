import type { Dimension, Scorecard, UnitResult } from "../engine/scorecard.ts";
import type { Rounding } from "../plan/plan.ts";
import { dayFromIso, writtenDay } from "../values/day.ts";
import type { Language, Words } from "../values/words.ts";
import type { Block, PrintStyle } from "./grid.ts";

/** Units by code; by name; by how many targets are met, most first; or by an indicator's id, best first. */
export type SortKey = "code" | "name" | "met" | (string & {});

export interface GridOptions {
  readonly sort: SortKey;
  /** Code or name of one unit to be shown in detail, instead of the office. */
  readonly unit?: string;
  /** Breakdowns to be shown, of those that the scorecard holds; all of them where absent. */
  readonly by?: readonly Dimension[];
}

/** What every section of the report is made from. */
export interface ReportContext {
  readonly scorecard: Scorecard;
  readonly options: GridOptions;
  readonly rounding: Rounding;
  readonly style: PrintStyle;
  readonly say: (words: Words) => string;
}

export interface Section {
  readonly title: Words;
  readonly blocks: readonly Block[];
}

export function contextOf(scorecard: Scorecard, language: Language, options: GridOptions): ReportContext {
  const rounding = scorecard.plan.rounding;
  return {
    scorecard,
    options,
    rounding,
    style: { language, zeros: rounding.zeros },
    say: (words) => words[language],
  };
}

/** `31/12/2020` from `2020-12-31`. */
export function writtenDate(iso: string): string {
  const day = dayFromIso(iso);
  return day === undefined ? iso : writtenDay(day);
}

/** `2020` where the date is a year's last day, else the whole date: the head of a narrow column. */
export function shortDate(iso: string): string {
  return iso.endsWith("-12-31") ? iso.slice(0, 4) : writtenDate(iso).replace(/\/\d\d(\d\d)$/, "/$1");
}

export function unitTitle(unit: UnitResult): string {
  return unit.code === undefined ? unit.name : `${unit.name} (${unit.code})`;
}
